import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/launch-browser.mjs';
import { type Cell, scenes, themes } from '../looks/scenes.mjs';
import { openSheet } from '../looks/sheet.mjs';
import { walk } from './keyboard.js';

/** What WCAG 2.2 asks for on levels A and AA, and axe's own rules of good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Of a whole page, which these sheets are not: they show one element in all its states at once. */
const OF_A_PAGE = ['region', 'landmark-one-main', 'landmark-unique', 'page-has-heading-one', 'heading-order'];
/** Colours differ by theme; what the languages change is the names, which the trees hold. */
const LOOKS = [...themes.map((theme) => ({ theme, locale: 'zh-CN' })), { theme: 'light', locale: 'en' }];
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const SMALLEST_TARGET = 24;

let browser: Browser;
let sheet: Awaited<ReturnType<typeof openSheet>>;
beforeAll(async () => {
  browser = await launchBrowser();
  sheet = await openSheet(browser);
});
afterAll(async () => {
  await sheet?.close();
  await browser?.close();
});

const show = (name: string, cells: readonly Cell[], look: { theme?: string; locale?: string } = {}) =>
  sheet.show(
    cells.map((cell) => ({ name, cell })),
    look,
  );

describe.each(Object.entries(scenes))('<qxwq-%s>', (name, cells) => {
  test('is read by a screen reader as written down, in each state', async () => {
    await show(name, cells);
    const trees: string[] = [];
    for (const [at, { state }] of cells.entries()) {
      const element = sheet.tab.locator('.cell').nth(at).locator('> :last-child');
      trees.push(`# ${state}\n${withoutNews(await element.ariaSnapshot())}\n`);
    }
    await expect(trees.join('\n')).toMatchFileSnapshot(`trees/${name}.txt`);
  });

  test('is worked by the keyboard alone, in each state', async () => {
    for (const cell of cells) {
      await show(name, [cell]);
      const stops = await walk(sheet.tab);
      for (const stop of stops) {
        expect(stop.said, `a name in ${cell.state}`).toMatch(/"|\/|text/);
        expect(stop, `${stop.said} in ${cell.state}`).toMatchObject({ isShown: true, isInView: true });
        expect(stop.size, `target of ${stop.said} in ${cell.state}`).toBeGreaterThanOrEqual(SMALLEST_TARGET);
      }
      const back = await walk(sheet.tab, 'Shift+Tab');
      expect(back.map(({ said }) => said).reverse(), `back through ${cell.state}`).toEqual(
        stops.map(({ said }) => said),
      );
    }
  });

  test.each(LOOKS)('has no finding of axe: $theme, $locale', async (look) => {
    await show(name, cells, look);
    expect(await findings()).toEqual([]);
  });
});

/** What is announced goes away again after a while. */
const withoutNews = (tree: string): string => tree.replace(/^(\s*- status)\b.*$/gm, '$1');

/** Findings of axe in the sheet: rule and place. */
async function findings(): Promise<string[]> {
  const { tab } = sheet;
  if (!(await tab.evaluate(() => 'axe' in globalThis))) await tab.addScriptTag({ path: axe });
  const found: AxeResults = await tab.evaluate(
    ([rules, off]) =>
      (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(
        { include: [['.cell > :last-child']] } as never,
        {
          runOnly: rules as string[],
          rules: Object.fromEntries((off as string[]).map((rule) => [rule, { enabled: false }])),
          resultTypes: ['violations'],
        },
      ),
    [RULES, OF_A_PAGE] as const,
  );
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${JSON.stringify(target)}`));
}
