import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enterpriseTiers, industries, isCode, provinces, search, searchIn } from './index.js';
import * as zhCN from './labels/zh-CN/index.js';

describe('search', () => {
  it.each(['广西', '广西省', '广西自治区', '广西壮族自治区', '广西壮', '４５', '450000'])(
    'finds 广西 by %s',
    (text) => {
      expect(search(provinces, text, 'zh-CN')).toEqual(['450000']);
    },
  );

  it.each(['Guangxi', 'guangxi province', 'GUANGXI ZHUANG AUTONOMOUS REGION'])('finds Guangxi by %s', (text) => {
    expect(search(provinces, text, 'en')).toEqual(['450000']);
  });

  it('ignores width, case, spaces and punctuation', () => {
    expect(search(industries, 'ｃ 38', 'zh-CN')).toEqual(['C38']);
    expect(search(enterpriseTiers, '专精特新小巨人', 'zh-CN')).toEqual(['little-giant']);
  });

  it('finds a division without its section letter', () => {
    expect(search(industries, '38', 'zh-CN')).toEqual(['C38']);
  });

  it('puts whole matches first, then starts, then the rest', () => {
    expect(search(industries, '农业', 'zh-CN')).toEqual(['A01']);
    expect(search(industries, 'education', 'en').slice(0, 2)).toEqual(['P', 'P83']);
    expect(search(industries, 'mining', 'en')[0]).toBe('B');
  });

  it('takes 市 for a suffix only behind a whole name', () => {
    expect(search(industries, '教育市', 'zh-CN')).toEqual(['P', 'P83']);
    expect(search(industries, '汽车市', 'zh-CN')).toEqual([]);
  });

  it('finds nothing by digits inside a code', () => {
    expect(search(provinces, '0000', 'zh-CN')).toEqual([]);
  });

  it('lists everything for an empty text', () => {
    expect(search(provinces, ' ', 'zh-CN')).toEqual(provinces.codes);
  });

  it('never throws, and finds only codes of the list, each once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const found = new Set(search(industries, text, 'en'));
        expect(search(industries, text, 'en')).toEqual([...found].filter((code) => isCode(industries, code)));
      }),
    );
  });
});

describe('searchIn', () => {
  it('searches one language without the catalogue', () => {
    expect(searchIn(industries, zhCN.industries, '软件').sort()).toEqual(['I', 'I65']);
  });
});
