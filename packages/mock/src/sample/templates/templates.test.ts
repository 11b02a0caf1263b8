import { codesOf, industries } from '@qxwq/dictionaries';
import { expect, test } from 'vitest';
import { fill, readIndicator } from '../fill.js';
import { templates } from './index.js';

test('at least 130 kinds of problems, three for each manufacturing division', () => {
  expect(templates.length).toBeGreaterThanOrEqual(130);
  for (const division of codesOf(industries).filter((code) => /^C\d/.test(code))) {
    expect(templates.filter(({ industry }) => industry === division).length, division).toBeGreaterThanOrEqual(3);
  }
});

test.each(templates.map((template) => [`${template.industry} ${template.titles[0]}`, template] as const))(
  '%s: spans are spans, and every value that a row brings is used',
  (_, template) => {
    expect(template.trl[0]).toBeLessThan(template.trl[1]);
    expect(template.budget[0]).toBeLessThan(template.budget[1]);
    expect(template.months[0]).toBeLessThanOrEqual(template.months[1]);
    const text = [...template.titles, template.problem, template.key, template.goal, ...template.indicators].join();
    const names = new Set([...template.cases.flatMap(Object.keys), ...Object.keys(template.vary ?? {})]);
    names.delete('maker');
    expect([...names].filter((name) => !text.includes(`{${name}}`))).toEqual([]);
  },
);

test('an indicator line gives comparison, number and unit', () => {
  expect(readIndicator('气孔直径 | ≤ 0.3 mm | 盲样 200 件', 0)).toMatchObject({
    comparison: 'lte',
    value: 0.3,
    unit: 'mm',
  });
  expect(readIndicator('工作温度 | −30–85 ℃ | 环境仓', 1)).toMatchObject({
    id: 'ind_2',
    comparison: 'between',
    value: -30,
    upper: 85,
    unit: '℃',
  });
  expect(readIndicator('温度循环 | −55–125 ℃，1000 次 | 77 件', 2)).toMatchObject({ comparison: 'text', value: null });
});

test('a place without a value is named in the error', () => {
  expect(() => fill('壁厚 {wall} mm', {})).toThrow('{wall}');
});

test('blanks stand between Han characters and numbers, whatever the value was', () => {
  expect(fill('水泥{day} d强度不低于{value}%', { day: 3, value: 18 })).toBe('水泥 3 d 强度不低于 18%');
});
