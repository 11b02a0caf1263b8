import { type CodeOf, codeList } from '../code-list.js';

/** Budget bands (拟投入资金) of a demand, in units of 10,000 yuan (万元). */
export const budgetBands = /* @__PURE__ */ codeList({
  id: 'budgetBands',
  standard: '技术需求征集表',
  edition: '2026-11',
  labelsChecked: true,
  note: 'Bands of this project; no standard fixes them.',
  codes: ['lt50', '50-200', '200-1000', 'gt1000', 'open'],
});

export type BudgetBand = CodeOf<typeof budgetBands>;

/** Bounds in 万元 (10,000 yuan): `min` is inside the band, `max` is not; `null` where the band has no bound. */
export interface BudgetBounds {
  readonly min: number | null;
  readonly max: number | null;
}

const bounds: Readonly<Record<BudgetBand, BudgetBounds>> = {
  lt50: { min: 0, max: 50 },
  '50-200': { min: 50, max: 200 },
  '200-1000': { min: 200, max: 1000 },
  gt1000: { min: 1000, max: null },
  open: { min: null, max: null },
};

/** The numeric bounds of a band, in 万元. */
export function budgetBoundsOf(band: BudgetBand): BudgetBounds {
  return bounds[band];
}

/**
 * The band an amount in 万元 falls into; `null` (no amount stated) is `open`.
 * @throws RangeError when the amount is negative or not a finite number.
 */
export function budgetBandOf(amount: number | null): BudgetBand {
  if (amount === null) return 'open';
  if (!Number.isFinite(amount) || amount < 0) throw new RangeError(`Not an amount in 万元: ${amount}`);
  const holds = ({ min, max }: BudgetBounds) => min !== null && min <= amount && (max === null || amount < max);
  return budgetBands.codes.find((band) => holds(bounds[band])) ?? 'open';
}

/** Categories of a bid's budget (经费预算): three of direct costs (直接费用), the indirect costs, and the rest. */
export const bidBudgetCategories = /* @__PURE__ */ codeList({
  id: 'bidBudgetCategories',
  standard: '国务院办公厅关于改革完善中央财政科研经费管理的若干意见 (国办发〔2021〕32号)',
  edition: '2021',
  labelsChecked: false,
  note: 'Categories of central research funds, plus "other" for enterprise money that follows its own rules.',
  codes: ['equipment', 'operations', 'labour', 'indirect', 'other'],
});

export type BidBudgetCategory = CodeOf<typeof bidBudgetCategories>;
