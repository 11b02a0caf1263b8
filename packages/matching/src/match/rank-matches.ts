import { findConflict } from '../demand/conflicts.js';
import { type Exclusion, readExclusions, withoutExclusions } from '../demand/exclusions.js';
import { splitParts } from '../demand/parts.js';
import { compareIndicators, type Indicator, type IndicatorFinding, readIndicators } from '../quantities/indicators.js';
import type { Hit, SearchIndex } from '../search-index.js';
import { type CodedFeature, FEATURES, type Reason } from './features.js';
import { inferCodes } from './infer-codes.js';
import { type Constraints, meetsConstraints, type Profile } from './profile.js';
import { shareWithResemblance, type TextScore } from './resemblance.js';
import { type TextQuery, textContributions } from './text-contributions.js';
import { completeWeights, type MatchWeights } from './weights.js';

/** One side of a match: its coded fields and its full text. */
export interface Party {
  readonly profile: Profile;
  /** Read for quantities and for what is ruled out; without it only the index speaks. */
  readonly text?: string;
}

/** Turns texts into vectors, for example by a language model. */
export type Embed = (texts: readonly string[]) => Promise<readonly ArrayLike<number>[]>;

export interface MatchRequest {
  /** The other side: achievements for a demand, challenges for an offer. */
  readonly index: SearchIndex<never>;
  readonly subject: Party & { readonly text: string };
  /** Whether the subject looks for somebody to solve its problem, or for problems that it can solve. */
  readonly role: 'demand' | 'offer';
  /** Coded fields and text of a candidate of the index. */
  readonly candidate: (id: string) => Party | undefined;
  /** The indicators of a demand if they are coded; otherwise they are read from its text. */
  readonly indicators?: readonly Indicator[];
  /** Conditions that a person set. Nothing else ever hides a candidate. */
  readonly constraints?: Constraints;
  readonly filter?: (id: string) => boolean;
  readonly weights?: Partial<MatchWeights>;
  readonly embed?: Embed;
  /** How many matches at most. Default 20. */
  readonly limit?: number;
}

/** A part of a match's score. */
export type MatchContribution =
  | { readonly feature: 'text'; readonly term: string; readonly field: string; readonly score: number }
  | { readonly feature: 'all-words'; readonly score: number }
  | {
      readonly feature: CodedFeature | 'resemblance' | 'indicators' | 'missed' | 'exclusions' | 'meaning';
      readonly score: number;
      readonly reason: Reason;
    };

export interface Match {
  readonly id: string;
  readonly score: number;
  /** They add up to `score`; the largest first. */
  readonly contributions: readonly MatchContribution[];
  /** Technical words that both sides hold. */
  readonly terms: readonly string[];
  /** Each indicator of the demand against what the offer states. */
  readonly indicators: readonly IndicatorFinding[];
}

/** Candidates that text finds and coded fields then order. */
const POOL = 200;

/** Candidates without codes for which neighbours are asked; further down it would change nothing that is seen. */
const INFERRED_CANDIDATES = 30;
const NEIGHBOURS = 10;

/** A demand of several parts: what the whole text says, and what the best-answered part says. */
const WHOLE_SHARE = 0.6;

/** Candidates whose texts are given to `embed`. */
const EMBEDDED = 50;

/**
 * Ranks the other side of a demand or an offer. Text finds the candidates; coded features, indicators and what the
 * demand rules out move them within the declared weights; only `constraints` and `filter` hide any.
 */
