import { mockPlatform } from '@qxwq/mock';
import { createLightClient } from '@qxwq/sdk/light';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../../scripts/launch-browser.mjs';
import {
  loadBoard,
  loadDetail,
  renderBidForm,
  renderBidList,
  renderBoard,
  renderCard,
  renderDetail,
  renderEmbedBuilder,
  renderExperts,
  renderLists,
  renderLocalMatch,
  renderMatches,
  renderProvider,
} from '../src/index.js';
import { bundledKit, type Site, serveSite } from './served.js';
import { type Move, StreamedPage, watchStream } from './streamed.js';

const mock = mockPlatform();
const client = createLightClient({ ...mock.connection, maxRetries: 0 });
const { publishableKey } = mock.connection;
const id = mock.challengeIds[0] as string;
const ownCard =
  '<qxwq-challenge-list base-url="." challenge-href="/c?id={id}" page-size="4"><ul><template> <li class="card"><a data-qx="title" data-qx-href="url"></a> <b data-qx-if="budget" data-qx="budget"></b><i data-qx-unless="budget">?</i> <time data-qx="deadline" data-qx-format="days-left"></time> <span data-qx-each="keywords" data-qx="item"></span></li> </template></ul><template data-qx-state="total"><p><b data-qx="total"></b></p></template></qxwq-challenge-list>';

const boardAs = (layout: string) => async (baseUrl: string, locale: 'zh-CN' | 'en') => {
  const platform = { baseUrl, publishableKey };
  return (await renderBoard({ locale, platform, ...(await loadBoard(client, { locale })), layout })).html;
};

/** What each page holds; asked anew for every visit. */
const bodies: Record<string, (base: string, locale: 'zh-CN' | 'en') => Promise<string>> = {
  '/board': async (baseUrl, locale) =>
    (
      await renderBoard({
        locale,
        platform: { baseUrl, publishableKey },
        ...(await loadBoard(client, { locale, pageSize: 5 })),
        challengeHref: '/c?id={id}',
        pageSize: 5,
        urlState: 'qx',
      })
    ).html,
  '/detail': async (baseUrl, locale) =>
    (
      await renderDetail({
        locale,
        platform: { baseUrl, publishableKey },
        ...(await loadDetail(client, id, { locale })),
        bidHref: '/bid/{id}',
      })
    ).html,
  '/card': async (baseUrl, locale) =>
    (await renderCard({ locale, platform: { baseUrl, publishableKey }, challenge: await client.challenges.get(id) }))
      .html,
  '/own': async (baseUrl, locale) =>
    renderLists(ownCard.replace('base-url="."', `base-url="${baseUrl}" publishable-key="${publishableKey}"`), {
      client,
      locale,
    }),
  '/cards': boardAs('cards'),
  '/table': boardAs('table'),
  '/ranking': boardAs('ranking'),
  '/experts': async (baseUrl, locale) => {
    const [page, counts] = await Promise.all([client.people.list({ limit: 20 }), client.people.facets({})]);
    return (await renderExperts({ locale, platform: { baseUrl, publishableKey }, page, counts })).html;
  },
  '/local-match': async (baseUrl, locale) =>
    (await renderLocalMatch({ locale, platform: { baseUrl, publishableKey } })).html,
  '/form': async (baseUrl, locale) =>
    (await renderBidForm({ locale, platform: { baseUrl, publishableKey }, challengeId: id })).html,
  '/bids': async (baseUrl, locale) => (await renderBidList({ locale, platform: { baseUrl, publishableKey } })).html,
  '/builder': async (baseUrl, locale) =>
    (await renderEmbedBuilder({ locale, platform: { baseUrl, publishableKey } })).html,
  '/matches': async (baseUrl, locale) =>
    (
      await renderMatches({
        locale,
        platform: { baseUrl, publishableKey },
        challenge: id,
        preview: true,
        limit: 2,
        matches: await client.matches.preview(id as never, { limit: 2 }),
      })
    ).html,
  // The provider says where the platform is; the grid that it stands in would otherwise lay out its box.
  '/provided': async (baseUrl, locale) => {
    const page = await loadBoard(client, { locale, pageSize: 5 });
    const { html } = await renderBoard({ locale, ...page, pageSize: 5 });
    const inside = `<main>${html}</main><aside>beside</aside>`;
    const provider = renderProvider({ locale, platform: { baseUrl, publishableKey } }, inside);
    return `<div style="display: grid; grid-template-columns: minmax(0, 1fr) 60px">${provider.html}</div>`;
  },
  // Another version of the kit drew it: nothing in it is as this one knows it.
  '/other-version': async (baseUrl, locale) => {
    const html = (await bodies['/board']?.(baseUrl, locale)) ?? '';
    return html.replaceAll(/<!--lit-part [^>]+-->/g, '<!--lit-part AAAAAAAAAAA=-->');
  },
};

