import { describe, expect, it } from 'vitest';
import {
  codeLists,
  codesOf,
  isCode,
  type ListId,
  type Locale,
  labelOf,
  labelsOf,
  officialNameOf,
  provinces,
  search,
} from './index.js';
import * as en from './labels/en/index.js';
import * as zhCN from './labels/zh-CN/index.js';

const locales: readonly Locale[] = ['zh-CN', 'en'];
const lists = Object.entries(codeLists) as [ListId, (typeof codeLists)[ListId]][];

describe.each(lists)('the list %s', (name, list) => {
  it('is registered under its own id', () => {
    expect(list.id).toBe(name);
  });

  it('names its source and edition', () => {
    expect(list.standard).toMatch(/\S/);
    expect(list.edition).toMatch(/^\d{4}(-\d{2})?$/);
  });

  it('says why when its labels are not checked', () => {
    expect(list.labelsChecked || Boolean(list.note)).toBe(true);
  });

  it('has no code twice', () => {
    expect(new Set(codesOf<string>(list)).size).toBe(list.codes.length);
  });

  it.each(locales)('has one label for every code and no stray label in %s', (locale) => {
    const labels = labelsOf<string>(list, locale);
    expect(Object.keys(labels).sort()).toEqual([...list.codes].sort());
    for (const label of Object.values(labels)) expect(label).toMatch(/^\S(.*\S)?$/);
  });

  it('speaks Chinese in zh-CN and Latin letters in en', () => {
    for (const code of list.codes) {
      expect(labelOf(list, code, 'zh-CN')).toMatch(/\p{Script=Han}/u);
      expect(labelOf(list, code, 'en')).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it.each(locales)('finds every code by its own label in %s', (locale) => {
    for (const code of list.codes) expect(search<string>(list, labelOf(list, code, locale), locale)).toContain(code);
  });
});

describe('the languages', () => {
  it.each([zhCN, en])('hold labels of known lists only', (labels) => {
    const known = [...Object.keys(codeLists), 'provinceNames'].sort();
    expect(Object.keys(labels).sort()).toEqual(known);
  });

  it.each(locales)('name every province officially in %s', (locale) => {
    for (const code of provinces.codes) {
      expect(officialNameOf(code, locale)).toContain(labelOf(provinces, code, locale));
    }
  });
});

describe('labelOf', () => {
  it('gives the short name of a province, officialNameOf the full one', () => {
    expect(labelOf(provinces, '110000', 'zh-CN')).toBe('北京');
    expect(officialNameOf('110000', 'zh-CN')).toBe('北京市');
  });

  it.each(['990000', '', 'constructor', '__proto__'])('gives the unknown code %j back', (code) => {
    expect(labelOf(provinces, code, 'en')).toBe(code);
  });
});

describe('isCode', () => {
  it('accepts codes exactly as listed and nothing else', () => {
    expect(isCode(provinces, '110000')).toBe(true);
    for (const other of ['110101', ' 110000', 110000, null]) expect(isCode(provinces, other)).toBe(false);
  });
});
