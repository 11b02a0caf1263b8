import { type Attachment, type BidId, checkBid, type Receipt } from '@qxwq/contract';
import type { Principal } from '../identity/session-token.js';
import { ProblemError } from '../problem-error.js';
import { bidDigest } from '../rules/digest.js';
import { attachmentOf } from '../storage/repositories/attachment-columns.js';
import type { Repositories, Store } from '../storage/store.js';
import { bidEvent } from './bid-events.js';
import { type HeldBid, holdEditableBid, requireStep } from './bid-gate.js';
import { requireRevision, subjectOf } from './bid-service.js';
import { hideAddress } from './contact-hint.js';
import { doOnce, type Once, type Outcome } from './idempotency.js';

/** Handing in (提交揭榜书): what is handed in is kept as it is, and its digest vouches for it. */
export class SubmissionService {
  constructor(private readonly store: Store) {}

  /**
   * Hands in the bid as it stands; may be repeated until the deadline, and the latest counts.
   * @throws ProblemError with everything that still stands in the way.
   */
  async submit(principal: Principal, id: BidId, revision: number, once: Once): Promise<Outcome<Receipt>> {
    return doOnce(this.store, once, async (tx) => {
      const held = await holdEditableBid(tx, principal, id);
      const { bid, challenge, now } = held;
      const step = requireStep('submit', bid);
      requireRevision(bid, revision);
      await requireConsent(tx, id);
      requireComplete(held);
      const attachments = (await tx.bidAttachments.of(id)).map(attachmentOf);
      const serial = await tx.challenges.countBid(challenge.id, bid.state === step.to ? 0 : 1, true);
      const receipt = await this.receiptFor(tx, held, attachments, serial);
      await tx.submissions.add({ bidId: id, content: bid.content, attachments, receipt });
      await tx.bids.change(id, { state: step.to, changedSinceSubmission: false, at: now });
      const { version, number, digest } = receipt;
      await tx.outbox.record([bidEvent('bid.submitted', subjectOf(bid), principal, { version, number, digest })]);
      return receipt;
    });
  }

  private async receiptFor(
    tx: Repositories,
    { bid, challenge, now }: HeldBid,
    attachments: readonly Attachment[],
    serial: number,
  ): Promise<Receipt> {
    const before = (await tx.submissions.latest([bid.id])).get(bid.id);
    const organisation = await tx.organisations.find(bid.organisation_id);
    const { content } = bid;
    return {
      number: `QX-${challenge.number}-${String(serial).padStart(4, '0')}`,
      bidId: bid.id as BidId,
      challengeId: challenge.id as Receipt['challengeId'],
      challengeTitle: challenge.title,
      version: (before?.version ?? 0) + 1,
      submittedAt: now.toISOString(),
      digest: bidDigest(content, attachments),
      bidders: [organisation?.name ?? '', ...content.partners.map(({ name }) => name)],
      sealedUntil: challenge.deadline.toISOString(),
      resultExpectedAt: challenge.detail.resultExpectedAt,
      contactHint: hideAddress(content.contact.email),
    };
  }
}

/** Personal data may be handled only with the consent that the notice calls required (PIPL article 13). */
async function requireConsent(tx: Repositories, id: BidId): Promise<void> {
  const answers = (await tx.consents.current([id])).get(id) ?? [];
  if (answers.some(({ purpose, granted }) => purpose === 'process_bid' && granted)) return;
  throw new ProblemError('consent_missing', {
    faults: [{ pointer: '/consents/process_bid', code: 'consent_required' }],
  });
}

function requireComplete({ bid, challenge }: HeldBid): void {
  const { errors } = checkBid(bid.content, challenge.detail.indicators);
  if (errors.length === 0) return;
  const faults = errors.map((fault) => ({ ...fault, pointer: `/content${fault.pointer}` }));
  throw new ProblemError('bid_incomplete', { faults });
}
