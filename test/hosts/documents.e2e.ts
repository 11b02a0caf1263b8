import { describe, expect, test } from 'vitest';
import { startHosts } from './hosts.js';
import { rowsOf, seeRows, useEverything, visit } from './visitor.js';

const hosts = startHosts();

describe('documents as old sites write them', () => {
  test('a page in GBK: its own Chinese and ours are whole', async () => {
    const visitor = await visit(hosts, 'gbk.html');
    expect(await visitor.page.evaluate(() => document.characterSet)).toBe('GBK');
    expect(await visitor.page.locator('h1').first().innerText()).toBe('科研处：校企对接');
    await useEverything(visitor);
  });

  test('a page without a doctype, with <center>, <font> and a table that does not wrap', async () => {
    const visitor = await visit(hosts, 'quirks.html');
    expect(await visitor.page.evaluate(() => document.compatMode)).toBe('BackCompat');
    await seeRows(visitor.board);
    const excess = await visitor.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(excess).toBeLessThanOrEqual(0);
    await useEverything(visitor);
  });

  test('<base href>: the kit finds its files, links go where the host says, in-page links stay', async () => {
    const visitor = await visit(hosts, 'base.html');
    await useEverything(visitor);
    const link = rowsOf(visitor.board).first().locator('a[part~="link"]');
    expect(await link.evaluate((anchor) => new URL((anchor as HTMLAnchorElement).href).pathname)).toBe('/detail.html');
    expect(await visitor.page.url()).toBe(`${hosts.service.origin}/base.html`);
  });

  test('a sandbox without an origin and without storage', async () => {
    const visitor = await visit(hosts, 'sandbox.html');
    expect(await visitor.page.evaluate(() => self.origin)).toBe('null');
    await useEverything(visitor);
  });
});
