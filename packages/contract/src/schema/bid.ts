import { bidBudgetCategories, codesOf, ipOwnerships } from '@qxwq/dictionaries';
import * as z from 'zod/mini';
import { bidStates } from '../lifecycle/bid.js';
import { challengeStates } from '../lifecycle/challenge.js';
import { bidLimits as max, pageLimits } from '../limits.js';
import { Attachment } from './attachment.js';
import { AmountWan, BidId, ChallengeId, givenBack, IndicatorId, Instant, open, page, text } from './common.js';
import { OrganisationRef } from './organisation.js';
import { Consent } from './privacy.js';

/** Answer to one indicator (对指标逐条应答). */
export const BidAnswer = /*#__PURE__*/ z.strictObject({
  indicatorId: IndicatorId,
  /** What the team reaches, in the indicator's unit; null where not stated or answered in words. */
  value: z.nullable(z.number()),
  /** Answer in words, for indicators that are described in words. */
  text: text(max.answerText),
  /** What the claim rests on (依据). */
  evidence: text(max.evidence),
});
export type BidAnswer = z.infer<typeof BidAnswer>;

export const TeamMember = /*#__PURE__*/ z.strictObject({
  name: text(max.personName),
  role: givenBack(['lead', 'member']),
  /** Academic or professional title (职称). */
  title: text(max.personTitle),
  affiliation: text(max.organisationName),
  speciality: text(max.speciality),
});
export type TeamMember = z.infer<typeof TeamMember>;

export const Milestone = /*#__PURE__*/ z.strictObject({
  title: text(max.milestoneTitle),
  /** Months after the contract is signed. */
  month: z.nullable(z.int().check(z.minimum(1), z.maximum(max.months))),
  deliverable: text(max.deliverable),
});
export type Milestone = z.infer<typeof Milestone>;

export const BidBudgetItem = /*#__PURE__*/ z.strictObject({
  category: givenBack(codesOf(bidBudgetCategories)),
  /** Ten thousand yuan (万元). */
  amountWan: z.nullable(AmountWan),
});
export type BidBudgetItem = z.infer<typeof BidBudgetItem>;

/** A partner of a joint bid (联合揭榜). The bidding organisation itself leads. */
export const BidPartner = /*#__PURE__*/ z.strictObject({
  name: text(max.organisationName),
  /** Unified social credit code; a wrong character is an error, a failed check digit only a warning. */
  creditCode: text(40),
  /** What the partner does in the project (分工). */
  role: text(max.role),
});
export type BidPartner = z.infer<typeof BidPartner>;

/** How the enterprise may reach the team, if the team consents. */
export const BidContact = /*#__PURE__*/ z.strictObject({
  name: text(max.personName),
  phone: text(30),
  email: text(120),
});
export type BidContact = z.infer<typeof BidContact>;

/**
 * What a bid says (揭榜书). The same shape serves draft and submission: a draft may leave anything empty,
 * and `checkBid` tells what is still missing before it can be submitted.
 */
export const BidContent = /*#__PURE__*/ z.strictObject({
  title: text(max.title),
  /** The plan (揭榜方案). */
  summary: text(max.summary),
  /** What the team has done before (前期基础). */
  foundation: text(max.foundation),
  /** Readiness level today, 1–9, or null. */
  trl: z.nullable(z.int().check(z.minimum(1), z.maximum(9))),
  answers: z.array(BidAnswer).check(z.maxLength(100)),
  team: z.array(TeamMember).check(z.maxLength(max.team)),
  milestones: z.array(Milestone).check(z.maxLength(max.milestones)),
  budget: z.array(BidBudgetItem).check(z.maxLength(max.budgetItems)),
  ipOwnership: z.nullable(givenBack(codesOf(ipOwnerships))),
  partners: z.array(BidPartner).check(z.maxLength(max.partners)),
  contact: BidContact,
  /** The team vouches for what it wrote (承诺). */
  declaration: z.boolean(),
});
export type BidContent = z.infer<typeof BidContent>;

export const emptyBidContent = (): BidContent => ({
  title: '',
  summary: '',
  foundation: '',
  trl: null,
  answers: [],
  team: [],
  milestones: [],
  budget: [],
  ipOwnership: null,
  partners: [],
  contact: { name: '', phone: '', email: '' },
  declaration: false,
});

export const BidCreate = /*#__PURE__*/ z.strictObject({ content: z.optional(BidContent) });
export type BidCreate = z.infer<typeof BidCreate>;
export const BidUpdate = /*#__PURE__*/ z.strictObject({ content: BidContent });
export type BidUpdate = z.infer<typeof BidUpdate>;
export const BidSubmit = /*#__PURE__*/ z.strictObject({
  /** Revision that the person saw; an older one is refused, so that nobody submits what another window changed. */
  revision: z.int().check(z.minimum(1)),
});
export type BidSubmit = z.infer<typeof BidSubmit>;

