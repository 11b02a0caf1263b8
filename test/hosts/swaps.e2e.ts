import { describe, expect, test } from 'vitest';
import type { Page } from './engines/page.js';
import { startHosts } from './hosts.js';
import {
  readDetail,
  rowsOf,
  seeHostUnharmed,
  seeRows,
  useBoard,
  useEverything,
  type Visitor,
  visit,
  writeBid,
} from './visitor.js';

const hosts = startHosts();

describe('a single-page application', () => {
  test('moves elements: rows, chosen words and what was typed stay', async () => {
    const visitor = await visit(hosts, 'moving.html');
    await useBoard(visitor.board);
    await readDetail(visitor.detail);
    await visitor.form.getByLabel('方案名称').fill('搬家之前');
    const rows = await rowsOf(visitor.board).count();

    await visitor.page.evaluate(() => {
      const there = document.querySelector('#there') as HTMLElement;
      for (const element of [...document.querySelectorAll('#here > *')]) there.append(element);
    });

    expect(await rowsOf(visitor.page.locator('#there qxwq-challenge-board')).count()).toBe(rows);
    expect(await visitor.board.getByRole('searchbox').inputValue()).toBe('气孔');
    expect(await visitor.form.getByLabel('方案名称').inputValue()).toBe('搬家之前');
    await visitor.board.getByRole('searchbox').fill('');
    await expect.poll(() => rowsOf(visitor.board).count()).toBeGreaterThan(rows);
    await writeBid(visitor.form, '搬家之后');
    await seeHostUnharmed(visitor.page);
    expect(await visitor.wrong()).toEqual([]);
  });

  test('clones elements: each copy lives on its own', async () => {
    const { page, board, wrong } = await visit(hosts, 'moving.html');
    await useBoard(board);
    await page.evaluate(() => {
      const there = document.querySelector('#there') as HTMLElement;
      there.append((document.querySelector('qxwq-challenge-board') as HTMLElement).cloneNode(true));
      there.append((document.querySelector('qxwq-challenge-detail') as HTMLElement).cloneNode(true));
    });
    const copy = page.locator('#there qxwq-challenge-board');
    await seeRows(copy);
    await readDetail(page.locator('#there qxwq-challenge-detail'));
    expect(await rowsOf(copy).count()).toBeGreaterThan(
      await rowsOf(page.locator('#here qxwq-challenge-board')).count(),
    );
    await useBoard(copy);
    expect(await wrong()).toEqual([]);
  });

  test('keeps elements aside and restores them', async () => {
    const visitor = await visit(hosts, 'moving.html');
    await useBoard(visitor.board);
    await visitor.form.getByLabel('方案名称').fill('先放一边');
    await visitor.page.evaluate(() => {
      const aside = document.createDocumentFragment();
      aside.append(...document.querySelectorAll('#here > *'));
      Object.assign(window, { aside });
    });
    await expect.poll(() => visitor.board.count()).toBe(0);
    await visitor.page.evaluate(() =>
      document.querySelector('#there')?.append((window as never as { aside: Node }).aside),
    );
    await expect.poll(() => visitor.board.getByRole('searchbox').inputValue()).toBe('气孔');
    expect(await visitor.form.getByLabel('方案名称').inputValue()).toBe('先放一边');
    expect(await rowsOf(visitor.board).first().innerText()).toContain('气孔');
    await writeBid(visitor.form);
    expect(await visitor.wrong()).toEqual([]);
  });

  test('shows what was hidden from the start: it has no size until then, and all of it afterwards', async () => {
    const visitor = await visit(hosts, 'hidden.html');
    await rowsOf(visitor.board).nth(1).waitFor({ state: 'attached' });
    expect(await rowsOf(visitor.board).first().boundingBox()).toBeNull();
    await visitor.page.evaluate(() => document.querySelector('main')?.removeAttribute('hidden'));
    await useEverything(visitor);
    // At the width that it has now, not at the nothing that it had.
    expect(await visitor.board.evaluate((element) => element.clientWidth)).toBeGreaterThan(1000);
    const columns = await rowsOf(visitor.board)
      .first()
      .evaluate((row) => getComputedStyle(row).gridTemplateColumns.split(' ').length);
    expect(columns, 'columns of a row on a wide page').toBe(2);
  });
});

const go = (page: Page, name: string) => page.locator('nav').getByText(name).click();

/** Leaves the elements for the news and comes back. */
async function leaveAndReturn({ page, board }: Visitor): Promise<void> {
  await go(page, '新闻');
  await page.getByText('今日新闻').waitFor();
  expect(await board.count()).toBe(0);
  await go(page, '需求');
}

describe('pages that are swapped in part', () => {
  test('htmx 4', async () => {
    const visitor = await visit(hosts, 'htmx.html');
    await go(visitor.page, '需求');
    await seeRows(visitor.board);
    await leaveAndReturn(visitor);
    await useEverything(visitor);
  });

  test('Turbo 8, also from its cache', async () => {
    const visitor = await visit(hosts, 'turbo.html');
    await seeRows(visitor.board);
    await leaveAndReturn(visitor);
    await seeRows(visitor.board);
    await go(visitor.page, '新闻');
    await visitor.page.getByText('今日新闻').waitFor();
    await visitor.page.goBack();
    await visitor.board.waitFor();
    await useEverything(visitor);
  });

  test('PJAX with jQuery 1.12', async () => {
    const visitor = await visit(hosts, 'pjax.html');
    await go(visitor.page, '需求');
    await seeRows(visitor.board);
    await leaveAndReturn(visitor);
    await visitor.page.goBack();
    await visitor.page.getByText('今日新闻').waitFor();
    await visitor.page.goForward();
    await visitor.board.waitFor();
    await useEverything(visitor);
  });
});
