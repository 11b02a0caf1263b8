import { expect } from 'vitest';
import type { Opened } from './engines/engine.js';
import type { Page, Place } from './engines/page.js';
import type { Hosts } from './hosts.js';

/** Somebody in front of a host's page. */
export interface Visitor extends Opened {
  readonly board: Place;
  readonly detail: Place;
  readonly form: Place;
}

/** A visitor with a browser profile of their own who has not gone anywhere yet. */
export async function newVisitor({ browser }: Hosts, width = 1280): Promise<Visitor> {
  const opened = await browser.newPage(width);
  const { page } = opened;
  return {
    ...opened,
    board: page.locator('qxwq-challenge-board'),
    detail: page.locator('qxwq-challenge-detail'),
    form: page.locator('qxwq-bid-form'),
  };
}

export async function visit(hosts: Hosts, name: string): Promise<Visitor> {
  const visitor = await newVisitor(hosts);
  await visitor.page.goto(`${hosts.service.origin}/${name}`);
  return visitor;
}

export const rowsOf = (board: Place): Place => board.locator('[part~="row"]');

/** Rows come, are large enough to be read, and searching finds what it is asked for. */
export async function useBoard(board: Place): Promise<void> {
  await seeRows(board);
  const all = await rowsOf(board).count();
  await board.getByRole('searchbox').fill('气孔');
  await board.getByRole('searchbox').press('Enter');
  await expect.poll(() => rowsOf(board).count(), { timeout: 10_000 }).toBeLessThan(all);
  expect(await rowsOf(board).first().innerText()).toContain('气孔');
}

/** At least two rows that can be seen, with a title in each. */
export async function seeRows(board: Place): Promise<void> {
  await rowsOf(board).nth(1).waitFor();
  const box = await rowsOf(board).first().boundingBox();
  expect(box?.width, 'width of a row').toBeGreaterThan(200);
  expect(box?.height, 'height of a row').toBeGreaterThan(20);
  expect((await rowsOf(board).first().locator('[part~="title"]').innerText()).length).toBeGreaterThan(4);
}

export async function readDetail(detail: Place): Promise<void> {
  const title = detail.locator('[part~="title"]').first();
  await title.waitFor();
  expect((await title.innerText()).length).toBeGreaterThan(4);
}

/** The form opens, takes what is typed and goes to its second step. */
export async function writeBid(form: Place, title = '双能线阵成像'): Promise<void> {
  await form.getByLabel('方案名称').fill(title);
  await form.getByLabel('揭榜方案', { exact: true }).fill('以双能线阵成像逐件判定。');
  await form.getByRole('button', { name: /^下一步/ }).click();
  await form.getByRole('heading', { name: '对指标逐条应答' }).waitFor();
}

/** The host's own script goes on working. */
export async function seeHostUnharmed(page: Page): Promise<void> {
  await page.locator('#own').click();
  expect(await page.locator('#own').innerText()).toBe('已点 1 次');
}

/** All three elements do what they are for, the page does what it did, and nothing was complained about. */
export async function useEverything(visitor: Visitor): Promise<void> {
  await useBoard(visitor.board);
  await readDetail(visitor.detail);
  await writeBid(visitor.form);
  await seeHostUnharmed(visitor.page);
  expect(await visitor.wrong()).toEqual([]);
}
