import type { MatchContribution } from './rank-matches.js';
import { completeWeights, DEFAULT_WEIGHTS, type MatchWeights } from './weights.js';

/** What came of a match that was shown, from nothing to the award. */
export type OutcomeGrade = 'dismissed' | 'viewed' | 'contacted' | 'bid' | 'awarded';

/** A candidate that was shown for a demand, with its contributions under weights of 1 and what came of it. */
export interface Outcome {
  /** The demand; outcomes of one demand are compared with each other. */
  readonly demand: string;
  /** For each weight the value that it multiplies, from -1 to 1. */
  readonly values: Readonly<Partial<Record<FittedWeight, number>>>;
  readonly grade: OutcomeGrade;
}

/** The values of an `Outcome` from a match that was shown: its contributions without their weights. */
export function outcomeValues(
  contributions: readonly MatchContribution[],
  weights: Readonly<MatchWeights> = DEFAULT_WEIGHTS,
): Outcome['values'] {
  const values: Partial<Record<FittedWeight, number>> = {};
  for (const { feature, score } of contributions) {
    if (feature === 'meaning') continue;
    const name = feature === 'all-words' || feature === 'resemblance' ? 'text' : feature;
    if (weights[name] > 0) values[name] = (values[name] ?? 0) + score / weights[name];
  }
  return values;
}

/** The weights that outcomes can tell something about. */
export type FittedWeight = Exclude<keyof MatchWeights, 'resemblance' | 'meaning' | 'inferred'>;

export interface Fit {
  readonly weights: MatchWeights;
  /** nDCG@10 on the held-back demands with the old and with the new weights. */
  readonly before: number;
  readonly after: number;
  /** Whether the new weights are better there, beyond chance; if not, `weights` are the old ones. */
  readonly improved: boolean;
  /** Demands that were learned from, and held back. */
  readonly learnedFrom: number;
  readonly heldBack: number;
}

export interface FitOptions {
  readonly start?: Partial<MatchWeights>;
  /** The least that the held-back nDCG must rise. Default 0.002: less is noise. */
  readonly leastGain?: number;
}

const GRADES: Readonly<Record<OutcomeGrade, number>> = { dismissed: 0, viewed: 1, contacted: 3, bid: 4, awarded: 5 };

/** With fewer demands chance decides. */
const FEWEST_DEMANDS = 12;

const FITTED: readonly FittedWeight[] = [
  'industry',
  'discipline',
  'region',
  'trl',
  'budget',
  'mode',
  'deadline',
  'indicators',
  'missed',
  'exclusions',
];
const STEPS = [0, 0.5, 0.8, 1.25, 2];
const ROUNDS = 4;

/** No weight may grow beyond this, the largest of the defaults: what a demand rules out. */
const LARGEST = 1.5;

const CUTOFF = 10;

/**
 * Fits the weights to recorded outcomes, one weight at a time, on two thirds of the demands, and compares on the rest.
 * Weights that are not better there are not returned, so that learning never makes the ranking worse unnoticed.
 */
export function fitWeights(outcomes: readonly Outcome[], { start, leastGain = 0.002 }: FitOptions = {}): Fit {
  const old = completeWeights(start);
  const demands = [...group(outcomes)];
  const learning = demands.filter(([demand]) => !isHeldBack(demand)).map(([, own]) => own);
  const heldBack = demands.filter(([demand]) => isHeldBack(demand)).map(([, own]) => own);
  const before = quality(heldBack, old);
  const counts = { learnedFrom: learning.length, heldBack: heldBack.length };
  if (demands.length < FEWEST_DEMANDS) return { weights: old, before, after: before, improved: false, ...counts };
  const fitted = climb(learning, old);
  const after = quality(heldBack, fitted);
  const improved = after >= before + leastGain && isBeyondChance(heldBack, old, fitted);
  return { weights: improved ? fitted : old, before, after, improved, ...counts };
}

/** One-sided 95 % of the normal distribution. */
const CONFIDENCE = 1.645;

/** Whether demand by demand the gain is larger than what chance gives so many demands. */
function isBeyondChance(demands: readonly Outcome[][], old: MatchWeights, fitted: MatchWeights): boolean {
  const gains = demands
    .map((own) => (ndcg(own, fitted) ?? 0) - (ndcg(own, old) ?? 0))
    .filter((_, at) => ndcg(demands[at] ?? [], old) !== undefined);
  if (gains.length < 2) return false;
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
  const variance = gains.reduce((sum, gain) => sum + (gain - mean) ** 2, 0) / (gains.length - 1);
  return mean > CONFIDENCE * Math.sqrt(variance / gains.length);
}

function group(outcomes: readonly Outcome[]): Map<string, Outcome[]> {
  const groups = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    const own = groups.get(outcome.demand);
    if (own) own.push(outcome);
    else groups.set(outcome.demand, [outcome]);
  }
  return groups;
}

/** A third, by the name of the demand, so that the same demands are held back at each fit. */
function isHeldBack(demand: string): boolean {
  let hash = 2166136261;
  for (let i = 0; i < demand.length; i++) hash = Math.imul(hash ^ demand.charCodeAt(i), 16777619);
  return (hash >>> 0) % 3 === 0;
}

function climb(demands: readonly Outcome[][], start: MatchWeights): MatchWeights {
  let best = start;
  let bestQuality = quality(demands, start);
  for (let round = 0; round < ROUNDS; round++) {
    const qualityBefore = bestQuality;
    for (const name of FITTED) {
      for (const step of STEPS) {
        const candidate = { ...best, [name]: Math.min(LARGEST, best[name] * step) };
        const reached = quality(demands, candidate);
        if (reached > bestQuality + 1e-9) {
          best = candidate;
          bestQuality = reached;
        }
      }
    }
    if (bestQuality === qualityBefore) break;
  }
  return best;
}

/** Mean nDCG@10 over the demands in which outcomes differ. */
function quality(demands: readonly Outcome[][], weights: MatchWeights): number {
  const values = demands.map((own) => ndcg(own, weights)).filter((value) => value !== undefined);
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;
}

function ndcg(outcomes: readonly Outcome[], weights: MatchWeights): number | undefined {
  const score = ({ values }: Outcome): number =>
    Object.entries(values).reduce((sum, [name, value]) => sum + weights[name as FittedWeight] * value, 0);
  const grades = outcomes
    .map((outcome) => ({ grade: GRADES[outcome.grade], score: score(outcome) }))
    .sort((a, b) => b.score - a.score || a.grade - b.grade)
    .map(({ grade }) => grade);
  const ideal = discounted([...grades].sort((a, b) => b - a));
  return ideal > 0 ? discounted(grades) / ideal : undefined;
}

function discounted(grades: readonly number[]): number {
  return grades.slice(0, CUTOFF).reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);
}
