import { describe, expect, test } from 'vitest';
import { startHosts } from './hosts.js';
import { rowsOf, seeRows, useEverything, visit } from './visitor.js';

const hosts = startHosts();

describe('a policy of the security office', () => {
  test('without inline code, with Trusted Types: everything works and nothing is violated', async () => {
    await useEverything(await visit(hosts, 'strict-policy.html'));
  });
});

describe('two versions of the kit on one page', () => {
  test('both start, and what the page has works once', async () => {
    const visitor = await visit(hosts, 'two-versions.html');
    await useEverything(visitor);
    const versions = await visitor.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('script[data-version]')].map(({ dataset }) => dataset.version),
    );
    expect(versions.sort()).toEqual(['0.0.9', '0.1.0']);
  });
});

describe('style sheets of the page', () => {
  test('rules that unset, hide and shout at everything do not get in', async () => {
    const visitor = await visit(hosts, 'hostile-css.html');
    await useEverything(visitor);
    const { board } = visitor;
    const title = rowsOf(board).first().locator('[part~="link"]');
    const style = await title.evaluate((link) => {
      const { color, letterSpacing, textTransform, fontStyle, whiteSpace, cursor } = getComputedStyle(link);
      return { color, letterSpacing, textTransform, fontStyle, whiteSpace, cursor };
    });
    expect(style).toMatchObject({
      letterSpacing: 'normal',
      textTransform: 'none',
      fontStyle: 'normal',
      whiteSpace: 'normal',
    });
    expect(style.color).not.toBe('rgb(0, 255, 0)');
    // A float is as wide as what is in it wants, never nothing.
    expect(await board.evaluate((element) => element.clientWidth)).toBeGreaterThan(300);
  });

  test('a root size of 62.5% changes no size', async () => {
    const sizes = async (name: string) => {
      const { board } = await visit(hosts, name);
      await seeRows(board);
      const found = await rowsOf(board)
        .first()
        .evaluate((row) =>
          ['[part~="title"]', '[part~="origin"]', '[part~="amount"]'].map((part) => {
            return getComputedStyle(row.querySelector(part) as Element).fontSize;
          }),
        );
      await hosts.browser.clear();
      return found;
    };
    expect(await sizes('rem.html')).toEqual(await sizes('plain.html'));
    await useEverything(await visit(hosts, 'rem.html'));
  });

  test('from right to left, everything is mirrored and nothing sticks out', async () => {
    const visitor = await visit(hosts, 'right-to-left.html');
    await seeRows(visitor.board);
    const [text, facts] = await Promise.all([
      rowsOf(visitor.board).first().locator('.text').boundingBox(),
      rowsOf(visitor.board).first().locator('.facts').boundingBox(),
    ]);
    expect(text?.x).toBeGreaterThan(facts?.x ?? 0);
    await useEverything(visitor);
    for (const width of [1280, 320]) {
      await visitor.page.setViewportSize({ width, height: 900 });
      const excess = await visitor.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(excess, `at ${width} px`).toBeLessThanOrEqual(0);
    }
  });
});
