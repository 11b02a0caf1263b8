import { describe, expect, test } from 'vitest';
import { startHosts } from './hosts.js';
import {
  newVisitor,
  readDetail,
  rowsOf,
  seeHostUnharmed,
  seeRows,
  useBoard,
  useEverything,
  type Visitor,
  writeBid,
} from './visitor.js';

const hosts = startHosts();

/** Opens a page after something was done to the browser. */
async function visitAfter(prepare: (visitor: Visitor) => Promise<unknown>, name: string): Promise<Visitor> {
  const visitor = await newVisitor(hosts);
  await prepare(visitor);
  await visitor.page.goto(`${hosts.service.origin}/${name}`, { waitUntil: 'load' });
  return visitor;
}

describe('ad blockers', () => {
  test('a blocked part says so with a way back, and its neighbours go on', async () => {
    const blocked = '**/challenge-board-*.js';
    const { page, board, detail, form } = await visitAfter(async ({ page }) => {
      await page.clock.install();
      await page.route(blocked, (route) => route.abort('blockedbyclient'));
    }, 'blocked.html');
    await readDetail(detail);
    await writeBid(form);
    await seeHostUnharmed(page);
    // It tries again for eleven seconds before it gives up.
    for (let step = 0; step < 12; step++) await page.clock.runFor(1000);
    await board.getByRole('alert').getByText('这部分内容没能载入。').waitFor();
    expect(await board.getByText('在这里看需求榜。').isVisible()).toBe(true);

    await page.unroute(blocked);
    await board.getByRole('button', { name: '重试' }).click();
    await seeRows(board);
    expect(await board.getByRole('alert').count()).toBe(0);
  });

  test('a request that is dropped once is made again, without a word', async () => {
    let dropped = 0;
    const { page, board } = await visitAfter(
      ({ page }) => page.route('**/challenge-board-*.js', (route) => (dropped++ ? route.continue() : route.abort())),
      'blocked.html',
    );
    await useBoard(board);
    expect(dropped).toBe(2);
    await seeHostUnharmed(page);
  });

  test('what all parts stand on was blocked: the button loads the page anew', async () => {
    const core = '**/core-*.js';
    const { page, board } = await visitAfter(async ({ page }) => {
      await page.clock.install();
      await page.route(core, (route) => route.abort('blockedbyclient'));
    }, 'blocked.html');
    for (let step = 0; step < 14; step++) await page.clock.runFor(1000);
    await board.getByRole('alert').waitFor();
    await page.unroute(core);
    await board.getByRole('button', { name: '重试' }).click();
    await useBoard(board);
  });

  test('texts that were blocked: the element says so in both languages, and the button loads the page anew', async () => {
    const texts = '**/zh-CN-*.js';
    const { page, detail, board } = await visitAfter(
      ({ page }) => page.route(texts, (route) => route.abort('blockedbyclient')),
      'blocked.html',
    );
    await detail.getByText('This part could not be loaded.').waitFor();
    await seeHostUnharmed(page);
    await page.unroute(texts);
    await detail.getByRole('button', { name: '重试' }).click();
    await useBoard(board);
  });

  test('a blocked loader leaves what the page itself has written', async () => {
    const { page, board } = await visitAfter(
      ({ page }) => page.route('**/qxwq/**', (route) => route.abort('blockedbyclient')),
      'blocked.html',
    );
    expect(await board.getByText('在这里看需求榜。').isVisible()).toBe(true);
    await seeHostUnharmed(page);
  });

  test('blocked calls to the platform: the element says so, the others go on, the button brings the rows', async () => {
    const list = /\/v1\/challenges\?/;
    const { page, board, detail, form } = await visitAfter(
      ({ page }) => page.route(list, (route) => route.abort('blockedbyclient')),
      'blocked.html',
    );
    await readDetail(detail);
    await writeBid(form);
    await seeHostUnharmed(page);
    await board.getByText('暂时连不上服务，请检查网络后重试。').waitFor();
    await page.unroute(list);
    await board.getByRole('button', { name: '重试' }).click();
    await useBoard(board);
  });
});

describe('storage', () => {
  test('blocked: everything works, and the form says where the text is', async () => {
    const visitor = await visitAfter(
      ({ page }) =>
        page.addInitScript(() => {
          for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
            Object.defineProperty(window, name, {
              get() {
                throw new DOMException('Access is denied for this document.', 'SecurityError');
              },
            });
          }
        }),
      'plain.html',
    );
    await useEverything(visitor);
    await visitor.form
      .getByText(/已存在服务器/)
      .first()
      .waitFor();
    expect(visitor.wrong).toEqual([]);
  });

  test('full: everything works, and the form says where the text is', async () => {
    const visitor = await visitAfter(
      ({ page }) =>
        page.addInitScript(() => {
          // Ever smaller pieces, until not one letter more fits in.
          for (let size = 4_000_000; size >= 1; size = Math.floor(size / 2)) {
            try {
              for (let piece = 0; ; piece++) localStorage.setItem(`host-${size}-${piece}`, 'x'.repeat(size));
            } catch {}
          }
        }),
      'plain.html',
    );
    await useEverything(visitor);
    await visitor.form
      .getByText(/已存在服务器/)
      .first()
      .waitFor();
    expect(
      await visitor.page.evaluate(() => Object.keys(localStorage).filter((key) => !key.startsWith('host-'))),
    ).toEqual([]);
    expect(visitor.wrong).toEqual([]);
  });
});

describe('an element that fails', () => {
  test('shows its own sentence with a way back; neighbours and page go on', async () => {
    // An answer that nobody foresaw, which breaks the drawing of the detail.
    const detailOnly = /\/v1\/challenges\/[^/?]+\?/;
    const { page, board, detail, wrong } = await visitAfter(
      ({ page }) =>
        page.route(detailOnly, (route) =>
          route.fulfill({
            json: { id: hosts.service.mock.challengeIds[0], title: '坏' },
            headers: { 'access-control-allow-origin': '*' },
          }),
        ),
      'plain.html',
    );
    await detail.getByRole('alert').getByText('这部分内容没能显示出来，网页的其他部分不受影响。').waitFor();
    await useBoard(board);
    await seeHostUnharmed(page);
    expect(wrong).toEqual([]);

    await page.unroute(detailOnly);
    await detail.getByRole('button', { name: '重试' }).click();
    await readDetail(detail);
  });
});

describe('the way out', () => {
  test('no link leaves the site unless the page says so, and nobody else is asked for anything', async () => {
    const visitor = await newVisitor(hosts);
    const origins = new Set<string>();
    visitor.page.on('request', (request) => origins.add(new URL(request.url()).origin));
    await visitor.page.goto(`${hosts.service.origin}/translated.html`);
    await seeRows(visitor.board);
    await readDetail(visitor.detail);
    await visitor.form.getByLabel('方案名称').waitFor();
    const list = visitor.page.locator('.own-list a');
    await list.first().waitFor();

    const links = await visitor.page.evaluate(() =>
      [document, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])].flatMap((root) =>
        [...root.querySelectorAll<HTMLAnchorElement>('a[href], area[href], form[action]')].map(({ href }) => href),
      ),
    );
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((link) => new URL(link).origin !== hosts.service.origin)).toEqual([]);
    // The host and its platform.
    expect(origins.size).toBe(2);
    expect(await rowsOf(visitor.board).count()).toBeGreaterThan(0);
  });
});
