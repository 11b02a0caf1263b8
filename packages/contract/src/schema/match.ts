import { achievementKinds, codesOf, cooperationModes, dismissalReasons, personKinds } from '@qxwq/dictionaries';
import * as z from 'zod/mini';
import { AchievementSummary } from './achievement.js';
import { ChallengeSummary } from './challenge.js';
import { ChallengeId, Instant, MatchCandidateId, OrganisationId, open, text } from './common.js';
import { Level } from './filters.js';
import { OrganisationRef } from './organisation.js';
import { PersonSummary } from './person.js';

/** What can speak for or against a match. */
export const matchReasonKinds = [
  'text',
  'all-words',
  'resemblance',
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
  'meaning',
] as const;

export const matchReasonCodes = [
  'same-industry',
  'same-discipline',
  'same-province',
  'same-city',
  'trl-fits',
  'trl-differs',
  'budget-fits',
  'budget-differs',
  'mode-fits',
  'mode-differs',
  'too-late',
  'indicator-met',
  'indicator-missed',
  'ruled-out',
  'resembles-best',
  'same-meaning',
] as const;

/** One part of a score. The parts of a match add up to its score. */
export const MatchReason = /*#__PURE__*/ z.object({
  kind: open(matchReasonKinds),
  /** Below zero where it speaks against the match. */
  score: z.number(),
  /** What was found, for every kind but `text` and `all-words`. */
  code: z.optional(open(matchReasonCodes)),
  /** With `text`: the field that holds the words. */
  field: z.optional(z.string()),
  /** With `text`: technical words that both sides use, the most telling first. */
  terms: z.optional(z.array(z.string())),
  /** Code, number, date or words that the finding is about. */
  value: z.optional(z.union([z.string(), z.number()])),
  /** Words of the offer that it was read from. */
  quote: z.optional(z.string()),
  /** The code was inferred from neighbours and counts less. */
  inferred: z.optional(z.boolean()),
});
export type MatchReason = z.infer<typeof MatchReason>;

/** One indicator of the challenge against what the offer states, after conversion of units. */
export const MatchIndicator = /*#__PURE__*/ z.object({
  name: z.string(),
  /** The requirement in its own words. */
  requirement: z.string(),
  verdict: open(['met', 'missed', 'not_stated']),
  /** Words of the offer that the verdict was read from; null where it states nothing. */
  quote: z.nullable(z.string()),
});
export type MatchIndicator = z.infer<typeof MatchIndicator>;

/** Who did something. */
export const MatchActor = /*#__PURE__*/ z.object({
  /** The host's own user id. */
  subject: z.string(),
  name: z.nullable(z.string()),
  organisation: OrganisationRef,
});
export type MatchActor = z.infer<typeof MatchActor>;

/** What those who look for a partner decided. It can be revised. */
export const MatchDecision = /*#__PURE__*/ z.object({
  state: open(['accepted', 'dismissed']),
  /** Why it was dismissed. */
  reason: z.nullable(open(codesOf(dismissalReasons))),
  note: z.string(),
  at: Instant,
  by: MatchActor,
});
export type MatchDecision = z.infer<typeof MatchDecision>;

/** A broker's own placement (技术经纪人). Pages show that a person placed it, and why. */
export const MatchOverride = /*#__PURE__*/ z.object({
  /** Place in the list, from 1. */
  position: z.int(),
  reason: z.string(),
  at: Instant,
  /** Null where the reader may not know. */
  by: z.nullable(MatchActor),
});
export type MatchOverride = z.infer<typeof MatchOverride>;

/** A pair that fits, with the reasons. Challenge and candidate name it together. */
export const Match = /*#__PURE__*/ z.object({
  challengeId: ChallengeId,
  /** Achievement, person, or (among an organisation's matches) the organisation itself. */
  candidateId: MatchCandidateId,
  /** The side that was looked for: one of these three is there. */
  challenge: z.nullable(ChallengeSummary),
  achievement: z.nullable(AchievementSummary),
  person: z.nullable(PersonSummary),
  /** The best text has about 1; coded features move it within fixed bounds. Comparable within one list. */
  score: z.number(),
  reasons: z.array(MatchReason),
  terms: z.array(z.string()),
  indicators: z.array(MatchIndicator),
  /** Among an organisation's matches: which of its achievements and people answer, best first, and their shares. */
  through: z.array(z.object({ id: MatchCandidateId, title: z.string(), score: z.number() })),
  /** Null where nothing was decided or the reader may not know. */
  decision: z.nullable(MatchDecision),
  override: z.nullable(MatchOverride),
});
export type Match = z.infer<typeof Match>;

/** Matches, best first; what a broker placed stands at its place. */
export const MatchList = /*#__PURE__*/ z.object({ items: z.array(Match) });
export type MatchList = z.infer<typeof MatchList>;

export const matchDecisionStates = ['open', 'accepted', 'dismissed'] as const;

const matchQueryShape = {
  /** Which to show to those who may see decisions. Default: all but the dismissed. */
  decision: z.optional(z.array(z.enum(matchDecisionStates))),
  region: z.optional(z.array(z.string().check(z.regex(/^[0-9]{6}$/)))),
  mode: z.optional(z.array(z.enum(codesOf(cooperationModes)))),
  limit: z.optional(z.int().check(z.minimum(1), z.maximum(50))),
} as const;

/** Conditions hide what does not meet them; nothing else does. */
export const ChallengeMatchQuery = /*#__PURE__*/ z.strictObject({
  /** Whom to look for. Default: achievements. */
  family: z.optional(z.enum(['achievements', 'people'])),
  kind: z.optional(z.array(z.enum([...codesOf(achievementKinds), ...codesOf(personKinds)]))),
  organisation: z.optional(z.array(OrganisationId)),
  trlMin: z.optional(Level),
  ...matchQueryShape,
});
export type ChallengeMatchQuery = z.infer<typeof ChallengeMatchQuery>;

export const OrganisationMatchQuery = /*#__PURE__*/ z.strictObject({
  industry: z.optional(z.array(z.string().check(z.regex(/^[A-T]([0-9]{2})?$/)))),
  /** Least money in ten thousand yuan (万元). */
  budgetMin: z.optional(z.number().check(z.minimum(0))),
  ...matchQueryShape,
});
export type OrganisationMatchQuery = z.infer<typeof OrganisationMatchQuery>;

export const MatchDecide = /*#__PURE__*/ z.strictObject({
  state: z.enum(['accepted', 'dismissed']),
  /** Required to dismiss. */
  reason: z.optional(z.nullable(z.enum(codesOf(dismissalReasons)))),
  note: z.optional(text(300)),
});
export type MatchDecide = z.infer<typeof MatchDecide>;

export const MatchPlace = /*#__PURE__*/ z.strictObject({
  /** 1 pins it to the top. */
  position: z.int().check(z.minimum(1), z.maximum(50)),
  reason: text(300, 1),
});
export type MatchPlace = z.infer<typeof MatchPlace>;

/** Everything that was decided about a match, latest first. */
export const MatchHistory = /*#__PURE__*/ z.object({
  items: z.array(
    z.object({
      action: open(['accepted', 'dismissed', 'reopened', 'placed', 'unplaced']),
      reason: z.nullable(z.string()),
      note: z.string(),
      position: z.nullable(z.int()),
      at: Instant,
      by: MatchActor,
    }),
  ),
});
export type MatchHistory = z.infer<typeof MatchHistory>;