export async function rankMatches(request: MatchRequest): Promise<Match[]> {
  const weights = completeWeights(request.weights);
  const { subject, index, candidate } = request;
  const queries = textQueries(request);
  const subjectProfile = completeProfile(subject.profile, queries[0]?.hits ?? [], candidate);
  const relevance = combineRelevance(queries);
  const ranked = [...relevance].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const meaning = await meaningOf(request, ranked.slice(0, EMBEDDED));
  const demanded = request.role === 'demand' ? readDemand(subject.text, request.indicators) : undefined;
  const textShare = weights.text * (meaning ? 1 - weights.meaning : 1);

  const judged = ranked.map(([id, relevance], place) => {
    const party = candidate(id) ?? { profile: {} };
    const neighbours = place < INFERRED_CANDIDATES ? () => index.similarTo(id, { limit: NEIGHBOURS }) : undefined;
    const profile = completeProfile(party.profile, neighbours, candidate);
    const demand = demanded ?? readDemand(party.text ?? '');
    const offerText = request.role === 'demand' ? (party.text ?? '') : subject.text;
    const indicators = compareIndicators(demand.indicators, offerText);
    const contributions = [
      ...featureContributions(subjectProfile, profile, weights),
      ...indicatorContributions(indicators, weights),
      ...exclusionContributions(demand.exclusions, offerText, weights),
      ...meaningContribution(meaning?.get(id), weights),
    ];
    return { id, relevance, others: sumOf(contributions), contributions, indicators };
  });
  const texts = shareWithResemblance(index, judged, { most: textShare, share: weights.resemblance, pool: POOL });
  return judged
    .map((one, place) => ({ ...one, text: texts[place] as TextScore }))
    .map((one) => ({ ...one, score: one.text.words + one.text.resemblance + one.others }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, request.limit ?? 20)
    .map(({ id, relevance, score, text, contributions, indicators }) => ({
      id,
      score,
      contributions: [
        ...textContributions(index, queries, id, text.words / relevance),
        ...resemblanceContribution(text.resemblance),
        ...contributions,
      ].sort((a, b) => Math.abs(b.score) - Math.abs(a.score)),
      terms: [...new Set(queries.flatMap(({ hits }) => hits.find((hit) => hit.id === id)?.terms ?? []))],
      indicators,
    }));
}

const sumOf = (contributions: readonly MatchContribution[]): number =>
  contributions.reduce((sum, { score }) => sum + score, 0);

const resemblanceContribution = (score: number): MatchContribution[] =>
  score > 0 ? [{ feature: 'resemblance', score, reason: { code: 'resembles-best' } }] : [];

/** The whole text as a query and, where a demand numbers its parts, each part as one. */
function textQueries({ index, subject, filter, constraints, candidate }: MatchRequest): TextQuery[] {
  const allowed = (id: string): boolean =>
    (filter?.(id) ?? true) && (!constraints || meetsConstraints(candidate(id)?.profile ?? {}, constraints));
  const text = withoutExclusions(subject.text, readExclusions(subject.text));
  const parts = splitParts(text);
  return [text, ...parts].map((query, i) => {
    const hits = index.search(query, { limit: POOL, filter: allowed });
    const share = i === 0 ? (parts.length > 0 ? WHOLE_SHARE : 1) : 1 - WHOLE_SHARE;
    return { query, hits, share, best: hits[0]?.score ?? 0, isPart: i > 0 };
  });
}

/** For each candidate how well the text fits, from 0 to 1: the best one of the whole text has that part in full. */
function combineRelevance(queries: readonly TextQuery[]): Map<string, number> {
  const relevance = new Map<string, number>();
  const partValue = new Map<string, number>();
  for (const { hits, share, best, isPart } of queries) {
    for (const { id, score } of hits) {
      const value = (share * score) / best;
      if (isPart) partValue.set(id, Math.max(partValue.get(id) ?? 0, value));
      else relevance.set(id, value);
    }
  }
  for (const [id, value] of partValue) relevance.set(id, (relevance.get(id) ?? 0) + value);
  return relevance;
}

interface ReadProfile {
  readonly profile: Profile;
  readonly inferred: ReadonlySet<'industry' | 'discipline'>;
}

/** Fills a missing industry or discipline from the neighbours, and remembers that it did. */
function completeProfile(
  profile: Profile,
  neighbours: readonly Hit[] | (() => readonly Hit[]) | undefined,
  candidate: (id: string) => Party | undefined,
): ReadProfile {
  const lacksIndustry = !profile.industries?.length;
  const lacksDiscipline = !profile.disciplines?.length;
  if (!neighbours || (!lacksIndustry && !lacksDiscipline)) return { profile, inferred: new Set() };
  const hits = typeof neighbours === 'function' ? neighbours() : neighbours.slice(0, NEIGHBOURS);
  const { industries, disciplines } = inferCodes(hits, (id) => candidate(id)?.profile);
  const inferred = new Set<'industry' | 'discipline'>();
  if (lacksIndustry && industries) inferred.add('industry');
  if (lacksDiscipline && disciplines) inferred.add('discipline');
  return {
    profile: {
      ...profile,
      ...(inferred.has('industry') && industries && { industries }),
      ...(inferred.has('discipline') && disciplines && { disciplines }),
    },
    inferred,
  };
}

function featureContributions(a: ReadProfile, b: ReadProfile, weights: MatchWeights): MatchContribution[] {
  return Object.entries(FEATURES).flatMap(([name, compare]): MatchContribution[] => {
    const feature = name as CodedFeature;
    const found = compare(a.profile, b.profile);
    if (!found) return [];
    const isInferred =
      (feature === 'industry' || feature === 'discipline') && (a.inferred.has(feature) || b.inferred.has(feature));
    const reason = isInferred && 'inferred' in found.reason ? { ...found.reason, inferred: true } : found.reason;
    return [{ feature, score: weights[feature] * found.value * (isInferred ? weights.inferred : 1), reason }];
  });
}

interface Demand {
  readonly indicators: readonly Indicator[];
  readonly exclusions: readonly Exclusion[];
}

function readDemand(text: string, indicators?: readonly Indicator[]): Demand {
  return { indicators: indicators ?? readIndicators(text), exclusions: readExclusions(text) };
}

/** A value that a demand may only describe counts less than one that it asks for. */
const BARE_SHARE = 0.25;
/** From here on a miss counts in full: a quarter of what is needed, or four times what is allowed. */
const FULL_MISS = 2;

/**
 * Met indicators share one weight, so that a demand with many of them does not outweigh its text. Of missed ones the
 * worst decides, the more the further it is off: one figure far on the wrong side is not made good by three that are met.
 */
function indicatorContributions(findings: readonly IndicatorFinding[], weights: MatchWeights): MatchContribution[] {
  const misses = findings.map(({ verdict, indicator, gap = 0 }) =>
    verdict === 'missed' ? (Math.min(gap, FULL_MISS) / FULL_MISS) * (indicator.isBare ? BARE_SHARE : 1) : 0,
  );
  const worst = Math.max(...misses, 0);
  const all = misses.reduce((sum, miss) => sum + miss, 0) || 1;
  return findings.flatMap(({ indicator, verdict, quote = '' }, at): MatchContribution[] => {
    if (verdict === 'not-stated') return [];
    if (verdict === 'met') {
      const score = weights.indicators / findings.length;
      return [{ feature: 'indicators', score, reason: { code: 'indicator-met', value: indicator.quote, quote } }];
    }
    const score = -weights.missed * worst * ((misses[at] ?? 0) / all);
    return [{ feature: 'missed', score, reason: { code: 'indicator-missed', value: indicator.quote, quote } }];
  });
}

/** One conflict moves a document down by the whole weight; a second one adds nothing. */
function exclusionContributions(
  exclusions: readonly Exclusion[],
  offerText: string,
  weights: MatchWeights,
): MatchContribution[] {
  for (const exclusion of exclusions) {
    const quote = findConflict(exclusion, offerText);
    if (quote === undefined) continue;
    const reason = { code: 'ruled-out', value: exclusion.quote, quote } as const;
    return [{ feature: 'exclusions', score: -weights.exclusions, reason }];
  }
  return [];
}

function meaningContribution(similarity: number | undefined, weights: MatchWeights): MatchContribution[] {
  if (similarity === undefined) return [];
  const score = weights.text * weights.meaning * similarity;
  return [{ feature: 'meaning', score, reason: { code: 'same-meaning' } }];
}

/** Cosine similarity of the subject and the candidates that have a text, from 0 to 1. */
async function meaningOf(
  { embed, subject, candidate }: MatchRequest,
  ranked: readonly [string, number][],
): Promise<Map<string, number> | undefined> {
  if (!embed) return undefined;
  const withText = ranked.map(([id]) => ({ id, text: candidate(id)?.text })).filter(({ text }) => text);
  const [own, ...vectors] = await embed([subject.text, ...withText.map(({ text }) => text as string)]);
  if (!own || vectors.length !== withText.length) {
    throw new RangeError(`embed returned ${vectors.length + (own ? 1 : 0)} vectors for ${withText.length + 1} texts.`);
  }
  return new Map(withText.map(({ id }, i) => [id, Math.max(0, cosine(own, vectors[i] as ArrayLike<number>))]));
}

function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let product = 0;
  let first = 0;
  let second = 0;
  for (let i = 0; i < a.length; i++) {
    product += (a[i] as number) * (b[i] ?? 0);
    first += (a[i] as number) ** 2;
    second += (b[i] ?? 0) ** 2;
  }
  return first > 0 && second > 0 ? product / Math.sqrt(first * second) : 0;
}
