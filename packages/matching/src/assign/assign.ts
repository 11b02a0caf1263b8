import { assignMaxSum } from './max-sum.js';

export interface AssignOptions {
  /** For each item (challenge) the value of each worker (reviewer, university); -Infinity or NaN forbids a pair. */
  readonly scores: readonly ArrayLike<number>[];
  /** Workers that each item needs. */
  readonly places: readonly number[];
  /** Items that each worker takes at most. */
  readonly capacities: readonly number[];
  /** Conflicts of interest. */
  readonly forbidden?: (item: number, worker: number) => boolean;
  /**
   * `sum`: the greatest sum of scores. `fair`: the worst pair is as good as possible, and among such assignments the
   * sum is the greatest. Default `sum`.
   */
  readonly mode?: 'sum' | 'fair';
  /** Whether filling places comes before the sum of scores. Default true; `fair` always fills. */
  readonly fillFirst?: boolean;
}

export interface Assignment {
  /** Every pair that was made, by item. */
  readonly pairs: readonly { readonly item: number; readonly worker: number; readonly score: number }[];
  readonly total: number;
  /** The lowest score among the pairs; Infinity if there are none. */
  readonly worst: number;
  /** For each item how many of its places stay empty. */
  readonly unfilled: readonly number[];
}

/**
 * Gives workers to items, exactly: reviewers to challenges, or universities to challenges to be invited. Throws a
 * RangeError if the numbers do not belong together.
 */
export function assign(options: AssignOptions): Assignment {
  const values = readValues(options);
  const { places, capacities, mode = 'sum', fillFirst = true } = options;
  const solve = (allowed: Float64Array): number[][] => assignMaxSum({ values: allowed, places, capacities });
  if (mode === 'fair')
    return toAssignment(solve(lift(values, capacities.length, fairestLevel(values, solve))), values, places);
  return toAssignment(solve(fillFirst ? lift(values, capacities.length) : values), values, places);
}

function readValues({ scores, places, capacities, forbidden }: AssignOptions): Float64Array {
  if (scores.length !== places.length)
    throw new RangeError(`${scores.length} rows of scores for ${places.length} items.`);
  const values = new Float64Array(places.length * capacities.length);
  scores.forEach((row, item) => {
    if (row.length !== capacities.length) {
      throw new RangeError(`Item ${item} has ${row.length} scores for ${capacities.length} workers.`);
    }
    for (let worker = 0; worker < row.length; worker++) {
      const score = row[worker] as number;
      const isAllowed = score > Number.NEGATIVE_INFINITY && !forbidden?.(item, worker);
      values[item * capacities.length + worker] = isAllowed ? score : Number.NEGATIVE_INFINITY;
    }
  });
  return values;
}

/**
 * Raises all allowed values so far that one more filled place outweighs any exchange of scores; values below `level`
 * are forbidden.
 */
function lift(values: Float64Array, workers: number, level = Number.NEGATIVE_INFINITY): Float64Array {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value === Number.NEGATIVE_INFINITY) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low > high) return values;
  // A chain of exchanges visits each worker at most once.
  const lifted = (high - low) * (workers + 1) + 1 - low;
  return values.map((value) => (value >= level ? value + lifted : Number.NEGATIVE_INFINITY));
}

/** The highest level at which as many places can be filled as at all, found by halving among the scores that occur. */
function fairestLevel(values: Float64Array, solve: (values: Float64Array) => number[][]): number {
  const filledAt = (level: number): number =>
    solve(
      values.map((value) => (value >= level && value > Number.NEGATIVE_INFINITY ? 1 : Number.NEGATIVE_INFINITY)),
    ).reduce((sum, workers) => sum + workers.length, 0);
  const levels = [...new Set(values)].filter(Number.isFinite).sort((a, b) => a - b);
  const most = filledAt(Number.NEGATIVE_INFINITY);
  let low = 0;
  let high = levels.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (filledAt(levels[middle] as number) === most) low = middle;
    else high = middle - 1;
  }
  return levels[low] ?? Number.NEGATIVE_INFINITY;
}

function toAssignment(
  workersOfItems: readonly number[][],
  values: Float64Array,
  places: readonly number[],
): Assignment {
  const workers = values.length / Math.max(1, places.length);
  const pairs = workersOfItems.flatMap((own, item) =>
    [...own]
      .sort((a, b) => a - b)
      .map((worker) => ({ item, worker, score: values[item * workers + worker] as number })),
  );
  return {
    pairs,
    total: pairs.reduce((sum, { score }) => sum + score, 0),
    worst: pairs.reduce((worst, { score }) => Math.min(worst, score), Number.POSITIVE_INFINITY),
    unfilled: places.map((needed, item) => needed - (workersOfItems[item]?.length ?? 0)),
  };
}
