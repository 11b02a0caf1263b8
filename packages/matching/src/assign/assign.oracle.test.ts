import fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { assignmentProgram, meetingProgram } from '../../bench/oracle/linear-program.mjs';
import { scheduleMeetings } from '../meetings/schedule.js';
import { assign } from './assign.js';

const highs = await loadHighs();

const problem = fc
  .record({ workers: fc.integer({ min: 2, max: 9 }), items: fc.integer({ min: 2, max: 16 }) })
  .chain(({ workers, items }) => {
    const score = fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: 0, max: 1000 }) },
      fc.constant(Number.NEGATIVE_INFINITY),
    );
    const counts = (length: number) =>
      fc.array(fc.integer({ min: 0, max: 3 }), { minLength: length, maxLength: length });
    return fc.record({
      scores: fc.array(fc.array(score, { minLength: workers, maxLength: workers }), {
        minLength: items,
        maxLength: items,
      }),
      places: counts(items),
      capacities: counts(workers),
    });
  });

describe('assign against HiGHS', () => {
  it('reaches the optimum of the linear program', () => {
    fc.assert(
      fc.property(problem, (options) => {
        fc.pre(options.scores.some((row) => row.some(Number.isFinite)));
        const { ObjectiveValue } = highs.solve(assignmentProgram(options));
        expect(assign({ ...options, fillFirst: false }).total).toBeCloseTo(ObjectiveValue, 4);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe('scheduleMeetings against HiGHS', () => {
  it('places as many meetings as any plan could, or within one in a hundred', () => {
    const request = fc.record({
      meetings: fc.uniqueArray(
        fc.record({
          a: fc.integer({ min: 0, max: 5 }).map((i) => `a${i}`),
          b: fc.integer({ min: 0, max: 6 }).map((i) => `b${i}`),
        }),
        {
          minLength: 6,
          maxLength: 30,
          selector: ({ a, b }) => `${a} ${b}`,
        },
      ),
      slots: fc.integer({ min: 4, max: 7 }),
      tables: fc.integer({ min: 4, max: 8 }),
      seed: fc.nat({ max: 1000 }),
    });
    let [placed, possible] = [0, 0];
    fc.assert(
      fc.property(request, ({ seed, ...rest }) => {
        const available = (party: string, slot: number): boolean =>
          (party.charCodeAt(0) * 7 + party.charCodeAt(1) * 13 + slot * 29 + seed) % 10 !== 0;
        const asked = { ...rest, available };
        const { ObjectiveValue } = highs.solve(meetingProgram(asked));
        const own = scheduleMeetings(asked).placed.length;
        expect(own).toBeLessThanOrEqual(ObjectiveValue + 1e-6);
        placed += own;
        possible += ObjectiveValue;
      }),
      { numRuns: 40, seed: 20261124 },
    );
    expect(placed / possible).toBeGreaterThanOrEqual(0.99);
  }, 60_000);
});
