import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { styleData } from '../style-data.mjs';
import { contrast, judge } from './contrast.js';
import { cssText } from './css-text.js';
import { texts } from './texts.js';
import { words } from './words.zh-CN.js';

type Rgb = readonly [number, number, number];
const colour = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255));

describe('contrast', () => {
  test('is that of WCAG: black on white 21, the grey #767676 just enough for text', () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).toBe(21);
    expect(contrast([118, 118, 118], [255, 255, 255])).toBeGreaterThanOrEqual(4.5);
    expect(contrast([119, 119, 119], [255, 255, 255])).toBeLessThan(4.5);
  });

  test('does not ask which of the two is the text, and lies between 1 and 21', () => {
    fc.assert(
      fc.property(colour, colour, (one, other) => {
        const ratio = contrast(one, other);
        expect(contrast(other, one)).toBe(ratio);
        expect(ratio).toBeGreaterThanOrEqual(1);
        expect(ratio).toBeLessThanOrEqual(21);
      }),
    );
  });

  test('is never told better than it is', () => {
    const grey: Record<string, Rgb> = { ink: [119, 119, 119], ground: [255, 255, 255] };
    expect(judge((name) => grey[name])).toEqual([
      { ink: 'ink', ground: 'ground', least: 4.5, ratio: 4.4, enough: false },
    ]);
  });
});

test('what is copied sets tokens for the whole page and parts for their element', () => {
  const parts = new Map([['qxwq-challenge-board', new Map([['title', 'letter-spacing: 1px;\n font-weight: 700']])]]);
  expect(cssText({ tokens: new Map([['--qxwq-accent', '#7a0000']]), parts })).toBe(`:root {
  --qxwq-accent: #7a0000;
}

qxwq-challenge-board::part(title) {
  letter-spacing: 1px;
  font-weight: 700;
}`);
});

describe('in Chinese', () => {
  test('every token and part of the manifest says what it is, and nothing else is left over', async () => {
    const { tokens, parts } = await styleData();
    const described = [...tokens, ...Object.values(parts).flat()].map(({ description }) => description);
    expect(Object.keys(words).sort()).toEqual([...new Set(described)].sort());
  });

  test('the page says all that it says in English', () => {
    expect(Object.keys(texts['zh-CN'])).toEqual(Object.keys(texts.en));
    expect(Object.keys(texts['zh-CN'].elements)).toEqual(Object.keys(texts.en.elements));
  });
});
