import type { CDPSession } from 'playwright-core';
import { describe, expect } from 'vitest';
import { playwrightOf } from './engines/chromium.js';
import { testWith } from './engines/needs.js';
import type { Page } from './engines/page.js';
import { startHosts } from './hosts.js';
import { rowsOf, seeRows, useBoard, type Visitor, visit, writeBid } from './visitor.js';

const hosts = startHosts({ bfcache: true });

const sessionOf = (visitor: Visitor): Promise<CDPSession> => {
  const { page } = playwrightOf(visitor);
  return page.context().newCDPSession(page);
};

const pathOf = (page: Page): Promise<string> => page.evaluate(() => location.pathname);

async function leaveAndReturn(page: Page): Promise<void> {
  await page.getByRole('link', { name: '别处' }).click();
  await expect.poll(() => pathOf(page)).toBe('/elsewhere.html');
  await page.goBack();
  await expect.poll(() => pathOf(page)).toBe('/leaving.html');
}

/** The board and the form still know what they knew, and go on from there. */
async function goOn({ board, form, wrong }: Visitor, found: number): Promise<void> {
  expect(await rowsOf(board).count()).toBe(found);
  expect(await form.getByLabel('方案名称').inputValue()).toBe('离开之前');
  await board.getByRole('searchbox').fill('');
  await expect.poll(() => rowsOf(board).count()).toBeGreaterThan(found);
  await seeRows(board);
  await writeBid(form, '回来之后');
  expect(await wrong()).toEqual([]);
}

interface Refusal {
  readonly type: string;
  readonly reason: string;
}

/** Leaves the page and comes back; tells why the browser did not keep it, if it did not. */
async function refusalsOf(visitor: Visitor): Promise<readonly Refusal[]> {
  const session = await sessionOf(visitor);
  const refusals: Refusal[] = [];
  await session.send('Page.enable');
  session.on('Page.backForwardCacheNotUsed', (event) => refusals.push(...event.notRestoredExplanations));
  await leaveAndReturn(visitor.page);
  return refusals;
}

/** Reasons that lie in the page. The small headless browser has no such cache, which is no reason of ours. */
const ofThePage = (refusals: readonly Refusal[]) =>
  refusals.filter(({ type }) => type !== 'Circumstantial').map(({ reason }) => reason);

describe('the back-forward cache', () => {
  testWith('bfcache', 'a page comes back from it with what was searched for and typed, and goes on', async () => {
    const visitor = await visit(hosts, 'leaving.html');
    const { page, board, form } = visitor;
    await useBoard(board);
    await form.getByLabel('方案名称').fill('离开之前');
    const found = await rowsOf(board).count();
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }));
    });
    await leaveAndReturn(page);
    // Truly the same page: one that was loaded anew knows nothing of the listener.
    expect(await page.evaluate(() => (window as { persisted?: boolean }).persisted)).toBe(true);
    await goOn(visitor, found);
  });

  testWith('protocol', 'nothing of the kit keeps a page out of it', async () => {
    const visitor = await visit(hosts, 'leaving.html');
    await useBoard(visitor.board);
    await visitor.form.getByLabel('方案名称').fill('离开之前');
    await visitor.form.getByText(/已存/).first().waitFor();
    expect(ofThePage(await refusalsOf(visitor))).toEqual([]);
  });

  testWith('protocol', 'what would keep it out is told', async () => {
    const visitor = await visit(hosts, 'leaving.html');
    await visitor.page.evaluate(() => addEventListener('unload', () => {}));
    expect(ofThePage(await refusalsOf(visitor))).toContain('UnloadHandlerExistsInMainFrame');
  });

  testWith(
    'protocol',
    'a page that was frozen as it freezes them wakes with what was searched for and typed',
    async () => {
      const visitor = await visit(hosts, 'leaving.html');
      const { page, board, form } = visitor;
      await useBoard(board);
      await form.getByLabel('方案名称').fill('离开之前');
      const found = await rowsOf(board).count();

      const session = await sessionOf(visitor);
      await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
      await session.send('Page.setWebLifecycleState', { state: 'frozen' });
      await session.send('Page.setWebLifecycleState', { state: 'active' });
      await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
      await goOn(visitor, found);
    },
  );
});
