import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markWords, searchWords } from './highlight.js';

const hits = (text: string, query: string) =>
  markWords(text, searchWords(query))
    .filter(({ hit }) => hit)
    .map(({ text: piece }) => piece);

describe('marking', () => {
  test('finds the words between blanks', () => {
    expect(hits('压铸气孔在线检测', '气孔 检测')).toEqual(['气孔', '检测']);
  });

  test('finds the words inside a run of Chinese', () => {
    expect(hits('检测压铸气孔', '气孔检测')).toContain('检测');
  });

  test('does not mind case', () => {
    expect(hits('用 BMS 采样', 'bms')).toEqual(['BMS']);
  });

  test('takes signs as signs', () => {
    expect(hits('误差 (±0.3) mm', '(±0.3)')).toEqual(['(±0.3)']);
  });

  test('loses nothing of the text, whatever was looked for', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, query) => {
        const pieces = markWords(text, searchWords(query));
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });
});