let site: Site;
let browser: Browser;
let page: Page;
let streamed: StreamedPage | undefined;
let problems: string[];

beforeAll(async () => {
  const kit = await bundledKit();
  site = await serveSite(
    async (request) => {
      const { pathname, origin, searchParams } = new URL(request.url);
      const body = await bodies[pathname]?.(origin, searchParams.has('en') ? 'en' : 'zh-CN');
      // What was asked so far, the server asked.
      mock.requests.length = 0;
      if (pathname === '/next') streamed?.next();
      const script = searchParams.has('noscript') ? '' : '<script type="module" src="/qxwq/qxwq.js"></script>';
      const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>t</title><link rel="icon" href="data:,">
         <style>body { font-family: sans-serif }</style>${script}${body ?? ''}<p id="below">below</p>`;
      if (searchParams.has('streamed')) streamed = new StreamedPage(html);
      return new Response(searchParams.has('streamed') ? (streamed?.body ?? null) : html, {
        headers: { 'Content-Type': 'text/html; charset=utf-8' },
        status: body === undefined ? 404 : 200,
      });
    },
    { kit, mock },
  );
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

afterEach(() => page?.close());

/** Marks everything that the server drew, so that what was drawn anew can be told from it, and measures every shift. */
async function visit(path: string, meanwhile?: () => Promise<unknown>): Promise<void> {
  page = await browser.newPage();
  problems = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(String(error)));
  await page.addInitScript(() => {
    Object.assign(window, { shifts: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        (window as never as { shifts: number }).shifts += (entry as never as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    document.addEventListener('readystatechange', () => {
      if (document.readyState !== 'interactive') return;
      for (const host of document.querySelectorAll('*')) {
        if (!host.localName.startsWith('qxwq-')) continue;
        for (const element of [
          ...(host.shadowRoot?.querySelectorAll('*') ?? []),
          ...host.querySelectorAll('[data-qxwq-row]'),
        ]) {
          (element as never as { asDrawn: boolean }).asDrawn = true;
        }
      }
    });
    document.addEventListener('qxwq-ready', () => Object.assign(window, { qxwqReady: true }));
  });
  if (path.includes('noscript')) {
    await page.goto(site.url + path);
    return;
  }
  let letScriptCome = () => {};
  const scriptMayCome = new Promise<void>((resolve) => {
    letScriptCome = resolve;
  });
  await page.route('**/qxwq/qxwq.js', async (route) => {
    await scriptMayCome;
    await route.continue();
  });
  await page.goto(site.url + path, { waitUntil: 'commit' });
  await page.waitForFunction(() => document.readyState !== 'loading');
  await twoFrames();
  await meanwhile?.();
  letScriptCome();
  await page.waitForFunction(() => 'qxwqReady' in window);
  // Two frames after the first update comes what the page and the clock say.
  await twoFrames();
}

const twoFrames = () =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

const kept = (selector: string) =>
  page
    .locator(selector)
    .evaluateAll((all) => all.map((element) => (element as never as { asDrawn?: boolean }).asDrawn === true));
const shifts = () => page.evaluate(() => (window as never as { shifts: number }).shifts);

describe('an element that a server has drawn', () => {
  test.each([
    ['/board', '[part=row]', 5],
    ['/board?en', '[part=row]', 5],
    ['/detail', '.main-title', 1],
    ['/card', '[part=card]', 1],
    ['/own', '.card', 4],
    ['/matches', '[part=match]', 2],
    ['/local-match', 'textarea', 1],
    ['/provided', '[part=row]', 5],
  ])('%s is taken over as it stands: no request, no shift, no word on the console', async (path, selector, count) => {
    await visit(path);
    expect(await kept(selector)).toEqual(Array.from({ length: count }, () => true));
    expect(site.asked()).toEqual([]);
    expect(await shifts()).toBe(0);
    expect(problems).toEqual([]);
  });

  test('the builder stands still while its preview comes to life', async () => {
    await visit('/builder');
    await page.locator('.preview [part=row]').first().waitFor();
    await twoFrames();
    expect(await kept('.choices')).toEqual([true]);
    expect(await shifts()).toBe(0);
    expect(problems).toEqual([]);
  });

  test('shows the same without scripts', async () => {
    await visit('/board?noscript');
    const without = await page.locator('qxwq-challenge-board .root').textContent();
    await page.close();
    await visit('/board');
    expect(await page.locator('qxwq-challenge-board .root').textContent()).toBe(without);
  });

  test('is drawn anew when another version drew it', async () => {
    await visit('/other-version');
    await page.waitForFunction(
      () => document.querySelector('qxwq-challenge-board')?.shadowRoot?.querySelectorAll('[part=row]').length === 5,
    );
    expect(await page.locator('[part=row]').count()).toBe(5);
    expect(await page.locator('[part=error]').count()).toBe(0);
    expect(site.asked()).toEqual([]);
  });
});

describe('a page that comes in pieces', () => {
  for (const width of [1280, 390]) {
    test.each([
      '/board',
      '/cards',
      '/table',
      '/ranking',
      '/experts',
      '/detail',
      '/card',
      '/own',
      '/matches',
      '/local-match',
      '/builder',
      '/provided',
    ])(`moves nothing from its first paint on: %s, ${width} px wide`, async (path) => {
      page = await browser.newPage({ viewport: { width, height: 800 } });
      await watchStream(page);
      await page.goto(`${site.url}${path}?streamed`);
      await page.waitForFunction(() => 'qxwqReady' in window);
      await twoFrames();
      expect(await page.evaluate(() => (window as never as { moves: Move[] }).moves)).toEqual([]);
    });
  }
});

describe('what depends on who looks', () => {
  test.each([
    ['/form', '.waiting'],
    ['/bids', 'h2'],
  ])('%s has its place from the start, and the element takes it', async (path, selector) => {
    let drawn = 0;
    await visit(path, async () => {
      drawn = await page.locator(selector).count();
      await page.locator('.root').evaluate((root) => Object.assign(root, { asDrawn: true }));
    });
    expect(drawn).toBe(1);
    // Nobody is signed in; the element says so in the place that was drawn.
    await page.getByRole('button', { name: '去登录' }).waitFor();
    expect(await kept('.root')).toEqual([true]);
  });
});

describe('what a visitor does before the script comes', () => {
  test('searched for with Enter: the page stays, and the words are searched for when they can be', async () => {
    await visit('/board?here', async () => {
      await page.locator('input[type=search]').focus();
      await page.keyboard.type('气孔');
      await page.keyboard.press('Enter');
      await page.locator('.facet input').first().check();
    });
    await page.locator('mark').first().waitFor();
    const { searchParams } = new URL(page.url());
    expect([searchParams.has('here'), searchParams.get('qx-q'), searchParams.has('qx-state')]).toEqual([
      true,
      '气孔',
      true,
    ]);
    expect(await page.locator('input[type=search]').inputValue()).toBe('气孔');
  });

  test('a text for the local match, sent off too early, is still there and is compared when asked again', async () => {
    const text = '压铸件内部气孔的双能射线在线检测';
    await visit('/local-match', async () => {
      await page.locator('textarea').focus();
      await page.keyboard.type(text);
      await page.getByRole('button', { name: '查找需求' }).click();
      await page.locator('textarea').focus();
    });
    expect(await page.locator('textarea').inputValue()).toBe(text);
    expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.localName)).toBe('textarea');
    await page.getByRole('button', { name: '查找需求' }).click();
    await page.locator('.match').first().waitFor();
  });
});

describe('a board that was taken over', () => {
  test('filters, and says so in the address', async () => {
    await visit('/board');
    await page.locator('.facet input').first().check();
    await page.locator('.chip').waitFor();
    expect(new URL(page.url()).search).toMatch(/^\?qx-state=/);
    expect(site.asked()).toContain('challenges.list');
  });

  test('brings further rows', async () => {
    await visit('/board');
    await page.locator('[part=more]').click();
    await page.locator('[part=row]').nth(9).waitFor();
    expect((await kept('[part=row]')).slice(0, 5)).toEqual([true, true, true, true, true]);
  });

  test('follows an address that asks for something else than the server drew', async () => {
    await visit('/board?qx-q=%E6%B0%94%E5%AD%94');
    await page.locator('mark').first().waitFor();
    expect(await page.locator('input[type=search]').inputValue()).toBe('气孔');
  });

  test('searches', async () => {
    await visit('/board');
    await page.locator('input[type=search]').fill('气孔');
    await page.locator('input[type=search]').press('Enter');
    await page.locator('mark').first().waitFor();
    expect(problems).toEqual([]);
  });
});

test('a detail that was taken over tells the page that somebody wants to bid', async () => {
  await visit('/detail');
  await page.evaluate(() =>
    document.addEventListener('qxwq-bid-start', (event) => {
      event.preventDefault();
      document.title = event.detail.challengeId;
    }),
  );
  await page.locator('[part=bid]').click();
  expect(await page.title()).toBe(id);
});

test('rows in the team’s own markup are the same from a server and from the element', async () => {
  await visit('/own');
  const served = await page.locator('ul').innerHTML();
  await page.evaluate(() => {
    for (const row of document.querySelectorAll('[data-qxwq-row], [data-qxwq-drawn]')) row.remove();
    const list = document.querySelector('qxwq-challenge-list') as HTMLElement;
    const fresh = list.cloneNode(true);
    list.replaceWith(fresh);
  });
  await page.locator('.card').nth(3).waitFor();
  expect(await page.locator('ul').innerHTML()).toBe(served);
});
