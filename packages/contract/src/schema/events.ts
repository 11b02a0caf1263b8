import * as z from 'zod/mini';
import { bidStates } from '../lifecycle/bid.js';
import { ChallengeSummary } from './challenge.js';
import { BidId, ChallengeId, Instant, open } from './common.js';

/** What can happen to a challenge on the board. */
export const challengeEventTypes = [
  /** It appeared on the board. */
  'challenge.published',
  /** Its content changed; its state did not. */
  'challenge.changed',
  /** It entered another state than `closed`: awarded, contracted … */
  'challenge.state_changed',
  /** It takes no bids any more. */
  'challenge.closed',
  /** It left the board. */
  'challenge.removed',
] as const;
export type ChallengeEventType = (typeof challengeEventTypes)[number];

/** What can happen to a bid, as its own organisation is told. */
export const bidEventTypes = [
  'bid.created',
  'bid.changed',
  'bid.consents_answered',
  'bid.file_added',
  'bid.file_removed',
  'bid.submitted',
  'bid.withdrawn',
  /** The enterprise read it for the first time. */
  'bid.opened',
] as const;
export type BidEventType = (typeof bidEventTypes)[number];

/** Something happened to a challenge. */
export const ChallengeChange = /*#__PURE__*/ z.object({
  type: z.enum(challengeEventTypes),
  at: Instant,
  challengeId: ChallengeId,
  /** The row of the board as it stands when the event is sent, which may be later; null where it is not on the board. */
  challenge: z.nullable(ChallengeSummary),
});
export type ChallengeChange = z.infer<typeof ChallengeChange>;

/** Something happened to a bid. What the bid says is never told: read it with `bids.get`. */
export const BidChange = /*#__PURE__*/ z.object({
  type: z.enum(bidEventTypes),
  at: Instant,
  bidId: BidId,
  challengeId: ChallengeId,
  /** State and revision as they stand when the event is sent, which may be later. */
  state: open(bidStates),
  revision: z.int(),
});
export type BidChange = z.infer<typeof BidChange>;

/**
 * The stream could not go on where the reader was: the place is unknown or too old. What happened in between is not
 * told; read anew what is shown. The stream goes on from here.
 */
export const StreamReset = /*#__PURE__*/ z.object({
  type: z.literal('reset'),
  reason: open(['unknown_position', 'too_old']),
});
export type StreamReset = z.infer<typeof StreamReset>;

/** What a newer platform may tell besides: readers pass over it. */
const NewerEvent = /*#__PURE__*/ z.looseObject({ type: z.string() });

/** Types name the known events only; one of an unknown `type` passes the schema and belongs into the `default` branch. */
const openUnion = <T>(known: readonly z.ZodMiniType[]) =>
  z.union([...known, NewerEvent]) as unknown as z.ZodMiniType<T, T>;

/** One event of `challenges.watch`: the JSON in its `data`. Its `type` is also the event's name. */
export const ChallengeEvent = /*#__PURE__*/ openUnion<ChallengeChange | StreamReset>([ChallengeChange, StreamReset]);
export type ChallengeEvent = z.infer<typeof ChallengeEvent>;

/** One event of `bids.watch`: the JSON in its `data`. Its `type` is also the event's name. */
export const BidEvent = /*#__PURE__*/ openUnion<BidChange | StreamReset>([BidChange, StreamReset]);
export type BidEvent = z.infer<typeof BidEvent>;

export const StreamQuery = /*#__PURE__*/ z.strictObject({
  /** The `id` of the last event that was read: the stream goes on after it. The header `Last-Event-ID` counts more. */
  after: z.optional(z.string().check(z.maxLength(100))),
});
export type StreamQuery = z.infer<typeof StreamQuery>;
