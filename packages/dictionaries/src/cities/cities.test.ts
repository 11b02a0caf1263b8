import { describe, expect, it } from 'vitest';
import { labelIn, type ProvinceCode, provinces, regionOf, searchIn } from '../index.js';
import { cities, citiesOf, cityLabelsEn, cityLabelsZhCN, cityNamesZhCN } from './index.js';

const withoutCities: readonly ProvinceCode[] = ['110000', '120000', '310000', '500000', '710000', '810000', '820000'];

describe('the list of cities', () => {
  it('has codes of six digits that end in 00, none of them a province', () => {
    for (const code of cities.codes) expect(code).toMatch(/^\d{2}(?!00)\d{2}00$/);
  });

  it('has no code twice, and all in ascending order', () => {
    expect(cities.codes).toEqual([...new Set(cities.codes)].sort());
  });

  it('holds the 333 prefecture-level regions of its edition, by kind', () => {
    const names = Object.values(cityNamesZhCN);
    const count = (kind: string) => names.filter((name) => name.endsWith(kind)).length;
    expect({ 市: count('市'), 自治州: count('自治州'), 地区: count('地区'), 盟: count('盟') }).toEqual({
      市: 293,
      自治州: 30,
      地区: 7,
      盟: 3,
    });
    expect(names).toHaveLength(333);
  });

  it('lies in known provinces', () => {
    for (const code of cities.codes) expect(regionOf(code), code).toBeDefined();
  });

  it('says that nobody has compared it with the standard, and why', () => {
    expect(cities.labelsChecked).toBe(false);
    expect(cities.note).toContain('2021–22');
  });
});

describe.each([
  ['Chinese labels', cityLabelsZhCN, /^\p{Script=Han}{2,}$/u],
  ['Chinese names', cityNamesZhCN, /^\p{Script=Han}+(?:市|自治州|地区|盟)$/u],
  ['English labels', cityLabelsEn, /^[A-Z][a-z']+(?: (?:City|League|Prefecture|\([A-Z][a-z]+\)))?$/],
])('the %s', (_name, labels, form) => {
  it('name every city and nothing else', () => {
    expect(Object.keys(labels).sort()).toEqual([...cities.codes].sort());
    for (const label of Object.values(labels)) expect(label).toMatch(form);
  });

  it('tell all cities apart', () => {
    expect(new Set(Object.values(labels)).size).toBe(cities.codes.length);
  });
});

describe('a city in words', () => {
  it('is short on a board and full in an agreement', () => {
    expect(labelIn(cityLabelsZhCN, '140100')).toBe('太原');
    expect(labelIn(cityNamesZhCN, '140100')).toBe('太原市');
    expect(labelIn(cityLabelsEn, '140100')).toBe('Taiyuan');
  });

  it('begins its full name with the short one, but for the 州 of an autonomous prefecture', () => {
    for (const code of cities.codes) {
      const short = cityNamesZhCN[code].endsWith('自治州')
        ? cityLabelsZhCN[code].replace(/州$/, '')
        : cityLabelsZhCN[code];
      expect(cityNamesZhCN[code].startsWith(short), code).toBe(true);
    }
  });

  it('carries its own province in English when another city sounds alike', () => {
    expect(cityLabelsEn['320500']).toBe('Suzhou (Jiangsu)');
    expect(cityLabelsEn['341300']).toBe('Suzhou (Anhui)');
  });
});

describe('searching cities', () => {
  it.each(['太原', '太原市', '140100', '1401'])('finds 太原 by %s', (text) => {
    expect(searchIn(cities, cityLabelsZhCN, text, cityNamesZhCN)).toEqual(['140100']);
  });

  it('finds Taiyuan by its English name, in any case', () => {
    expect(searchIn(cities, cityLabelsEn, 'taiyuan')).toEqual(['140100']);
  });

  it('finds an autonomous prefecture by its short and by its full name', () => {
    for (const text of ['恩施', '恩施州', '恩施土家族苗族自治州']) {
      expect(searchIn(cities, cityLabelsZhCN, text, cityNamesZhCN)).toEqual(['422800']);
    }
  });

  it("puts Xi'an before Xianyang, with or without the apostrophe", () => {
    for (const text of ['xian', "Xi'an"]) expect(searchIn(cities, cityLabelsEn, text)[0]).toBe('610100');
  });
});

describe('citiesOf', () => {
  it('gives the cities of one province', () => {
    const shanxi = citiesOf('140000');
    expect(shanxi[0]).toBe('140100');
    expect(shanxi).toHaveLength(11);
  });

  it.each(withoutCities)('gives none for %s', (province) => {
    expect(citiesOf(province)).toEqual([]);
  });

  it.each(provinces.codes.filter((code) => !withoutCities.includes(code)))('gives some for %s, all its own', (code) => {
    expect(citiesOf(code)).not.toEqual([]);
    for (const city of citiesOf(code)) expect(regionOf(city)).toBe(code);
  });

  it('leaves no city out', () => {
    expect(provinces.codes.flatMap(citiesOf)).toEqual(cities.codes);
  });
});
