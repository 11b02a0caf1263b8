import type { CDPSession, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { startHosts } from './hosts.js';
import { rowsOf, seeRows, useBoard, visit, writeBid } from './visitor.js';

// The driver switches the back-forward cache off unless it is told otherwise.
const hosts = startHosts({ ignoreDefaultArgs: ['--disable-back-forward-cache'] });

interface Refusal {
  readonly type: string;
  readonly reason: string;
}

/** Leaves the page and comes back; tells why the browser did not keep it, if it did not. */
async function leaveAndReturn(page: Page, session: CDPSession): Promise<readonly Refusal[]> {
  const refusals: Refusal[] = [];
  await session.send('Page.enable');
  session.on('Page.backForwardCacheNotUsed', (event) => refusals.push(...event.notRestoredExplanations));
  await page.getByRole('link', { name: '别处' }).click();
  await page.waitForURL('**/elsewhere.html');
  await page.goBack();
  return refusals;
}

/** Reasons that lie in the page. The small headless browser has no such cache, which is no reason of ours. */
const ofThePage = (refusals: readonly Refusal[]) =>
  refusals.filter(({ type }) => type !== 'Circumstantial').map(({ reason }) => reason);

describe('the back-forward cache', () => {
  test('nothing of the kit keeps a page out of it', async () => {
    const { page, board, form } = await visit(hosts, 'leaving.html');
    await useBoard(board);
    await form.getByLabel('方案名称').fill('离开之前');
    await form.getByText(/已存/).first().waitFor();
    const session = await page.context().newCDPSession(page);
    expect(ofThePage(await leaveAndReturn(page, session))).toEqual([]);
  });

  test('what would keep it out is told', async () => {
    const { page } = await visit(hosts, 'leaving.html');
    await page.evaluate(() => addEventListener('unload', () => {}));
    const session = await page.context().newCDPSession(page);
    expect(ofThePage(await leaveAndReturn(page, session))).toContain('UnloadHandlerExistsInMainFrame');
  });

  test('a page that was frozen as it freezes them wakes with what was searched for and typed', async () => {
    const { page, board, form, wrong } = await visit(hosts, 'leaving.html');
    await useBoard(board);
    await form.getByLabel('方案名称').fill('离开之前');
    const found = await rowsOf(board).count();

    const session = await page.context().newCDPSession(page);
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    await session.send('Page.setWebLifecycleState', { state: 'active' });
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));

    expect(await rowsOf(board).count()).toBe(found);
    expect(await form.getByLabel('方案名称').inputValue()).toBe('离开之前');
    await board.getByRole('searchbox').fill('');
    await expect.poll(() => rowsOf(board).count()).toBeGreaterThan(found);
    await seeRows(board);
    await writeBid(form, '回来之后');
    expect(wrong).toEqual([]);
  });
});
