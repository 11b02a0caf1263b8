import type { MockOptions } from '@qxwq/mock';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { Browser, StartOptions } from './engines/engine.js';
import { engine } from './engines/index.js';
import { type Service, startService } from './service.js';

/** Servers and a browser, there while a file's tests run. */
export interface Hosts {
  readonly service: Service;
  readonly browser: Browser;
}

/** Before each test the platform is as new; the pages' files stay as they are. */
export function startHosts(start: StartOptions = {}, platform: MockOptions = {}): Hosts {
  let service: Service;
  let browser: Browser;
  beforeAll(async () => {
    [service, browser] = await Promise.all([startService(platform), engine.start(start)]);
  });
  beforeEach(() => {
    service.mock.reset();
    service.obstacles.clear();
    service.asked.length = 0;
    service.first.splice(0, Infinity, ...(engine.first ? [engine.first] : []));
  });
  // A form that stays open goes on saving, into the next test's platform.
  afterEach(() => browser.clear());
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
