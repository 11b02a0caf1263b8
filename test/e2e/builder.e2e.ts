import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Host, openPage, startHost } from './host.js';

let host: Host;
let page: Page;
let wrong: string[];

beforeAll(async () => {
  host = await startHost();
  ({ page, wrong } = await openPage(host.browser));
});
afterAll(() => host?.remove());

test('the builder’s page gives a script’s snippet that fetches early and checks every file', async () => {
  await page.goto(`${host.pages}/builder`);
  const builder = page.locator('qxwq-embed-builder');
  await builder.locator('qxwq-challenge-board [part~="row"]').first().waitFor();
  await builder.getByRole('checkbox', { name: '榜单与脚本同时取回' }).check();
  await builder.getByRole('checkbox', { name: '按摘要核对每个文件' }).check();
  const snippet = builder.locator('[part~="snippet"]');
  await expect.poll(() => snippet.innerText()).toMatch(/<script type="importmap">/);
  expect(await snippet.innerText()).toMatch(
    /<link rel="modulepreload" href="[^"]*challenge-board-[^"]*" integrity="sha/,
  );
  expect(wrong).toEqual([]);
});
