import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { styleData } from '../../examples/pages-site/style-data.mjs';
import { type Host, openPage, startHost } from './host.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let host: Host;
let page: Page;
let wrong: string[];

beforeAll(async () => {
  host = await startHost();
});
afterAll(() => host?.remove());
beforeEach(async () => {
  ({ page, wrong } = await openPage(host.browser));
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: host.pages });
});
afterEach(async () => {
  expect(wrong).toEqual([]);
  await page.context().close();
});

async function open(language: 'zh-CN' | 'en' = 'zh-CN'): Promise<void> {
  await page.goto(`${host.pages}/styles?lang=${language}`);
  await page.locator('qxwq-challenge-board [part~="row"]').first().waitFor();
}

const token = (name: string) => page.getByLabel(`--qxwq-${name}`, { exact: true });
/** What a reader sees on the first title of the preview. */
const titleStyle = (property: 'color' | 'letter-spacing' | 'font-size') =>
  page
    .locator('#preview [part~="link"]')
    .first()
    .evaluate((link, name) => getComputedStyle(link).getPropertyValue(name), property);
const copied = async (): Promise<string> => {
  await page.getByRole('button', { name: '复制' }).click();
  await page.getByText('已复制。').waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
};

describe('the style editor', () => {
  test.each(['zh-CN', 'en'] as const)('lists every token and part in %s, and axe finds nothing', async (language) => {
    await open(language);
    const { tokens, parts } = await styleData();
    const listed = await page.locator('.edit code').allInnerTexts();
    const names = [...tokens, ...(parts['qxwq-challenge-board'] ?? [])].map(({ name }) => name);
    expect(listed).toEqual(names);
    await page.getByText(language === 'en' ? 'All contrasts are enough.' : '对比度都够。').waitFor();
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() =>
      (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } }).axe.run(),
    );
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  test('a colour that is typed is worn at once, and warned of where it cannot be read', async () => {
    await open();
    await token('accent').fill('#e8b0b0');
    await page.getByText('有 3 处对比度不足。').waitFor();
    expect(await page.locator('.contrasts [data-enough="false"] > :first-child').allInnerTexts()).toEqual([
      'accent 在 ground 上',
      'on-accent 在 accent 上',
      'accent 在 accent-tint 上',
    ]);
    await token('accent').fill('#7a0000');
    await page.getByText('对比度都够。').waitFor();
    expect(await copied()).toBe(':root {\n  --qxwq-accent: #7a0000;\n}');
  });

  test('a value that is none is refused with a word, and what held before goes on', async () => {
    await open();
    await token('ink').fill('#123456');
    await token('ink').fill('12345');
    await page.getByRole('alert').filter({ hasText: '没有采用' }).waitFor();
    expect(await copied()).toContain('--qxwq-ink: #123456;');
  });

  test('a ready theme is where one begins, and its values show', async () => {
    await open();
    await page.getByLabel('主题').selectOption('campus');
    await page.waitForFunction(() =>
      Array.from(document.querySelectorAll('input')).some(({ placeholder }) => placeholder === '#8c1d2f'),
    );
    await token('radius').fill('12px');
    expect(await copied()).toBe('/* 标签上写 theme="campus" */\n:root {\n  --qxwq-radius: 12px;\n}');
    await page.getByLabel('主题').selectOption('dark');
    await page.waitForFunction(() =>
      Array.from(document.querySelectorAll('input')).some(({ placeholder }) => placeholder === '#7fb0ff'),
    );
    await page.getByText('对比度都够。').waitFor();
  });

  test('a part takes declarations and keeps them while another element is looked at', async () => {
    await open();
    await page.getByLabel('link 的声明').fill('letter-spacing: 3px');
    expect(await titleStyle('letter-spacing')).toBe('3px');
    await page.getByLabel('组件').selectOption('qxwq-expert-board');
    await page.locator('qxwq-expert-board [part~="row"]').first().waitFor();
    await page.getByLabel('组件').selectOption('qxwq-challenge-board');
    await page.locator('qxwq-challenge-board [part~="row"]').first().waitFor();
    expect(await titleStyle('letter-spacing')).toBe('3px');
    expect(await page.getByLabel('link 的声明').inputValue()).toBe('letter-spacing: 3px');
    expect(await copied()).toBe('qxwq-challenge-board::part(link) {\n  letter-spacing: 3px;\n}');
  });

  test.each(['colour: red', 'color: red } body { display: none'])('"%s" is no declaration', async (text) => {
    await open();
    await page.getByLabel('title 的声明').fill(text);
    await page.getByRole('alert').filter({ hasText: '没有采用' }).waitFor();
    await page.getByText('/* 还没有改动 */').waitFor();
  });

  test('a narrow preview folds as on a phone, and high contrast takes the colours away', async () => {
    await open();
    await page.getByLabel('宽度').selectOption('360');
    await page.locator('qxwq-challenge-board [part~="filter-button"]').waitFor({ state: 'visible' });
    await token('ink').fill('#aa0000');
    await page.getByLabel('高对比度（近似）').check();
    await page.getByText('以系统颜色近似').waitFor();
    expect(await titleStyle('color')).toBe('rgb(0, 0, 0)');
    expect(await copied()).toContain('--qxwq-ink: #aa0000;');
  });

  test('everything is reached and changed by keyboard, and taken back', async () => {
    await open();
    await token('ink').focus();
    await page.keyboard.type('#222222');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('恢复 --qxwq-ink');
    await page.keyboard.press('Enter');
    await page.getByText('/* 还没有改动 */').waitFor();
    expect(await token('ink').inputValue()).toBe('');
  });
});
