import {
  type Bid,
  type BidContent,
  type BidId,
  type BidPage,
  type BidQuery,
  bidLifecycle,
  type ChallengeId,
  type Consent,
  type ConsentsRequest,
  consentPurposes,
  emptyBidContent,
  pageLimits,
} from '@qxwq/contract';
import type { Principal } from '../identity/session-token.js';
import { ProblemError } from '../problem-error.js';
import { canonicalJson } from '../rules/canonical-json.js';
import { newBidId } from '../rules/ids.js';
import type { Store } from '../storage/store.js';
import { bidEvent } from './bid-events.js';
import { holdEditableBid, holdOpenChallenge, holdOwnBid, requireInTime, requireStep } from './bid-gate.js';
import { bidsOf, bidView } from './bid-view.js';
import type { CursorCodec } from './cursor.js';
import { doOnce, type Once, type Outcome } from './idempotency.js';
import { requireOrganisation } from './session-service.js';
import { total } from './total.js';

const COUNT_CAP = 10_000;

/** An organisation's own bids (揭榜书): what it writes, and what it agrees to. */
export class BidService {
  constructor(
    private readonly store: Store,
    private readonly cursors: CursorCodec,
    private readonly noticeVersion: string,
  ) {}

  async list(principal: Principal, query: BidQuery): Promise<BidPage> {
    const { cursor, limit = pageLimits.default, ...filter } = query;
    const { organisationId } = principal;
    const list = `bids of ${organisationId}`;
    const after = this.cursors.decode<{ at: string; id: string }>(list, filter, cursor);
    const [rows, count] = await Promise.all([
      this.store.read.bids.page(organisationId, filter, limit + 1, after),
      this.store.read.bids.count(organisationId, filter, COUNT_CAP),
    ]);
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: await bidsOf(this.store.read, rows.slice(0, limit)),
      nextCursor: last ? this.cursors.encode(list, filter, { at: last.updated_at.toISOString(), id: last.id }) : null,
      total: total(count, COUNT_CAP),
    };
  }

  async get(principal: Principal, id: BidId): Promise<Bid> {
    const row = await this.store.read.bids.find(id);
    // Another organisation's bid does not exist: 403 would tell that it does.
    if (!row || row.organisation_id !== principal.organisationId) throw new ProblemError('not_found');
    return bidView(this.store.read, id);
  }

  async create(
    principal: Principal,
    challengeId: ChallengeId,
    content: BidContent | undefined,
    once: Once,
  ): Promise<Outcome<Bid>> {
    return doOnce(this.store, once, async (tx) => {
      const { organisationId } = principal;
      await requireOrganisation(tx, principal);
      const { now } = await holdOpenChallenge(tx, challengeId);
      const id = newBidId();
      await tx.bids.add({
        id,
        challengeId,
        organisationId,
        state: bidLifecycle.initial,
        content: content ?? emptyBidContent(),
        at: now,
      });
      await tx.outbox.record([bidEvent('bid.created', { bidId: id, challengeId, organisationId }, principal)]);
      return bidView(tx, id);
    });
  }

  /**
   * A change that stands already, sent again because its answer was lost, is answered as done (RFC 9110, 13.1.1).
   * @throws ProblemError `revision_conflict` with the revision that stands, if it is not `revision`.
   */
  async update(principal: Principal, id: BidId, content: BidContent, revision: number): Promise<Bid> {
    return this.store.transaction(async (tx) => {
      const { bid, now } = await holdEditableBid(tx, principal, id);
      if (bid.revision === revision + 1 && canonicalJson(bid.content) === canonicalJson(content))
        return bidView(tx, id);
      requireRevision(bid, revision);
      const next = bid.revision + 1;
      const handedIn = await tx.submissions.latest([id]);
      await tx.bids.change(id, { content, revision: next, changedSinceSubmission: handedIn.has(id), at: now });
      await tx.outbox.record([bidEvent('bid.changed', subjectOf(bid), principal, { revision: next })]);
      return bidView(tx, id);
    });
  }

  /**
   * Records answers, at any time: taking a consent back is as easy as giving it. A purpose that was never answered is
   * recorded as not granted; one that was, and is not named, stays as it is.
   * @throws ProblemError `validation_failed` where consent is given to a notice that is no longer the current one.
   */
  async setConsents(principal: Principal, id: BidId, { noticeVersion, consents }: ConsentsRequest): Promise<Bid> {
    if (noticeVersion !== this.noticeVersion && consents.some(({ granted }) => granted)) {
      throw new ProblemError('validation_failed', { faults: [{ pointer: '/noticeVersion', code: 'invalid_choice' }] });
    }
    return this.store.transaction(async (tx) => {
      const { bid, now } = await holdOwnBid(tx, principal, id);
      const before = new Set((await tx.consents.current([id])).get(id)?.map(({ purpose }) => purpose));
      const named = new Map(consents.map(({ purpose, granted }) => [purpose, granted]));
      const answers: Consent[] = consentPurposes
        .filter((purpose) => named.has(purpose) || !before.has(purpose))
        .map((purpose) => ({ purpose, granted: named.get(purpose) ?? false, noticeVersion, at: now.toISOString() }));
      await tx.consents.add(id, answers);
      const facts = Object.fromEntries(answers.map(({ purpose, granted }) => [purpose, granted]));
      await tx.outbox.record([
        bidEvent('bid.consents_answered', subjectOf(bid), principal, { ...facts, noticeVersion }),
      ]);
      return bidView(tx, id);
    });
  }

  async withdraw(principal: Principal, id: BidId, once: Once): Promise<Outcome<Bid>> {
    return doOnce(this.store, once, async (tx) => {
      const held = await holdOwnBid(tx, principal, id);
      requireInTime(held);
      const { bid, challenge, now } = held;
      const step = requireStep('withdraw', bid);
      if (bid.state === 'submitted') await tx.challenges.countBid(challenge.id, -1, false);
      await tx.bids.change(id, { state: step.to, revision: bid.revision + 1, at: now });
      await tx.outbox.record([bidEvent('bid.withdrawn', subjectOf(bid), principal)]);
      return bidView(tx, id);
    });
  }
}

/** @throws ProblemError `revision_conflict` with the revision that stands. */
export function requireRevision(bid: { readonly revision: number }, revision: number): void {
  if (bid.revision !== revision) throw new ProblemError('revision_conflict', { revision: bid.revision });
}

export const subjectOf = (bid: { id: string; challenge_id: string; organisation_id: string }) => ({
  bidId: bid.id,
  challengeId: bid.challenge_id,
  organisationId: bid.organisation_id,
});
