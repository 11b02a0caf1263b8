import {
  type BidId,
  type BidState,
  bidLifecycle,
  type ChallengeId,
  findTransition,
  publicChallengeStates,
  type Transition,
} from '@qxwq/contract';
import type { Principal } from '../identity/session-token.js';
import { ProblemError } from '../problem-error.js';
import type { BidRow, ChallengeRow } from '../storage/schema.js';
import type { Repositories } from '../storage/store.js';

/** A challenge that is held until the transaction ends, and the database's time after it was held. */
export interface HeldChallenge {
  readonly challenge: ChallengeRow;
  readonly now: Date;
  readonly late: boolean;
}

export interface HeldBid extends HeldChallenge {
  readonly bid: BidRow;
}

/**
 * Holds a challenge and lets bidders go on only while it takes bids. The decision and what it allows are one
 * transaction: nothing is written after the deadline, however long somebody had to wait.
 * @throws ProblemError `not_found`, `deadline_passed`, `challenge_not_open`.
 */
export async function holdOpenChallenge(tx: Repositories, id: ChallengeId): Promise<HeldChallenge> {
  const held = await tx.challenges.lockAndReadClock(id);
  if (!held || !(publicChallengeStates as readonly string[]).includes(held.challenge.state)) {
    throw new ProblemError('not_found');
  }
  requireOpen(held);
  return held;
}

/**
 * Holds a bid of the principal's own organisation, its challenge first. Another organisation's bid does not exist.
 * @throws ProblemError `not_found`.
 */
export async function holdOwnBid(tx: Repositories, principal: Principal, id: BidId): Promise<HeldBid> {
  const known = await tx.bids.find(id);
  if (!known || known.organisation_id !== principal.organisationId) throw new ProblemError('not_found');
  const held = await tx.challenges.lockAndReadClock(known.challenge_id);
  const bid = await tx.bids.lock(id);
  if (!held || !bid) throw new ProblemError('not_found');
  return { ...held, bid };
}

/**
 * The same, for changes that the deadline ends.
 * @throws ProblemError `not_found`, `deadline_passed`, `challenge_not_open`, `transition_not_allowed`.
 */
export async function holdEditableBid(tx: Repositories, principal: Principal, id: BidId): Promise<HeldBid> {
  const held = await holdOwnBid(tx, principal, id);
  requireOpen(held);
  // Whatever may be handed in may be worked on.
  requireStep('submit', held.bid);
  return held;
}

/** @throws ProblemError `deadline_passed` with the deadline. */
export function requireInTime({ challenge, late }: HeldChallenge): void {
  if (late) throw new ProblemError('deadline_passed', { deadline: challenge.deadline.toISOString() });
}

/** @throws ProblemError `transition_not_allowed` where the lifecycle has no such step for a bidder. */
export function requireStep(name: string, { state }: Pick<BidRow, 'state'>): Transition<BidState> {
  const step = findTransition(bidLifecycle, name, state, 'bidder');
  if (!step) throw new ProblemError('transition_not_allowed');
  return step;
}

function requireOpen(held: HeldChallenge): void {
  requireInTime(held);
  if (held.challenge.state !== 'published') throw new ProblemError('challenge_not_open');
}
