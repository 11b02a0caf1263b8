import { describe, expect, it } from 'vitest';
import { FIELD_SYNONYMS } from './field-synonyms.js';
import { simplify } from './simplify.js';
import { SynonymFinder } from './synonyms.js';

describe('SynonymFinder', () => {
  const finder = new SynonymFinder([
    ['人工智能', 'AI', 'artificial intelligence'],
    ['人工', '手工'],
  ]);

  it('gives the other expressions for the longest one', () => {
    expect(finder.find('人工智能质检').map(({ text }) => text)).toEqual(['ai', 'artificial intelligence']);
  });

  it('says where the query has the expression', () => {
    expect(finder.find('用ai')[0]).toMatchObject({ start: 1, end: 3 });
    expect(
      new SynonymFinder([
        ['mv', 'machine vision'],
        ['mes', 'x'],
      ]).find('mv'),
    ).toEqual([{ start: 0, end: 2, text: 'machine vision' }]);
  });

  it('takes no part of a Latin word for an abbreviation', () => {
    expect(finder.find('air')).toEqual([]);
    expect(finder.find('用ai质检')).toHaveLength(2);
  });
});

describe('FIELD_SYNONYMS', () => {
  it('has several different expressions in each group', () => {
    for (const group of FIELD_SYNONYMS) expect(new Set(group.map((form) => form.trim())).size).toBe(group.length);
    for (const group of FIELD_SYNONYMS) expect(group.length).toBeGreaterThan(1);
  });
});

describe('simplify', () => {
  it('writes traditional texts in simplified characters and leaves those alone', () => {
    expect(simplify('鋁合金壓鑄氣孔線上檢測')).toBe('铝合金压铸气孔线上检测');
    expect(simplify('铝合金压铸气孔在线检测，著名，乾坤')).toBe('铝合金压铸气孔在线检测，著名，乾坤');
  });
});
