import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Host, openPage, startHost } from './host.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let host: Host;
beforeAll(async () => {
  host = await startHost();
});
afterAll(() => host.remove());

const rows = (page: Page) => page.locator('qxwq-challenge-board [part~="row"]');

async function openBoard(width?: number) {
  const opened = await openPage(host.browser, width ? { width } : {});
  const scripts: Response[] = [];
  opened.page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response);
  });
  await opened.page.goto(host.university);
  await rows(opened.page).first().waitFor();
  return { ...opened, scripts };
}

describe('a university’s page with one script tag', () => {
  test('shows the board with few requests and few bytes, under a strict policy, and nothing is wrong', async () => {
    const { page, wrong, scripts } = await openBoard();
    const sizes = await Promise.all(scripts.map(async (script) => gzipSync(await script.body(), { level: 9 }).length));
    expect(sizes.length).toBeLessThanOrEqual(4);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(35 * 1024);
    expect(await rows(page).count()).toBe(20);

    const policy = (await page.request.get(host.university)).headers()['content-security-policy'];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain('unsafe');
    expect(wrong).toEqual([]);
  });

  test('asks no other site for anything', async () => {
    const { page } = await openPage(host.browser);
    const origins = new Set<string>();
    page.on('request', (request) => origins.add(new URL(request.url()).origin));
    await page.goto(host.university);
    await rows(page).first().waitFor();
    expect([...origins].sort()).toEqual([host.platform, host.university].sort());
  });

  test('finds a challenge by its words, opens it, and the browser’s way back keeps the search', async () => {
    const { page, wrong } = await openBoard();
    const search = page.getByRole('searchbox');
    await search.fill('气孔 检测');
    await search.press('Enter');
    await page.waitForURL(/%E6%B0%94%E5%AD%94/);
    const first = rows(page).first();
    await first.locator('mark').first().waitFor();
    const title = (await first.getByRole('link').first().innerText()).trim();
    await first.getByRole('link').first().click();

    await page
      .getByRole('heading', { level: 1, name: title })
      .or(page.getByRole('heading', { name: title }))
      .first()
      .waitFor();
    await page.getByRole('columnheader', { name: '验收办法' }).waitFor();
    await page.goBack();
    await rows(page).first().waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('气孔 检测');
    expect(wrong).toEqual([]);
  });

  test.each([1280, 360])('has no finding of axe inside the elements at a width of %i', async (width) => {
    const { page } = await openBoard(width);
    // The page's own policy keeps foreign scripts out, so axe comes in by the debugger.
    await page.evaluate(axeSource);
    const found = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run(context: unknown): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      const { violations } = await axe.run({ include: [['qxwq-challenge-board']] });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
    });
    expect(found).toEqual([]);
  });

  test('does not scroll sideways on a phone', async () => {
    const { page } = await openBoard(360);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});
