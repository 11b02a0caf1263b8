import { type Attachment, type AttachmentId, attachmentLimits, type BidId } from '@qxwq/contract';
import type { Principal } from '../identity/session-token.js';
import { ProblemError } from '../problem-error.js';
import { sha256 } from '../rules/digest.js';
import { newAttachmentId } from '../rules/ids.js';
import { attachmentOf } from '../storage/repositories/attachment-columns.js';
import type { Repositories, Store } from '../storage/store.js';
import { checkFile } from './attachment-rules.js';
import { bidEvent } from './bid-events.js';
import { holdEditableBid } from './bid-gate.js';
import { subjectOf } from './bid-service.js';
import type { Download } from './challenge-service.js';
import { doOnce, type Once, type Outcome } from './idempotency.js';

/** Files of a bid. */
export class BidAttachmentService {
  constructor(private readonly store: Store) {}

  async upload(
    principal: Principal,
    bidId: BidId,
    name: string,
    content: Uint8Array,
    once: Once,
  ): Promise<Outcome<Attachment>> {
    const file = await checkFile(name, content);
    return doOnce(this.store, once, async (tx) => {
      const { bid, now } = await holdEditableBid(tx, principal, bidId);
      if ((await tx.bidAttachments.of(bidId)).length >= attachmentLimits.maxCount) {
        throw new ProblemError('too_many_files', { params: { maximum: attachmentLimits.maxCount } });
      }
      const row = {
        id: newAttachmentId(),
        name: file.name,
        media_type: file.mediaType,
        size: content.byteLength,
        sha256: sha256(content),
        created_at: now,
      };
      await tx.bidAttachments.add(bidId, { ...row, content });
      await noteChange(tx, bidId, now);
      const facts = { attachmentId: row.id, sha256: row.sha256, size: row.size };
      await tx.outbox.record([bidEvent('bid.file_added', subjectOf(bid), principal, facts)]);
      return attachmentOf(row);
    });
  }

  async download(principal: Principal, bidId: BidId, id: AttachmentId): Promise<Download> {
    const { read } = this.store;
    const bid = await read.bids.find(bidId);
    if (!bid || bid.organisation_id !== principal.organisationId) throw new ProblemError('not_found');
    const file = await read.bidAttachments.find(bidId, id);
    if (!file) throw new ProblemError('not_found');
    // Taken off, it is still part of what was handed in.
    const handedIn = (await read.submissions.latest([bidId])).get(bidId)?.attachments ?? [];
    if (file.removed_at && !handedIn.some((each) => each.id === id)) throw new ProblemError('not_found');
    return { name: file.name, mediaType: file.media_type, content: file.content };
  }

  async remove(principal: Principal, bidId: BidId, id: AttachmentId): Promise<void> {
    await this.store.transaction(async (tx) => {
      const { bid, now } = await holdEditableBid(tx, principal, bidId);
      // What was never handed in is not kept: nobody needs it any more.
      const removed = (await tx.submissions.holds(bidId, id))
        ? await tx.bidAttachments.retire(bidId, id, now)
        : await tx.bidAttachments.delete(bidId, id);
      if (!removed) throw new ProblemError('not_found');
      await noteChange(tx, bidId, now);
      await tx.outbox.record([bidEvent('bid.file_removed', subjectOf(bid), principal, { attachmentId: id })]);
    });
  }
}

/** The revision stays: it guards the content, and a file that arrives must not make unsaved text conflict. */
async function noteChange(tx: Repositories, bidId: BidId, at: Date): Promise<void> {
  const handedIn = await tx.submissions.latest([bidId]);
  await tx.bids.change(bidId, { changedSinceSubmission: handedIn.has(bidId), at });
}
