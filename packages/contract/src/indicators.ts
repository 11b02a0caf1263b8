import type { Indicator } from './schema/challenge.js';

export type Verdict = 'met' | 'missed' | 'not_stated';

/** Whether a stated value meets an indicator. What is required in words is never judged by a machine. */
export function judgeIndicator(
  indicator: Pick<Indicator, 'comparison' | 'value' | 'upper'>,
  stated: number | null,
): Verdict {
  const { comparison, value, upper } = indicator;
  if (stated === null || value === null) return 'not_stated';
  switch (comparison) {
    case 'lte':
      return stated <= value ? 'met' : 'missed';
    case 'gte':
      return stated >= value ? 'met' : 'missed';
    case 'eq':
      return stated === value ? 'met' : 'missed';
    case 'between':
      return stated >= value && (upper === null || stated <= upper) ? 'met' : 'missed';
    default:
      return 'not_stated';
  }
}

const signs: Record<string, string> = { lte: '≤ ', gte: '≥ ', eq: '= ' };

/** The requirement as people read it, number and unit apart so that the unit can be set lighter: `≤ 0.3` and `mm`. */
export function requirementParts(
  indicator: Pick<Indicator, 'comparison' | 'value' | 'upper' | 'unit' | 'requirement'>,
): {
  amount: string;
  unit: string;
} {
  const { comparison, value, upper, unit, requirement } = indicator;
  if (value === null || comparison === 'text') return { amount: requirement, unit: '' };
  if (comparison === 'between' && upper !== null) return { amount: `${value}–${upper}`, unit };
  return { amount: `${signs[comparison] ?? ''}${value}`, unit };
}

/** Whether an indicator is answered by a number (else by words). */
export const isNumeric = (indicator: Pick<Indicator, 'comparison' | 'value'>): boolean =>
  indicator.comparison !== 'text' && indicator.value !== null;

/** An indicator as the reader of quantities of `@qxwq/matching` understands it: `漏检率≤0.1%`, `厚度10~20μm`. */
function indicatorInWords({ name, comparison, value, upper, unit, requirement }: Indicator): string {
  if (value === null) return `${name}${requirement}`;
  return comparison === 'between' && upper !== null
    ? `${name}${value}~${upper}${unit}`
    : `${name}${(signs[comparison] ?? '').trim()}${value}${unit}`;
}

/** What figures of a challenge are read from: its title with its indicators, or with its problem where it has none. */
export function challengeStatement({
  title,
  problem,
  indicators,
}: {
  readonly title: string;
  readonly problem: string;
  readonly indicators: readonly Indicator[];
}): string {
  return [title, indicators.map(indicatorInWords).join('；') || problem].join('\n');
}
