import { describe, expect, test } from 'vitest';
import { zhCN } from '../locales/zh-CN.js';
import { emptyState, toggle } from './board-state.js';
import { facetGroup, facetLabel } from './facet-model.js';

const counts = (values: Record<string, number>) => Object.entries(values).map(([value, count]) => ({ value, count }));
const valuesOf = (group: ReturnType<typeof facetGroup>) => group.options.map(({ value }) => value);

describe('a facet', () => {
  test('has its values by their counts, the first five of them', () => {
    const regions = counts({ 110000: 3, 140000: 9, 420000: 5, 460000: 1, 310000: 2, 320000: 4 });
    const group = facetGroup('region', regions, emptyState, zhCN, false);
    expect(valuesOf(group)).toEqual(['140000', '420000', '320000', '110000', '310000']);
    expect(group.hidden).toBe(1);
    expect(facetGroup('region', regions, emptyState, zhCN, true).hidden).toBe(0);
  });

  test('keeps the order of the lifecycle, of the bands of money', () => {
    const states = facetGroup('state', counts({ awarded: 9, published: 1 }), emptyState, zhCN, false);
    expect(valuesOf(states)).toEqual(['published', 'awarded']);
    const bands = facetGroup('budget', counts({ open: 9, lt50: 1, gt1000: 2 }), emptyState, zhCN, false);
    expect(valuesOf(bands)).toEqual(['lt50', 'gt1000', 'open']);
  });

  test('always shows what is chosen, also when it would give nothing', () => {
    const state = toggle(emptyState, 'region', '540000');
    const group = facetGroup('region', counts({ 110000: 3 }), state, zhCN, false);
    expect(group.options).toContainEqual({ value: '540000', label: '西藏', count: 0, chosen: true });
  });

  test('leaves out a section of industries beside its divisions', () => {
    const group = facetGroup('industry', counts({ C: 9, C33: 5, C38: 4, B: 2 }), emptyState, zhCN, false);
    expect(valuesOf(group)).toEqual(['C33', 'C38', 'B']);
  });

  test.each([
    ['industry', 'C38', '电气机械和器材'],
    ['industry', 'C41', '其他制造业'],
    ['industry', 'A02', '林业'],
    ['tier', 'little-giant', '小巨人'],
    ['state', 'published', '揭榜中'],
    ['mode', 'a-code-from-the-future', 'a-code-from-the-future'],
  ] as const)('calls %s %s by its name', (facet, value, label) => {
    expect(facetLabel(facet, value, zhCN)).toBe(label);
  });
});
