import type { BrowserContext, LaunchOptions, Page, Browser as PlaywrightBrowser } from 'playwright-core';
import { launchBrowser } from '../../../scripts/launch-browser.mjs';
import type { Browser, Engine, Opened, StartOptions } from './engine.js';

interface ChromiumOpened extends Opened {
  readonly page: Page;
}

/** @returns Playwright's page and browser of what was opened in Chromium */
export const playwrightOf = (opened: Opened): { page: Page; browser: PlaywrightBrowser } => {
  const { page } = opened as ChromiumOpened;
  return { page, browser: page.context().browser() as PlaywrightBrowser };
};

export const chromium: Engine = {
  name: 'Chromium',
  cannot: { bfcache: 'a back-forward cache, which the small headless Chromium does not have' },
  async start({ bfcache = false }: StartOptions = {}): Promise<Browser> {
    const options: LaunchOptions = bfcache ? { ignoreDefaultArgs: ['--disable-back-forward-cache'] } : {};
    const browser = await launchBrowser(options);
    return {
      async newPage(width) {
        const context = await browser.newContext({
          locale: 'zh-CN',
          timezoneId: 'Asia/Shanghai',
          viewport: { width, height: 900 },
        });
        return open(context);
      },
      async clear() {
        await Promise.all(browser.contexts().map((context) => context.close()));
      },
      close: () => browser.close(),
    };
  },
};

async function open(context: BrowserContext): Promise<ChromiumOpened> {
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const wrong: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('request', (request) => asked.push(request.url()));
  return { page, wrong: async () => wrong, asked: async () => asked };
}
