import { sampleData } from '@qxwq/mock/sample';
import type { Browser as PlaywrightBrowser, Page as PlaywrightPage } from 'playwright-core';
import { expect, test } from 'vitest';
import { playwrightOf } from './engines/chromium.js';
import { testWith } from './engines/needs.js';
import type { Page } from './engines/page.js';
import { record } from './figures.js';
import { startHosts } from './hosts.js';
import { rowsOf, seeRows, visit } from './visitor.js';

/** Ten thousand rows take a minute to be loaded, so only in `npm run bench:elements`. */
const isBench = process.env.QXWQ_FIGURES !== undefined;
const ROWS = isBench ? 10_000 : 1_000;
/** A task that keeps the page from answering longer than this is felt (Long Tasks, W3C). */
const LONG_MS = 50;

const hosts = startHosts({}, { data: manyChallenges() });

/** The sample's challenges over and over, each with an identity of its own. */
function manyChallenges() {
  const { organisations, challenges } = sampleData({ now: new Date() });
  const published = challenges.filter(({ state }) => state === 'published');
  const many = Array.from({ length: ROWS }, (_, index) => ({
    ...(published[index % published.length] as (typeof published)[number]),
    id: `chl_${String(index).padStart(16, '0')}`,
    number: `2026-${String(index).padStart(5, '0')}`,
  }));
  return { organisations, challenges: many } as never;
}

/** Lets the first answer bring all rows but the last hundred: as if somebody had pressed "more" ninety-eight times. */
async function bringAllAtOnce(): Promise<void> {
  const { mock } = hosts.service;
  const items: unknown[] = [];
  let answer: { items: unknown[]; nextCursor: string | null } = { items: [], nextCursor: '' };
  while (items.length < ROWS - 100) {
    const query = new URLSearchParams({ key: mock.publishableKey, limit: '100', sort: 'newest' });
    if (answer.nextCursor) query.set('cursor', answer.nextCursor);
    answer = await (await mock.fetch(`${mock.baseUrl}/v1/challenges?${query}`)).json();
    items.push(...answer.items);
  }
  hosts.service.obstacles.answer(/\/v1\/challenges\?(?!.*cursor)/, { ...answer, items });
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds by the clock, and of the processor. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/**
 * Milliseconds of the long tasks of the page's main thread while something is done: by the clock, as the Long Tasks
 * interface tells them, and of the processor, which another program on the machine does not lengthen.
 */
async function longTasksDuring(browser: PlaywrightBrowser, action: () => Promise<void>) {
  const session = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel'] },
  });
  await action();
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await complete;
  const threads = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const isMain = ({ pid, tid }: TraceEvent) => threads.some((thread) => thread.pid === pid && thread.tid === tid);
  const tasks = events.filter((event) => event.name === 'ThreadControllerImpl::RunTask' && isMain(event));
  const longer = (durations: (number | undefined)[]) =>
    durations.map((duration = 0) => Math.round(duration / 1000)).filter((duration) => duration > LONG_MS);
  return {
    count: tasks.length,
    clock: longer(tasks.map(({ dur }) => dur)),
    processor: longer(tasks.map(({ tdur }) => tdur)),
    longest: Math.round(Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur)) / 1000),
  };
}

/** Turns the wheel from top to bottom and back, then jumps as a dragged scroll bar does. */
async function scroll(page: PlaywrightPage): Promise<void> {
  await page.mouse.move(600, 450);
  for (const direction of [1, -1]) {
    for (let turn = 0; turn < 60; turn++) {
      await page.mouse.wheel(0, direction * 900);
      await page.waitForTimeout(16);
    }
  }
  for (const place of [0.5, 0.1, 0.9, 0.3, 1, 0]) {
    await page.evaluate((place) => scrollTo({ top: place * document.documentElement.scrollHeight }), place);
    await page.waitForTimeout(150);
  }
}

