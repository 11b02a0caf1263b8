import type { CodedFeature } from './features.js';

/** The most that each part can add to or take from a score. What text alone says is at most `text`. */
export interface MatchWeights extends Record<CodedFeature, number> {
  text: number;
  /** What all indicators of the demand bring when all are met. */
  indicators: number;
  /** What an indicator takes that is far off; missed ones together take no more. */
  missed: number;
  /** What the demand rules out and the document rests on. */
  exclusions: number;
  /** The share, 0 to 1, of the resemblance to the leading candidates against the text's own words. */
  resemblance: number;
  /** The share of an `embed` hook against the text, 0 to 1. */
  meaning: number;
  /** What an inferred industry or discipline counts against a coded one, 0 to 1. */
  inferred: number;
}

/**
 * Text decides, and coded fields order what the text finds alike. The discipline weighs most of them: it tells apart
 * what shares its words only ("导轨" of a grinder and of a crawling robot). Chosen on the tuning half of the judged set.
 */
export const DEFAULT_WEIGHTS: Readonly<MatchWeights> = {
  text: 1,
  resemblance: 0.9,
  industry: 0.2,
  discipline: 0.8,
  region: 0.04,
  trl: 0.06,
  budget: 0.05,
  mode: 0.04,
  deadline: 0.05,
  indicators: 0.1,
  missed: 1,
  exclusions: 1.5,
  meaning: 0.3,
  inferred: 0.08,
};

const SHARES = new Set(['resemblance', 'meaning', 'inferred']);

/** Default weights with changes; throws a RangeError for a weight that is negative, not finite, or a share above 1. */
export function completeWeights(changes: Partial<MatchWeights> = {}): MatchWeights {
  const weights = { ...DEFAULT_WEIGHTS, ...changes };
  for (const [name, weight] of Object.entries(weights)) {
    const isShare = SHARES.has(name);
    if (!(weight >= 0 && Number.isFinite(weight) && (!isShare || weight <= 1))) {
      throw new RangeError(`Weight ${name} must be ${isShare ? 'from 0 to 1' : 'a number from 0 up'}, not ${weight}.`);
    }
  }
  return weights;
}
