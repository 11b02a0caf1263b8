import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NOW, startPlatforms } from './platforms.mjs';

const embed = fileURLToPath(new URL('../../packages/elements/dist/embed', import.meta.url));
const HOST = 'http://looks.test';
const PLATFORM = 'http://platform.test';

const page = (/** @type {string} */ key) => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><style>
  body { margin: 0; padding: 16px; font: 15px "Noto Sans SC"; }
  @media screen { body[data-dark] { background: #11181f; color: #e8edf3; } }
  .sheet { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 24px 20px; }
  .cell { display: flex; flex-direction: column; min-width: 0; } .wide { grid-column: 1 / -1; }
  .cell > small { display: block; margin-bottom: 6px; color: #888; font: 11px "Noto Sans SC"; }
</style></head><body><script type="module">
  import { configure, load } from '/qxwq/qxwq.js';
  configure({ publishableKey: '${key}', getToken: () => 'session', maxRetries: 0 });
  addEventListener('qxwq-error', (event) => event.preventDefault());
</script></body></html>`;

/**
 * A page on which elements are drawn, with platforms of its own. Time stands still; nothing moves; nothing comes from
 * outside.
 *
 * @param {import('playwright-core').Browser} browser
 */
export async function openSheet(browser) {
  const platforms = await startPlatforms();
  const context = await browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    colorScheme: 'light',
    viewport: { width: 752, height: 900 },
  });
  const tab = await context.newPage();
  await tab.clock.setFixedTime(NOW);
  await tab.addInitScript(() => {
    Object.defineProperty(navigator, 'onLine', { get: () => !('lineIsCut' in globalThis) });
  });
  await context.route('**/*', (route) => serve(route, platforms));
  await tab.goto(HOST);

  /** @param {readonly { name: string, cell: import('./scenes.mjs').Cell }[]} cells */
  async function mount(cells, { theme, locale, columns }) {
    await platforms.reset();
    const html = cells.map(({ name, cell }) => markup(name, cell, { theme, locale, platforms })).join('');
    await tab.evaluate(
      ({ html, theme, columns }) => {
        localStorage.clear();
        Reflect.deleteProperty(globalThis, 'lineIsCut');
        document.body.toggleAttribute('data-dark', theme === 'dark');
        for (const old of document.querySelectorAll('.sheet')) old.remove();
        const sheet = document.createElement('div');
        sheet.className = 'sheet';
        if (columns === 1) sheet.style.gridTemplateColumns = 'minmax(0, 1fr)';
        sheet.innerHTML = html;
        // What is off line comes last: whether there is a network is asked when something has failed.
        const later = [...sheet.querySelectorAll('[data-platform=offline]')].map((cell) => [cell, cell.innerHTML]);
        for (const [cell] of later) cell.innerHTML = '';
        document.body.append(sheet);
        Object.assign(globalThis, { later });
      },
      { html, theme, columns },
    );
    for (const [index, { cell }] of cells.entries()) if (cell.platform !== 'offline') await settle(tab, index, cell);
    await tab.evaluate(() => {
      Object.assign(globalThis, { lineIsCut: true });
      for (const [cell, html] of globalThis.later) cell.innerHTML = html;
    });
    for (const [index, { cell }] of cells.entries()) if (cell.platform === 'offline') await settle(tab, index, cell);
  }

  return {
    /** The tab that shows it. */
    tab,
    /** Shows cells, each as it is when nothing more comes. */
    async show(cells, { theme = 'light', locale = 'zh-CN', width = 720, columns = 2 } = {}) {
      await tab.setViewportSize({ width: width + 32, height: 900 });
      await mount(cells, { theme, locale, columns });
    },
    /** Draws cells and takes their picture when it no longer changes. */
    async draw(cells, { theme = 'light', locale = 'zh-CN', width = 720, columns = 2, media = {} } = {}) {
      await tab.setViewportSize({ width: width + 32, height: 900 });
      await tab.emulateMedia({ media: 'screen', forcedColors: 'none', ...media });
      await mount(cells, { theme, locale, columns });
      return stillPicture(tab);
    },
    /** Gives the elements that are drawn a style of the host's, and takes the picture again. */
    async restyle(style) {
      await tab.evaluate((style) => {
        for (const element of document.querySelectorAll('.cell > :last-child')) element.style.cssText = style;
      }, style);
      return stillPicture(tab);
    },
    close: () => context.close(),
  };
}

async function serve(route, platforms) {
  const request = route.request();
  const { origin, pathname, search } = new URL(request.url());
  if (origin === HOST) {
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: page(platforms.publishableKey) });
    const file = join(embed, pathname.replace('/qxwq/', ''));
    return existsSync(file)
      ? route.fulfill({ contentType: 'text/javascript', body: readFileSync(file) })
      : route.fulfill({ status: 404, body: '' });
  }
  if (origin !== PLATFORM) return route.abort();
  const headers = {
    'access-control-allow-origin': '*',
    'access-control-allow-headers': '*',
    'access-control-allow-methods': '*',
    'access-control-expose-headers': '*',
  };
  if (request.method() === 'OPTIONS') return route.fulfill({ status: 204, headers });
  const [, name = '', path = ''] = /^\/([^/]+)(\/.*)$/.exec(pathname) ?? [];
  const answer = await platforms.answer(name, path + search, {
    method: request.method(),
    headers: request.headers(),
    body: request.postDataBuffer(),
  });
  if (!answer) return route.abort('internetdisconnected');
  return (
    route
      .fulfill({
        status: answer.status,
        headers: { ...Object.fromEntries(answer.headers), ...headers },
        body: Buffer.from(await answer.arrayBuffer()),
      })
      // The element may be gone already.
      .catch(() => {})
  );
}

function markup(
  name,
  { state, platform = 'content', attributes = '', inside = '', wide },
  { theme, locale, platforms },
) {
  const look = theme === 'elder' ? 'elder' : `theme="${theme}"`;
  const filled = attributes.replace(/\{(\w+)\}/g, (place, of) => platforms.places[of] ?? place);
  return `<div class="cell${wide ? ' wide' : ''}" data-platform="${platform}"><small>${state}</small>
    <qxwq-${name} base-url="${PLATFORM}/${platform}" locale="${locale}" ${look} ${filled}>${inside}</qxwq-${name}></div>`;
}

/** Waits until a cell shows what it will show, after somebody did what they do in it. */
async function settle(tab, index, { platform, act, until }) {
  const element = tab.locator('.cell').nth(index).locator('> :last-child');
  for (const { selector, text } of act ?? []) {
    const target = element.locator(selector).first();
    await target.waitFor();
    if (text === undefined) await target.click();
    else await target.fill(text);
  }
  if (until) await element.locator(until).first().waitFor({ state: 'attached' });
  if (platform === 'loading') return;
  // Waiting for it is over when nothing is said to be busy any more.
  await tab.waitForFunction(
    (index) => {
      const element = document.querySelectorAll('.cell')[index]?.lastElementChild;
      return element?.matches(':defined') && !element.shadowRoot?.querySelector('.skeleton, .main[aria-busy=true]');
    },
    index,
    { timeout: 10_000 },
  );
}

/** Two pictures that are alike, one after the other: nothing is still on its way. */
async function stillPicture(tab) {
  await tab.evaluate(() => document.fonts.ready);
  await tab.mouse.move(0, 0);
  await tab.evaluate(() => document.activeElement?.blur?.());
  const take = () => tab.screenshot({ fullPage: true, animations: 'disabled', caret: 'hide' });
  let before = await take();
  for (let tries = 0; tries < 40; tries++) {
    const now = await take();
    if (now.equals(before)) return now;
    before = now;
  }
  throw new Error('The picture does not come to rest.');
}
