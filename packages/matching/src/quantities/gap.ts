/** Values from `low` to `high`, either of which may be infinite. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The zero of the kelvin scale is of no use in a workshop: there twenty degrees are what twice as much is elsewhere. */
const KELVINS_PER_DOUBLING = 20;

/** Shares above this are told by what they lack: 99 % is twice as far from all as 99.5 %. */
const HIGH_SHARE = 0.5;
const SMALLEST_LACK = 1e-4;

/** What is not to be had by any factor: a wrong sign, or something where nothing is asked. */
const NO_FACTOR = 2;

/**
 * How far what is stated lies outside of what is wanted, in doublings: 1 for twice as much as is allowed or half of what
 * is needed, 0 where the statement is only too loose to tell ("≤ 1 %" where 0.5 % is wanted, with nothing more said).
 */
export function gapBetween(wanted: Interval & { dimension: string }, stated: Interval): number {
  if (stated.low > wanted.high) return distance(stated.low, wanted.high, wanted.dimension);
  if (stated.high < wanted.low) return distance(stated.high, wanted.low, wanted.dimension);
  const below = stated.low < wanted.low ? distance(stated.low, wanted.low, wanted.dimension) : 0;
  const above = stated.high > wanted.high ? distance(stated.high, wanted.high, wanted.dimension) : 0;
  return Math.max(below, above);
}

function distance(stated: number, wanted: number, dimension: string): number {
  if (!Number.isFinite(stated) || !Number.isFinite(wanted)) return 0;
  if (dimension === 'K') return Math.abs(stated - wanted) / KELVINS_PER_DOUBLING;
  if (dimension === '' && wanted > HIGH_SHARE && wanted <= 1 && stated < wanted && stated > 0) {
    return Math.log2(Math.max(SMALLEST_LACK, 1 - stated) / Math.max(SMALLEST_LACK, 1 - wanted));
  }
  return stated > 0 && wanted > 0 ? Math.abs(Math.log2(stated / wanted)) : NO_FACTOR;
}