/** Proof that the platform holds a submitted bid (回执). */
export const Receipt = /*#__PURE__*/ z.object({
  /** Number that people quote: `QX-2026-014-0387`. */
  number: z.string(),
  bidId: BidId,
  challengeId: ChallengeId,
  challengeTitle: z.string(),
  /** 1 for the first submission, one more each time it is submitted again. */
  version: z.int(),
  /** The platform's clock. */
  submittedAt: Instant,
  /** SHA-256 in hex over the canonical JSON (RFC 8785) of content and attachment digests. */
  digest: z.string(),
  /** Bidding organisation first, then partners. */
  bidders: z.array(z.string()),
  /** Until then it can be changed or withdrawn, and neither the enterprise nor another organisation can read it. */
  sealedUntil: Instant,
  resultExpectedAt: z.nullable(Instant),
  /** Where the result is sent, mostly hidden: `k***@example.edu.cn`; null without an address. */
  contactHint: z.nullable(z.string()),
});
export type Receipt = z.infer<typeof Receipt>;

/** Response side of the content: values that a newer platform adds pass. */
const BidContentRead = /*#__PURE__*/ z.object({
  title: z.string(),
  summary: z.string(),
  foundation: z.string(),
  trl: z.nullable(z.int()),
  answers: z.array(
    z.object({ indicatorId: IndicatorId, value: z.nullable(z.number()), text: z.string(), evidence: z.string() }),
  ),
  team: z.array(
    z.object({
      name: z.string(),
      role: open(['lead', 'member']),
      title: z.string(),
      affiliation: z.string(),
      speciality: z.string(),
    }),
  ),
  milestones: z.array(z.object({ title: z.string(), month: z.nullable(z.int()), deliverable: z.string() })),
  budget: z.array(z.object({ category: open(codesOf(bidBudgetCategories)), amountWan: z.nullable(z.number()) })),
  ipOwnership: z.nullable(open(codesOf(ipOwnerships))),
  partners: z.array(z.object({ name: z.string(), creditCode: z.string(), role: z.string() })),
  contact: z.object({ name: z.string(), phone: z.string(), email: z.string() }),
  declaration: z.boolean(),
});
export type BidContentRead = z.infer<typeof BidContentRead>;

/** A bid as its own organisation sees it. */
export const Bid = /*#__PURE__*/ z.object({
  id: BidId,
  challenge: z.object({
    id: ChallengeId,
    number: z.string(),
    title: z.string(),
    state: open(challengeStates),
    deadline: Instant,
  }),
  organisation: OrganisationRef,
  state: open(bidStates),
  /** Grows by one with each stored change; also the ETag. */
  revision: z.int(),
  content: BidContentRead,
  attachments: z.array(Attachment),
  consents: z.array(Consent),
  /** Latest receipt, or null while nothing was submitted. */
  receipt: z.nullable(Receipt),
  /** The content was changed after the latest submission and not submitted again. */
  changedSinceSubmission: z.boolean(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type Bid = z.infer<typeof Bid>;

export const BidPage = /*#__PURE__*/ page(Bid);
export type BidPage = z.infer<typeof BidPage>;

export const BidQuery = /*#__PURE__*/ z.strictObject({
  challenge: z.optional(ChallengeId),
  state: z.optional(z.array(z.enum(bidStates))),
  limit: z.optional(z.int().check(z.minimum(1), z.maximum(pageLimits.max))),
  cursor: z.optional(z.string().check(z.maxLength(2000))),
});
export type BidQuery = z.infer<typeof BidQuery>;

/** A bid as the enterprise sees it once the deadline has passed. */
export const OpenedBid = /*#__PURE__*/ z.object({
  id: BidId,
  organisation: OrganisationRef,
  state: open(bidStates),
  content: z.object({ ...BidContentRead.def.shape, contact: z.nullable(BidContentRead.def.shape.contact) }),
  attachments: z.array(Attachment),
  receipt: Receipt,
  /** When the enterprise first opened it; opening leaves a record. */
  openedAt: Instant,
});
export type OpenedBid = z.infer<typeof OpenedBid>;

export const OpenedBidPage = /*#__PURE__*/ page(OpenedBid);
export type OpenedBidPage = z.infer<typeof OpenedBidPage>;

export const PageQuery = /*#__PURE__*/ z.strictObject({
  limit: z.optional(z.int().check(z.minimum(1), z.maximum(pageLimits.max))),
  cursor: z.optional(z.string().check(z.maxLength(2000))),
});
export type PageQuery = z.infer<typeof PageQuery>;

/** The name of a file that is uploaded; its bytes are the request's body. */
export const UploadQuery = /*#__PURE__*/ z.strictObject({ name: text(120, 1) });
export type UploadQuery = z.infer<typeof UploadQuery>;
