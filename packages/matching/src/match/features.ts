import { bounds, distance, type Profile } from './profile.js';

/** What a coded feature says about a pair, from -1 (against it) to 1 (for it), with the facts to tell people. */
export interface FeatureValue {
  readonly value: number;
  readonly reason: Reason;
}

/** Why a feature counts, as facts; `describeReason` puts them into words. */
export type Reason =
  | { readonly code: 'same-industry' | 'same-discipline'; readonly value: string; readonly inferred: boolean }
  | { readonly code: 'same-province' | 'same-city'; readonly value: string }
  | { readonly code: 'trl-fits' }
  | { readonly code: 'trl-differs'; readonly value: number }
  | { readonly code: 'budget-fits' | 'budget-differs' }
  | { readonly code: 'mode-fits'; readonly value: string }
  | { readonly code: 'mode-differs' }
  | { readonly code: 'too-late'; readonly value: string }
  | { readonly code: 'indicator-met' | 'indicator-missed'; readonly value: string; readonly quote: string }
  | { readonly code: 'ruled-out'; readonly value: string; readonly quote: string }
  | { readonly code: 'resembles-best' | 'same-meaning' };

/** The features that compare coded fields. */
export type CodedFeature = 'industry' | 'discipline' | 'region' | 'trl' | 'budget' | 'mode' | 'deadline';

type Comparison = (a: Profile, b: Profile) => FeatureValue | undefined;

/** Each feature, symmetric in its two sides; `undefined` where a side does not say. */
export const FEATURES: Readonly<Record<CodedFeature, Comparison>> = {
  industry: (a, b) => {
    const code = longestCommon(a.industries, b.industries);
    // A letter alone (C, manufacturing) is shared by most pairs and says little.
    if (code.length < 3) return undefined;
    return { value: code.length > 3 ? 1 : 0.8, reason: { code: 'same-industry', value: code, inferred: false } };
  },
  discipline: (a, b) => {
    const code = longestCommon(a.disciplines, b.disciplines);
    if (code.length < 3) return undefined;
    return { value: code.length >= 5 ? 1 : 0.8, reason: { code: 'same-discipline', value: code, inferred: false } };
  },
  region: ({ region: a = '' }, { region: b = '' }) => {
    if (a.length < 2 || a.slice(0, 2) !== b.slice(0, 2)) return undefined;
    const isCity = a.slice(0, 4) === b.slice(0, 4) && !a.slice(0, 4).endsWith('00');
    return isCity
      ? { value: 1, reason: { code: 'same-city', value: a.slice(0, 4) } }
      : { value: 0.6, reason: { code: 'same-province', value: a.slice(0, 2) } };
  },
  trl: (a, b) => {
    if (a.trl === undefined || b.trl === undefined) return undefined;
    const steps = distance(a.trl, b.trl);
    if (steps === 0) return { value: 1, reason: { code: 'trl-fits' } };
    return { value: Math.max(-1, 1 - steps / 2), reason: { code: 'trl-differs', value: steps } };
  },
  budget: (a, b) => {
    if (a.budget === undefined || b.budget === undefined) return undefined;
    if (distance(a.budget, b.budget) === 0) return { value: 1, reason: { code: 'budget-fits' } };
    const [first, second] = [bounds(a.budget), bounds(b.budget)];
    const ratio = Math.max(first.min / second.max, second.min / first.max);
    // Twice the money is a matter for talks, four times is not.
    return { value: Math.max(-1, 1 - Math.log2(ratio)), reason: { code: 'budget-differs' } };
  },
  mode: (a, b) => {
    if (!a.modes?.length || !b.modes?.length) return undefined;
    const common = a.modes.find((mode) => b.modes?.includes(mode));
    return common
      ? { value: 1, reason: { code: 'mode-fits', value: common } }
      : { value: -0.5, reason: { code: 'mode-differs' } };
  },
  deadline: (a, b) => tooLate(a, b) ?? tooLate(b, a),
};

function tooLate({ neededBy }: Profile, { availableFrom }: Profile): FeatureValue | undefined {
  if (!neededBy || !availableFrom || availableFrom.slice(0, 10) <= neededBy.slice(0, 10)) return undefined;
  return { value: -1, reason: { code: 'too-late', value: availableFrom } };
}

/** The longest beginning that a code of one side shares with a code of the other. */
function longestCommon(a: readonly string[] = [], b: readonly string[] = []): string {
  let longest = '';
  for (const first of a) {
    for (const second of b) {
      let length = 0;
      while (length < first.length && first.charAt(length) === second.charAt(length)) length++;
      if (length > longest.length) longest = first.slice(0, length);
    }
  }
  return longest;
}
