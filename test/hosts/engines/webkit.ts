import { findWebKit } from '../../../scripts/engines/webkit.mjs';
import { openWebKit } from '../../../scripts/engines/webkit-page.mjs';
import { DrivenPage } from './driven-page.js';
import type { Driver } from './driver.js';
import type { Engine, Opened } from './engine.js';
import { type Watched, watch } from './watch.js';

type WebKitPage = Awaited<ReturnType<typeof openWebKit>>;

/** WebKitGTK over WebDriver, which tells neither what stands in the console nor what was asked for. */
export const webkit: Engine = {
  name: 'WebKit',
  cannot: { protocol: 'the protocol of Chromium’s own tools' },
  first: `(${watch})();`,
  async start() {
    const pages = new Set<WebKitPage>();
    const clear = async () => {
      await Promise.all([...pages].map((page) => page.close()));
      pages.clear();
    };
    return {
      async newPage(width) {
        const installed = findWebKit();
        if (!installed) throw new Error('WebKit is not installed.');
        const page = await openWebKit(installed, { env: { TZ: 'Asia/Shanghai' } });
        pages.add(page);
        return opened(page, width);
      },
      clear,
      close: clear,
    };
  },
};

async function opened({ session }: WebKitPage, width: number): Promise<Opened> {
  const driver: Driver = {
    run: (expression) => evaluate(session, expression),
    url: () => session.url(),
    go: (address) => session.go(address),
    back: () => session.back(),
    forward: () => session.forward(),
    resize: (width, height) => resizeViewport(session, width, height),
    click: (x, y) => session.click(x, y),
    press: (key) => session.press([key]),
  };
  await driver.resize(width, 900);
  const page = new DrivenPage(driver);
  return {
    page,
    wrong: () => page.evaluate(() => (window as never as { watched: Watched }).watched.wrong),
    asked: () =>
      page.evaluate(() => [location.href, ...performance.getEntriesByType('resource').map(({ name }) => name)]),
  };
}

/** Old libraries put their own `toJSON` on arrays, and WebDriver's script would fall for it: it gets a text. */
async function evaluate(session: WebKitPage['session'], expression: string): Promise<unknown> {
  const { value, error } = (await session.execute(`
    const done = arguments[arguments.length - 1];
    const textOf = (value) =>
      Array.isArray(value) ? '[' + [...value].map(textOf).join() + ']' : JSON.stringify(value);
    Promise.resolve().then(() => ${expression}).then(
      (value) => done({ value: textOf(value) }),
      (error) => done({ error: String(error) }),
    );
  `)) as { value?: string; error?: string };
  if (error !== undefined) throw new Error(error);
  return value === undefined ? undefined : JSON.parse(value);
}

/** WebDriver sizes the window; the page has what the window's own bars leave of it. */
async function resizeViewport(session: WebKitPage['session'], width: number, height: number): Promise<void> {
  await session.resize(width, height);
  const inner = (await evaluate(session, '({ width: innerWidth, height: innerHeight })')) as Record<string, number>;
  const missing = { width: width - (inner.width ?? 0), height: height - (inner.height ?? 0) };
  if (missing.width || missing.height) await session.resize(width + missing.width, height + missing.height);
}
