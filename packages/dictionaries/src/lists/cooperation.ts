import { type CodeOf, codeList } from '../code-list.js';

/** Programmes a challenge can belong to. */
export const programmes = /* @__PURE__ */ codeList({
  id: 'programmes',
  standard: '千校万企协同创新伙伴行动',
  edition: '2022',
  labelsChecked: true,
  note: '百园百校万企 is the sister programme for parks, since 2024.',
  codes: ['qxwq', 'parks'],
});

export type Programme = CodeOf<typeof programmes>;

/** How the demand is to be met (解决方式). */
export const cooperationModes = /* @__PURE__ */ codeList({
  id: 'cooperationModes',
  standard: '技术需求征集表',
  edition: '2026-11',
  labelsChecked: true,
  note: 'Common choices of public portals; no standard fixes them.',
  codes: ['independent', 'commissioned', 'cooperative', 'transfer', 'licence', 'equity', 'platform', 'other'],
});

export type CooperationMode = CodeOf<typeof cooperationModes>;

/** Budget bands (拟投入资金) in units of 10,000 yuan (万元). */
export const budgetBands = /* @__PURE__ */ codeList({
  id: 'budgetBands',
  standard: '技术需求征集表',
  edition: '2026-11',
  labelsChecked: true,
  note: 'Bands of this project; no standard fixes them.',
  codes: ['lt50', '50-200', '200-1000', 'gt1000', 'open'],
});

export type BudgetBand = CodeOf<typeof budgetBands>;

/** Who owns the intellectual property that results (知识产权归属). */
export const ownershipChoices = /* @__PURE__ */ codeList({
  id: 'ownershipChoices',
  standard: '揭榜方案',
  edition: '2026-11',
  labelsChecked: true,
  note: 'Choices of this project; the agreement decides.',
  codes: ['university', 'enterprise', 'shared', 'negotiable'],
});

export type OwnershipChoice = CodeOf<typeof ownershipChoices>;

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
  if (amount < 50) return 'lt50';
  if (amount < 200) return '50-200';
  return amount < 1000 ? '200-1000' : 'gt1000';
}
