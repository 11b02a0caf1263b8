import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, ConsoleMessage, Page } from 'playwright-core';
import { start } from '../../examples/start.mjs';
import { freePort } from '../../scripts/free-port.mjs';
import { launchBrowser } from '../../scripts/launch-browser.mjs';

/** The platform with sample data, both example sites, and a browser: what a visitor meets. */
export interface Host {
  readonly dataDir: string;
  readonly platform: string;
  readonly university: string;
  readonly park: string;
  /** Pages that a server draws, the builder of snippets and the style editor. */
  readonly pages: string;
  readonly browser: Browser;
  /** Stops servers and browser and keeps the data folder, so that a test can look into the database. */
  stop(): Promise<void>;
  remove(): Promise<void>;
}

export async function startHost(): Promise<Host> {
  const dataDir = await mkdtemp(join(tmpdir(), 'qxwq-e2e-'));
  const ports = { platform: 0, university: 0, park: 0, pages: 0 };
  for (const name of ['platform', 'university', 'park', 'pages'] as const) {
    ports[name] = await freePort(20_000 + Math.floor(Math.random() * 20_000), { except: Object.values(ports) });
  }
  const running = await start({ dataDir, ports, log: () => {} });
  const browser = await launchBrowser();
  let stopped = false;
  const stop = async () => {
    if (stopped) return;
    stopped = true;
    await browser.close();
    await running.stop();
  };
  return {
    dataDir,
    platform: `http://127.0.0.1:${ports.platform}`,
    university: `http://127.0.0.1:${ports.university}`,
    park: `http://127.0.0.1:${ports.park}`,
    pages: `http://127.0.0.1:${ports.pages}`,
    browser,
    stop,
    async remove() {
      await stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** A page in Chinese that remembers what went wrong on it: console errors, exceptions, policy violations. */
export async function openPage(
  browser: Browser,
  options: { width?: number } = {},
): Promise<{ page: Page; wrong: string[] }> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: options.width ?? 1280, height: 900 },
  });
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  page.on('pageerror', (error) => wrong.push(String(error)));
  return { page, wrong };
}
