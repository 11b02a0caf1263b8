import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { zhCN } from '../locales/zh-CN.js';
import { challengeFields, type Speaker } from './fields.js';
import { formats } from './formats.js';
import { listQuery } from './list-query.js';
import { planOf } from './plan.js';
import { challengeScope } from './scope.js';

const now = Date.parse('2026-11-24T04:00:00Z');
const speaker: Speaker = { t: zhCN, language: 'zh-CN', now, challengeHref: '/c?id={id}' };
const challenge = {
  id: 'chl_0000000000000001',
  number: '2026-014',
  title: '压铸件气孔检测',
  organisation: null,
  region: '140000',
  city: '太原',
  industry: 'C36',
  disciplines: [],
  summary: '',
  keywords: ['气孔', 'X 射线'],
  cooperationModes: [],
  budget: { minWan: 280, maxWan: 280 },
  trl: null,
  state: 'published',
  programme: 'qxwq',
  publishedAt: '2026-11-01T00:00:00Z',
  deadline: '2026-12-06T09:00:00Z',
  bidCount: 0,
  jointBids: true,
  sample: true,
} as unknown as Parameters<typeof challengeScope>[0];
const plan = (attributes: Record<string, string>, element = 'span', changed = {}) =>
  planOf(
    element,
    Object.entries(attributes).map(([name, value]) => ({ name, value })),
    challengeScope({ ...challenge, ...changed }, speaker),
  );

describe('a binding', () => {
  test.each([
    ['title', undefined, '压铸件气孔检测'],
    ['budget', undefined, '280 万元'],
    ['budget', 'money-value', '280'],
    ['budget', 'money-unit', '万元'],
    ['deadline', undefined, '12月6日'],
    ['deadline', 'date-time', '12月6日 17:00'],
    ['deadline', 'days-left', '剩 12 天'],
    ['deadline', 'raw', '2026-12-06T09:00:00Z'],
    ['organisation', undefined, '企业匿名发布'],
    ['place', undefined, '山西 太原'],
    ['bids', undefined, '暂无人揭榜'],
    ['bids', 'raw', '0'],
    ['keywords', undefined, '气孔、X 射线'],
    ['joint-bids', undefined, '允许联合揭榜'],
  ])('shows %s as %s', (name, format, text) => {
    expect(plan({ 'data-qx': name, ...(format ? { 'data-qx-format': format } : {}) }).text).toBe(text);
  });

  test('fills attributes with data, not with words', () => {
    expect(plan({ 'data-qx-attr-datetime': 'deadline', 'data-qx-attr-data-open': 'open' }, 'time').set).toEqual([
      ['datetime', '2026-12-06T09:00:00Z'],
      ['data-open', ''],
    ]);
    expect(plan({ 'data-qx-attr-title': 'deadline', 'data-qx-format-title': 'date-time' }).set).toEqual([
      ['title', '12月6日 17:00'],
    ]);
  });

  test('leaves out what is not there', () => {
    expect(plan({ 'data-qx-if': 'organisation' }).keep).toBe(false);
    expect(plan({ 'data-qx-unless': 'organisation' }).keep).toBe(true);
    expect(plan({ 'data-qx-if': 'bids' }).keep).toBe(false);
    expect(plan({ 'data-qx-if': 'keywords' }).keep).toBe(true);
    expect(plan({ 'data-qx-if': 'keywords' }, 'span', { keywords: [] }).keep).toBe(false);
  });

  test('repeats an element for each value of a list', () => {
    const { each } = plan({ 'data-qx-each': 'keywords', 'data-qx': 'item' }, 'li');
    expect(each?.map((scope) => scope.words('item'))).toEqual(['气孔', 'X 射线']);
    expect(each?.[0]?.words('title')).toBe('压铸件气孔检测');
  });

  test('takes its own attributes away and keeps what a press does', () => {
    expect(plan({ class: 'a', 'data-qx': 'title', 'data-qx-format': 'raw', 'data-qx-action': 'more' }).remove).toEqual([
      'data-qx',
      'data-qx-format',
    ]);
  });
});

describe('a binding cannot', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});

  test.each([
    'onclick',
    'style',
    'srcdoc',
    'src',
    'action',
    'formaction',
    'xlink:href',
    'data-qx',
    'data-qx-if',
    'is',
    'slot',
    'name',
  ])('fill %s', (name) => {
    expect(plan({ [`data-qx-attr-${name}`]: 'title' }, 'a').set).toEqual([]);
  });

  test('make a link of what would load something, or of an address that runs', () => {
    expect(plan({ 'data-qx-href': 'url' }, 'base').set).toEqual([]);
    expect(plan({ 'data-qx-href': 'url' }, 'link').set).toEqual([]);
    expect(plan({ 'data-qx-href': 'title' }, 'a', { title: 'javascript:alert(1)' }).set).toEqual([]);
    expect(plan({ 'data-qx-attr-href': 'title' }, 'a', { title: 'javascript:alert(1)' }).set).toEqual([]);
    expect(plan({ 'data-qx-href': 'title' }, 'a', { title: 'https://elsewhere.example/' }).set).toEqual([]);
    expect(plan({ 'data-qx-href': 'url' }, 'a').set).toEqual([['href', '/c?id=chl_0000000000000001']]);
  });

  test('bring a script along', () => {
    expect(plan({}, 'script').keep).toBe(false);
    expect(plan({ 'data-qx': 'title' }, 'style').text).toBeUndefined();
  });

  test('reach what has no name, and says so', () => {
    warn.mockClear();
    expect(plan({ 'data-qx': 'constructor' }).text).toBeUndefined();
    expect(plan({ 'data-qx': 'title', 'data-qx-format': 'toString' }).text).toBeUndefined();
    expect(warn).toHaveBeenCalledTimes(2);
  });

  test('fill anything else, whatever its name and value', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...Object.keys(challengeFields)), fc.string(), (name, field, title) => {
        for (const [target, value] of plan({ [`data-qx-attr-${name}`]: field }, 'a', { title }).set) {
          expect(target).not.toMatch(/^(on|style|src|is)/);
          if (target === 'href') expect(new URL(value, 'https://a.example').protocol).toMatch(/^(https?|mailto|tel):/);
        }
      }),
    );
  });
});

test('every format takes every value', () => {
  const scope = challengeScope(challenge, speaker);
  for (const format of Object.values(formats)) {
    for (const name of Object.keys(challengeFields)) expect(typeof format(scope.raw(name), speaker)).toBe('string');
  }
});

test('a filter says what it cannot mean', () => {
  expect(listQuery('state=published&region=140000&region=110000&colour=red', 'loudest', 400)).toEqual({
    query: { state: ['published'], region: ['140000', '110000'], limit: 100 },
    unknown: ['colour=red', 'sort=loudest'],
  });
});
