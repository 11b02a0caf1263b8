import type { Total } from '@qxwq/contract';

/** A count that stopped at `cap`. */
export const total = (count: number, cap: number): Total => ({ value: Math.min(count, cap), capped: count > cap });
