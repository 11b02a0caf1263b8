/** A closed interval; a bare number stands for both ends. */
export type Range = number | { readonly min?: number; readonly max?: number };

/**
 * What is coded about one side of a match: a challenge, an achievement, a patent, a team, a person. Every field may be
 * absent; what is absent neither helps nor harms.
 */
export interface Profile {
  /** Industry codes of GB/T 4754: "C38", "C3821". */
  readonly industries?: readonly string[];
  /** Discipline codes of GB/T 13745: "460", "46020". */
  readonly disciplines?: readonly string[];
  /** Region code of GB/T 2260, six digits. */
  readonly region?: string;
  /** Technology readiness (GB/T 22900), 1 to 9: what is offered, or what is looked for. */
  readonly trl?: Range;
  /** In 万元: what is paid, or what is asked. */
  readonly budget?: Range;
  /** Ways of cooperation, by their codes. */
  readonly modes?: readonly string[];
  /** ISO dates: until when the demand needs it, or from when the offer is there. */
  readonly neededBy?: string;
  readonly availableFrom?: string;
}

/** Conditions that a person set: what does not meet them is not shown. A candidate without the coded field fails. */
export interface Constraints {
  readonly industries?: readonly string[];
  readonly disciplines?: readonly string[];
  readonly regions?: readonly string[];
  readonly modes?: readonly string[];
  readonly minTrl?: number;
  /** In 万元. */
  readonly maxBudget?: number;
}

/** Whether a profile meets all conditions. Codes are compared by their beginning: "C" admits "C38", "31" admits "310000". */
export function meetsConstraints(profile: Profile, constraints: Constraints): boolean {
  const { industries, disciplines, regions, modes, minTrl, maxBudget } = constraints;
  return (
    beginsWithOne(profile.industries, industries) &&
    beginsWithOne(profile.disciplines, disciplines) &&
    beginsWithOne(profile.region === undefined ? [] : [profile.region], regions) &&
    (modes === undefined || modes.some((mode) => profile.modes?.includes(mode))) &&
    (minTrl === undefined || (profile.trl !== undefined && bounds(profile.trl).max >= minTrl)) &&
    (maxBudget === undefined || (profile.budget !== undefined && bounds(profile.budget).min <= maxBudget))
  );
}

/** Both ends of a range, open ends as infinities. */
export function bounds(range: Range): { min: number; max: number } {
  if (typeof range === 'number') return { min: range, max: range };
  return { min: range.min ?? Number.NEGATIVE_INFINITY, max: range.max ?? Number.POSITIVE_INFINITY };
}

/** How far two ranges are apart; 0 if they meet. */
export function distance(a: Range, b: Range): number {
  const [first, second] = [bounds(a), bounds(b)];
  return Math.max(0, first.min - second.max, second.min - first.max);
}

function beginsWithOne(codes: readonly string[] = [], wanted: readonly string[] | undefined): boolean {
  return wanted === undefined || wanted.some((prefix) => codes.some((code) => code.startsWith(prefix)));
}
