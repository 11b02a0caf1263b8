import {
  type AttachmentId,
  type BidId,
  bidLifecycle,
  type ChallengeId,
  type ConsentPurpose,
  findTransition,
  type OpenedBid,
  type OpenedBidPage,
  type PageQuery,
  pageLimits,
  readableBidStates,
} from '@qxwq/contract';
import type { Principal } from '../identity/session-token.js';
import { ProblemError } from '../problem-error.js';
import type { ReadableFilter, SubmittedBid } from '../storage/repositories/submission-repository.js';
import type { Repositories, Store } from '../storage/store.js';
import { downloadOf } from './bid-attachment-service.js';
import { bidEvent } from './bid-events.js';
import type { Download } from './challenge-service.js';
import { organisationRef } from './challenge-view.js';
import type { CursorCodec } from './cursor.js';

const NEEDED: ConsentPurpose = 'process_bid';
const FOR_CONTACT: ConsentPurpose = 'share_contact';
/** A bid whose team took back the consent to handle it is not handled any more. */
const readable: ReadableFilter = { states: readableBidStates, consent: NEEDED };

/** Opening bids (开榜): what the enterprise may read, and that it did. */
export class OpeningService {
  constructor(
    private readonly store: Store,
    private readonly cursors: CursorCodec,
  ) {}

  /**
   * Bids on the enterprise's own challenge in the order of handing in, each as it was handed in last.
   * @throws ProblemError `not_found` for a challenge of others, `bids_sealed` until the deadline has passed.
   */
  async list(principal: Principal, challengeId: ChallengeId, query: PageQuery): Promise<OpenedBidPage> {
    const { cursor, limit = pageLimits.default } = query;
    const list = `bids on ${challengeId}`;
    const after = this.cursors.decode<{ at: string; id: string }>(list, {}, cursor);
    return this.store.transaction(async (tx) => {
      const now = await requireOpenable(tx, principal, challengeId);
      const rows = await tx.submissions.page(challengeId, readable, limit + 1, after);
      const page = rows.slice(0, limit);
      const last = rows.length > limit ? page.at(-1) : undefined;
      await open(tx, principal, challengeId, page, now);
      const position = last && { at: last.submitted_at.toISOString(), id: last.bid_id };
      return {
        items: await openedBids(tx, page),
        nextCursor: position ? this.cursors.encode(list, {}, position) : null,
        total: { value: await tx.submissions.count(challengeId, readable), capped: false },
      };
    });
  }

  /** A file of a bid as it was handed in last. */
  async attachment(principal: Principal, challengeId: ChallengeId, bidId: BidId, id: AttachmentId): Promise<Download> {
    return this.store.transaction(async (tx) => {
      const now = await requireOpenable(tx, principal, challengeId);
      const [bid] = await tx.submissions.page(challengeId, { ...readable, bidId }, 1);
      const file = bid?.attachments.some((each) => each.id === id)
        ? await tx.bidAttachments.find(bidId, id)
        : undefined;
      if (!bid || !file) throw new ProblemError('not_found');
      await open(tx, principal, challengeId, [bid], now);
      return downloadOf(this.store.read, file);
    });
  }
}

/**
 * Holding the challenge waits for whoever is handing in at the last moment, so that a set of bids, once opened, is whole.
 */
async function requireOpenable(tx: Repositories, principal: Principal, challengeId: ChallengeId): Promise<Date> {
  const held = await tx.challenges.lockAndReadClock(challengeId);
  if (!held || held.challenge.owner_id !== principal.organisationId) throw new ProblemError('not_found');
  if (!held.late) throw new ProblemError('bids_sealed', { deadline: held.challenge.deadline.toISOString() });
  return held.now;
}

/** Records the first reading of each bid. */
async function open(
  tx: Repositories,
  principal: Principal,
  challengeId: string,
  bids: readonly SubmittedBid[],
  at: Date,
): Promise<void> {
  const { partnerId, subject } = principal;
  const opened = await tx.openings.record(bids.map(({ bid_id }) => ({ bidId: bid_id, at, partnerId, subject })));
  const first = bids.filter(({ bid_id }) => opened.includes(bid_id));
  for (const { bid_id, state } of first) {
    const step = findTransition(bidLifecycle, 'open', state, 'enterprise');
    if (step) await tx.bids.change(bid_id, { state: step.to, at });
  }
  await tx.outbox.record(
    first.map(({ bid_id, organisation_id, version }) =>
      bidEvent('bid.opened', { bidId: bid_id, challengeId, organisationId: organisation_id }, principal, { version }),
    ),
  );
}

async function openedBids(tx: Repositories, rows: readonly SubmittedBid[]): Promise<OpenedBid[]> {
  const ids = rows.map(({ bid_id }) => bid_id);
  const organisations = ids.length === 0 ? [] : await tx.organisations.findMany(rows.map((row) => row.organisation_id));
  const consents = await tx.consents.current(ids);
  const times = await tx.openings.times(ids);
  return rows.map((row) => {
    const shared =
      consents.get(row.bid_id)?.some(({ purpose, granted }) => purpose === FOR_CONTACT && granted) ?? false;
    return {
      id: row.bid_id as BidId,
      organisation: organisationRef(organisations.find(({ id }) => id === row.organisation_id)!),
      state: findTransition(bidLifecycle, 'open', row.state, 'enterprise')?.to ?? row.state,
      content: shared ? row.content : { ...row.content, contact: null },
      attachments: row.attachments,
      receipt: shared ? row.receipt : { ...row.receipt, contactHint: null },
      openedAt: times.get(row.bid_id)!.toISOString(),
    };
  });
}