async function openLongBoard(layout = 'list') {
  await bringAllAtOnce();
  const visitor = await visit(hosts, 'long-board.html');
  await seeRows(visitor.board);
  if (layout !== 'list') await visitor.board.locator(`[part~="layouts"] [value="${layout}"]`).click();
  await visitor.board.locator('[part~="more"]').click();
  await expect.poll(() => rowsOf(visitor.board).count(), { timeout: 60_000 }).toBe(ROWS);
  return visitor;
}

/** Numbers of the rows that are laid out and painted. */
const rowsInWork = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
    const rows = document.querySelector('qxwq-challenge-board')?.shadowRoot?.querySelectorAll('[part~="row"]') ?? [];
    const isInWork = (row: Element) =>
      (row.firstElementChild as Element).checkVisibility({ contentVisibilityAuto: true });
    return [...rows].flatMap((row, index) => (isInWork(row) ? [index] : []));
  });

// Rows of a table are half as high, so more of them are near the screen.
test.each([
  ['list', 100],
  ['table', 150],
])(
  'of a long %s only what is near the screen is work for the browser',
  async (layout, most) => {
    const { page, wrong } = await openLongBoard(layout);
    await expect.poll(async () => (await rowsInWork(page)).length).toBeLessThan(most);
    expect(await rowsInWork(page)).toContain(0);
    await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight }));
    await expect.poll(() => rowsInWork(page)).toContain(ROWS - 1);
    expect((await rowsInWork(page)).length).toBeLessThan(most);
    expect(await wrong()).toEqual([]);
  },
  120_000,
);

testWith(
  'protocol',
  'the keyboard reaches every row, and each says its place among all',
  async () => {
    const { page } = playwrightOf(await openLongBoard());
    const rows = page.locator('qxwq-challenge-board').locator('[part~="row"]');
    const link = (index: number) => rows.nth(index).locator('[part~="link"]');
    const isFocused = (index: number) => link(index).evaluate((element) => element.matches(':focus'));
    await link(ROWS - 300).focus();
    await expect.poll(() => rowsInWork(page)).toContain(ROWS - 300);
    for (let index = ROWS - 299; index < ROWS - 270; index++) {
      await page.keyboard.press('Tab');
      expect(await isFocused(index), `row ${index}`).toBe(true);
    }
    const places = await rows.evaluateAll((all) => all.map((row) => [row.ariaPosInSet, row.ariaSetSize].map(Number)));
    expect(places).toEqual(Array.from({ length: ROWS }, (_, index) => [index + 1, ROWS]));
  },
  120_000,
);

for (const layout of isBench ? ['list', 'table'] : [])
  testWith(
    'protocol',
    `a ${layout} of ${ROWS} challenges scrolls without a task of more than ${LONG_MS} ms`,
    async () => {
      const visitor = await openLongBoard(layout);
      const { page, browser } = playwrightOf(visitor);
      await page.waitForTimeout(2000);
      await page.evaluate(() => {
        // Not in the page's tree, where it would be work for the browser.
        const seen = { furthest: 0 };
        addEventListener('scroll', () => {
          seen.furthest = Math.max(scrollY, seen.furthest);
        });
        Object.assign(window, { seen });
      });
      const tasks = await longTasksDuring(browser, () => scroll(page));
      const pixels = await page.evaluate(() => (window as never as { seen: { furthest: number } }).seen.furthest);
      record('scroll', layout, { rows: ROWS, pixels, ...tasks });

      expect(pixels, 'pixels scrolled').toBeGreaterThan(50_000);
      expect(tasks.count).toBeGreaterThan(100);
      expect(tasks.processor).toEqual([]);
      // The watch sees what it is there for.
      const busy = await longTasksDuring(browser, () =>
        page.evaluate(() => {
          const end = performance.now() + 400;
          while (performance.now() < end);
        }),
      );
      expect(busy.processor.length).toBeGreaterThan(0);
      expect(await visitor.wrong()).toEqual([]);
    },
    240_000,
  );
