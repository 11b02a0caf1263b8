import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AssignOptions, assign } from './assign.js';

/** Tries everything: the best [filled, worst, sum] by which `better` orders. */
function bruteForce(
  { scores, places, capacities }: AssignOptions,
  better: (a: Outcome, b: Outcome) => boolean,
): Outcome {
  let best: Outcome = { filled: 0, worst: Number.POSITIVE_INFINITY, total: 0 };
  const left = [...capacities];
  const visit = (item: number, worker: number, placed: number, outcome: Outcome): void => {
    if (item === places.length) {
      if (better(outcome, best)) best = outcome;
      return;
    }
    if (worker === capacities.length) {
      visit(item + 1, 0, 0, outcome);
      return;
    }
    visit(item, worker + 1, placed, outcome);
    const score = scores[item]?.[worker] ?? Number.NEGATIVE_INFINITY;
    if (placed < (places[item] as number) && (left[worker] as number) > 0 && score > Number.NEGATIVE_INFINITY) {
      left[worker] = (left[worker] as number) - 1;
      const next = { filled: outcome.filled + 1, worst: Math.min(outcome.worst, score), total: outcome.total + score };
      visit(item, worker + 1, placed + 1, next);
      left[worker] = (left[worker] as number) + 1;
    }
  };
  visit(0, 0, 0, best);
  return best;
}

interface Outcome {
  filled: number;
  worst: number;
  total: number;
}

const outcomeOf = (options: AssignOptions): Outcome => {
  const { pairs, total, worst } = assign(options);
  return { filled: pairs.length, worst, total };
};

const problem = fc.integer({ min: 1, max: 3 }).chain((workers) =>
  fc.integer({ min: 1, max: 3 }).chain((items) =>
    fc.record({
      scores: fc.array(
        fc.array(
          fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: 9 }) }, fc.constant(Number.NEGATIVE_INFINITY)),
          {
            minLength: workers,
            maxLength: workers,
          },
        ),
        { minLength: items, maxLength: items },
      ),
      places: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: items, maxLength: items }),
      capacities: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: workers, maxLength: workers }),
    }),
  ),
);

describe('assign', () => {
  it('reaches the greatest sum that trying everything finds', () => {
    fc.assert(
      fc.property(problem, (options) => {
        const best = bruteForce(options, (a, b) => a.total > b.total);
        expect(outcomeOf({ ...options, fillFirst: false }).total).toBeCloseTo(best.total, 6);
      }),
    );
  });

  it('fills as many places as possible before it counts scores', () => {
    fc.assert(
      fc.property(problem, (options) => {
        const best = bruteForce(options, (a, b) => a.filled > b.filled || (a.filled === b.filled && a.total > b.total));
        const found = outcomeOf(options);
        expect([found.filled, found.total]).toEqual([best.filled, expect.closeTo(best.total, 6)]);
      }),
    );
  });

  it('makes the worst pair as good as possible in fair mode, and then the sum', () => {
    const better = (a: Outcome, b: Outcome): boolean =>
      a.filled !== b.filled ? a.filled > b.filled : a.worst !== b.worst ? a.worst > b.worst : a.total > b.total;
    fc.assert(
      fc.property(problem, (options) => {
        const best = bruteForce(options, better);
        const found = outcomeOf({ ...options, mode: 'fair' });
        expect([found.filled, found.worst, found.total]).toEqual([
          best.filled,
          best.worst,
          expect.closeTo(best.total, 6),
        ]);
      }),
    );
  });

  it('keeps capacities, places and conflicts, and never makes a pair twice', () => {
    fc.assert(
      fc.property(problem, (options) => {
        const { pairs } = assign({ ...options, forbidden: (item, worker) => item === 0 && worker === 0 });
        expect(new Set(pairs.map(({ item, worker }) => `${item} ${worker}`)).size).toBe(pairs.length);
        expect(pairs).not.toContainEqual(expect.objectContaining({ item: 0, worker: 0 }));
        options.capacities.forEach((capacity, worker) => {
          expect(pairs.filter((pair) => pair.worker === worker).length).toBeLessThanOrEqual(capacity);
        });
        options.places.forEach((places, item) => {
          expect(pairs.filter((pair) => pair.item === item).length).toBeLessThanOrEqual(places);
        });
      }),
    );
  });

  it('says what stays empty', () => {
    expect(assign({ scores: [[1], [2]], places: [1, 1], capacities: [1] }).unfilled).toEqual([1, 0]);
  });

  it('refuses numbers that do not belong together', () => {
    expect(() => assign({ scores: [[1, 2]], places: [1], capacities: [1] })).toThrow(
      'Item 0 has 2 scores for 1 workers.',
    );
  });
});
