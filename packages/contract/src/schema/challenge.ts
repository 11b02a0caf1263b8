import { budgetBands, codesOf, cooperationModes, enterpriseTiers, ipOwnerships, programmes } from '@qxwq/dictionaries';
import * as z from 'zod/mini';
import { challengeStates, publicChallengeStates } from '../lifecycle/challenge.js';
import { pageLimits } from '../limits.js';
import { Attachment } from './attachment.js';
import { ChallengeId, IndicatorId, Instant, OrganisationId, open, page } from './common.js';
import { boardFilterShape } from './filters.js';
import { OrganisationRef } from './organisation.js';

/** Amounts in ten thousand yuan (万元). Equal bounds are one fixed sum. */
export const BudgetRange = /*#__PURE__*/ z.object({ minWan: z.number(), maxWan: z.number() });
export type BudgetRange = z.infer<typeof BudgetRange>;

/** Technology readiness levels 1–9 (GB/T 22900-2022): where the work starts and where it must arrive. */
export const TrlRange = /*#__PURE__*/ z.object({ from: z.int(), to: z.int() });
export type TrlRange = z.infer<typeof TrlRange>;

export const indicatorComparisons = ['lte', 'gte', 'eq', 'between', 'text'] as const;

/** One thing that the enterprise will measure (指标). */
export const Indicator = /*#__PURE__*/ z.object({
  id: IndicatorId,
  name: z.string(),
  /** How an answer is compared: at most, at least, equal, within `value`–`upper`, or described in words. */
  comparison: open(indicatorComparisons),
  /** Required number in `unit`; null where the requirement is in words. */
  value: z.nullable(z.number()),
  /** Upper bound of `between`, in `unit`. */
  upper: z.nullable(z.number()),
  /** Unit as people write it (`mm`, `%`, `万次`), or empty. */
  unit: z.string(),
  /** Requirement in words, for `text` indicators and as an addition to the number. */
  requirement: z.string(),
  /** How it is accepted (验收办法). */
  acceptance: z.string(),
});
export type Indicator = z.infer<typeof Indicator>;

const summaryShape = {
  id: ChallengeId,
  /** Number that people quote: year and serial, `2026-014`. */
  number: z.string(),
  title: z.string(),
  /** Enterprise that set the problem; null when it is published anonymously (匿名). */
  organisation: z.nullable(OrganisationRef),
  /** Province, GB/T 2260 with six digits. */
  region: z.string(),
  city: z.nullable(z.string()),
  /** Industry, GB/T 4754-2017, for example `C38`. */
  industry: z.string(),
  /** Disciplines, GB/T 13745, first level. */
  disciplines: z.array(z.string()),
  /** The problem in at most 200 characters. */
  summary: z.string(),
  keywords: z.array(z.string()),
  cooperationModes: z.array(open(codesOf(cooperationModes))),
  /** Money that the enterprise puts in (拟投入资金); null means open to negotiation (面议). */
  budget: z.nullable(BudgetRange),
  trl: z.nullable(TrlRange),
  state: open(challengeStates),
  programme: open(codesOf(programmes)),
  publishedAt: Instant,
  /** Last moment at which a bid is taken, by the platform's clock. */
  deadline: Instant,
  /** Submitted bids so far. Who bids stays sealed until the deadline. */
  bidCount: z.int(),
  /** Several universities may bid together (联合揭榜). */
  jointBids: z.boolean(),
  /** Invented for demonstration. */
  sample: z.boolean(),
} as const;

/** A row of the board (榜). */
export const ChallengeSummary = /*#__PURE__*/ z.object(summaryShape);
export type ChallengeSummary = z.infer<typeof ChallengeSummary>;

export const ChallengePage = /*#__PURE__*/ page(ChallengeSummary);
export type ChallengePage = z.infer<typeof ChallengePage>;

/** A challenge in full (需求). */
export const Challenge = /*#__PURE__*/ z.object({
  ...summaryShape,
  /** Main problem (主要问题). */
  problem: z.string(),
  /** Where the difficulty lies (技术关键). */
  technicalKey: z.string(),
  /** What must be reached (预期目标). */
  goal: z.string(),
  indicators: z.array(Indicator),
  /** Duration in months (周期). */
  durationMonths: z.nullable(z.int()),
  /** Acceptance criteria in words (验收标准). */
  acceptanceCriteria: z.string(),
  /** What bidders must bring (揭榜方要求). */
  bidderRequirements: z.string(),
  /** Staged payment, in percent of the sum. */
  payments: z.array(z.object({ stage: z.string(), percent: z.number() })),
  ipOwnership: open(codesOf(ipOwnerships)),
  /** Several teams may win (可多家中榜). */
  awardsSeveral: z.boolean(),
  attachments: z.array(Attachment),
  /** When each stage was entered; the future is not in it. */
  history: z.array(z.object({ state: open(challengeStates), at: Instant })),
  resultExpectedAt: z.nullable(Instant),
  updatedAt: Instant,
});
export type Challenge = z.infer<typeof Challenge>;

/** A challenge close to another one, with the technical words that both use. */
export const SimilarChallenges = /*#__PURE__*/ z.object({
  items: z.array(z.object({ challenge: ChallengeSummary, sharedTerms: z.array(z.string()) })),
});
export type SimilarChallenges = z.infer<typeof SimilarChallenges>;

export const challengeSorts = ['relevance', 'newest', 'deadline', 'budget'] as const;
export type ChallengeSort = (typeof challengeSorts)[number];

const filterShape = {
  ...boardFilterShape,
  budget: z.optional(z.array(z.enum(codesOf(budgetBands)))),
  /** Least and most money in ten thousand yuan (万元). */
  budgetMin: z.optional(z.number().check(z.minimum(0))),
  budgetMax: z.optional(z.number().check(z.minimum(0))),
  /** Readiness levels that the challenge must touch. */
  trlMin: z.optional(z.int().check(z.minimum(1), z.maximum(9))),
  trlMax: z.optional(z.int().check(z.minimum(1), z.maximum(9))),
  deadlineFrom: z.optional(Instant),
  deadlineTo: z.optional(Instant),
  state: z.optional(z.array(z.enum(publicChallengeStates))),
  programme: z.optional(z.array(z.enum(codesOf(programmes)))),
  tier: z.optional(z.array(z.enum(codesOf(enterpriseTiers)))),
  /** Enterprises that set the problem. What they published anonymously is found by a session of their own only. */
  organisation: z.optional(z.array(OrganisationId)),
} as const;

/** Which challenges: every filter narrows; the values within one filter are alternatives. */
export const ChallengeFilter = /*#__PURE__*/ z.strictObject(filterShape);
export type ChallengeFilter = z.infer<typeof ChallengeFilter>;

export const ChallengeQuery = /*#__PURE__*/ z.strictObject({
  ...filterShape,
  /** Default: `relevance` where there is a `q`, else `newest`. */
  sort: z.optional(z.enum(challengeSorts)),
  limit: z.optional(z.int().check(z.minimum(1), z.maximum(pageLimits.max))),
  cursor: z.optional(z.string().check(z.maxLength(2000))),
});
export type ChallengeQuery = z.infer<typeof ChallengeQuery>;
