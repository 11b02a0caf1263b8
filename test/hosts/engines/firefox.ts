import { puppeteerCore } from '@web/test-runner-chrome';
import { tolerantFirefox } from '../../../scripts/engines/firefox.mjs';
import { DrivenPage } from './driven-page.js';
import type { Browser, Engine, Opened } from './engine.js';

type PuppeteerBrowser = Awaited<ReturnType<typeof puppeteerCore.launch>>;
type PuppeteerContext = Awaited<ReturnType<PuppeteerBrowser['createBrowserContext']>>;
type Key = Parameters<Awaited<ReturnType<PuppeteerContext['newPage']>>['keyboard']['press']>[0];

/** Firefox as it is installed, over WebDriver BiDi. */
export const firefox: Engine = {
  name: 'Firefox',
  cannot: { protocol: 'the protocol of Chromium’s own tools' },
  async start(): Promise<Browser> {
    const browser = await puppeteerCore.launch({
      browser: 'firefox',
      executablePath: tolerantFirefox() as string,
      headless: true,
      env: { ...process.env, TZ: 'Asia/Shanghai' },
      extraPrefsFirefox: {
        'intl.accept_languages': 'zh-CN, zh',
        'intl.locale.requested': 'zh-CN',
        // An icon for a tab that nobody sees; a strict policy would complain about it.
        'browser.chrome.site_icons': false,
        // Drivers switch it off, as they do in Chromium.
        'browser.sessionhistory.max_total_viewers': -1,
        'fission.bfcacheInParent': true,
      },
    });
    const contexts = new Set<PuppeteerContext>();
    return {
      async newPage(width) {
        const context = await browser.createBrowserContext();
        contexts.add(context);
        return open(context, width);
      },
      async clear() {
        await Promise.all([...contexts].map((context) => context.close()));
        contexts.clear();
      },
      close: () => browser.close(),
    };
  },
};

async function open(context: PuppeteerContext, width: number): Promise<Opened> {
  const page = await context.newPage();
  await page.setViewport({ width, height: 900 });
  const wrong: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('request', (request) => asked.push(request.url()));
  return {
    page: new DrivenPage({
      run: (expression) => page.evaluate(expression),
      url: async () => page.url(),
      go: (address) => page.goto(address),
      // Puppeteer waits for a load, which a page from the cache has no more.
      back: () => page.evaluate(() => history.back()),
      forward: () => page.evaluate(() => history.forward()),
      resize: (width, height) => page.setViewport({ width, height }),
      click: (x, y) => page.mouse.click(x, y),
      press: (key) => page.keyboard.press(key as Key),
    }),
    wrong: async () => wrong,
    asked: async () => asked,
  };
}
