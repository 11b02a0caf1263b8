import type { MockOptions } from '@qxwq/mock';
import type { Browser, LaunchOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { launchBrowser } from '../../scripts/launch-browser.mjs';
import { type Service, startService } from './service.js';

/** Servers and a browser, there while a file's tests run. */
export interface Hosts {
  readonly service: Service;
  readonly browser: Browser;
}

/** Before each test the platform is as new; the pages' files stay as they are. */
export function startHosts(launch: LaunchOptions = {}, platform: MockOptions = {}): Hosts {
  let service: Service;
  let browser: Browser;
  beforeAll(async () => {
    [service, browser] = await Promise.all([startService(platform), launchBrowser(launch)]);
  });
  beforeEach(() => service.mock.reset());
  // A form that stays open goes on saving, into the next test's platform.
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });
  return {
    get service() {
      return service;
    },
    get browser() {
      return browser;
    },
  };
}
