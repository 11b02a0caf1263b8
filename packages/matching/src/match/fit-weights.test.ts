import { describe, expect, it } from 'vitest';
import { fitWeights, type Outcome, outcomeValues } from './fit-weights.js';
import { DEFAULT_WEIGHTS } from './weights.js';

/** Numbers that look random and are the same in each run. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9;
    return (state >>> 0) / 2 ** 32;
  };
}

/** Demands in which `decides` says how a match ends, and everything else is chance. */
function outcomes(decides: 'trl' | 'nothing', demands = 90, seed = 7): Outcome[] {
  const random = sequence(seed);
  return Array.from({ length: demands * 8 }, (_, i) => {
    const values = { text: 0.5 + random() * 0.4, industry: random(), trl: random() * 2 - 1, region: random() };
    const grade = decides === 'trl' ? values.trl : random() * 2 - 1;
    return {
      demand: `demand ${Math.floor(i / 8)}`,
      values,
      grade: grade > 0.6 ? 'awarded' : grade > 0 ? 'viewed' : 'dismissed',
    };
  });
}

describe('fitWeights', () => {
  it('raises the weight that decides, and reports the gain on demands it did not see', () => {
    const { weights, before, after, improved } = fitWeights(outcomes('trl'));
    expect(improved).toBe(true);
    expect(after).toBeGreaterThan(before + 0.05);
    expect(weights.trl).toBeGreaterThan(DEFAULT_WEIGHTS.trl * 2);
  });

  it('keeps the old weights where chance alone decided, in all but a few of many histories', () => {
    const fits = Array.from({ length: 30 }, (_, seed) => fitWeights(outcomes('nothing', 90, seed + 1)));
    expect(fits.filter(({ improved }) => improved).length).toBeLessThanOrEqual(3);
    for (const { weights } of fits.filter(({ improved }) => !improved)) expect(weights).toEqual(DEFAULT_WEIGHTS);
  });

  it('does not learn from a handful of demands', () => {
    expect(fitWeights(outcomes('trl', 5))).toMatchObject({ improved: false, weights: DEFAULT_WEIGHTS });
  });
});

describe('outcomeValues', () => {
  it('takes the weights out of contributions', () => {
    const reason = { code: 'trl-differs', value: 1 } as const;
    const values = outcomeValues([
      { feature: 'text', term: '气孔', field: 'title', score: 0.5 },
      { feature: 'all-words', score: 0.25 },
      { feature: 'trl', score: DEFAULT_WEIGHTS.trl / 2, reason },
    ]);
    expect(values).toEqual({ text: 0.75, trl: 0.5 });
  });
});
