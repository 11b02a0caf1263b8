import { type Attachment, type AttachmentId, attachmentLimits, type BidId, uploadLimits } from '@qxwq/contract';
import type { Principal } from '../identity/session-token.js';
import { ProblemError } from '../problem-error.js';
import { sha256 } from '../rules/digest.js';
import { newAttachmentId } from '../rules/ids.js';
import { type AttachmentRow, attachmentOf } from '../storage/repositories/attachment-columns.js';
import type { Repositories, Store } from '../storage/store.js';
import { checkFile } from './attachment-rules.js';
import { bidEvent } from './bid-events.js';
import { type HeldBid, holdEditableBid } from './bid-gate.js';
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
    const { name: checked, mediaType } = await checkFile(name, content);
    await this.ownBid(principal, bidId);
    const id = newAttachmentId();
    const staged = content.byteLength > uploadLimits.maxPartBytes;
    // A large file is stored part by part before anything is held, so that nobody waits for all of it.
    if (staged) await this.stage(id, content);
    try {
      const outcome = await doOnce(this.store, once, async (tx) => {
        const held = await holdEditableBid(tx, principal, bidId);
        if (!staged) await tx.fileParts.add(id, 0, content);
        const { byteLength: size } = content;
        const file = { id, name: checked, media_type: mediaType, size, sha256: sha256(content), created_at: held.now };
        return attachFile(tx, principal, held, file, id);
      });
      if (staged && outcome.replayed) await this.store.read.fileParts.delete(id);
      return outcome;
    } catch (error) {
      if (staged) await this.store.read.fileParts.delete(id);
      throw error;
    }
  }

  async download(principal: Principal, bidId: BidId, id: AttachmentId): Promise<Download> {
    const { read } = this.store;
    await this.ownBid(principal, bidId);
    const file = await read.bidAttachments.find(bidId, id);
    if (!file) throw new ProblemError('not_found');
    // Taken off, it is still part of what was handed in.
    const handedIn = (await read.submissions.latest([bidId])).get(bidId)?.attachments ?? [];
    if (file.removed_at && !handedIn.some((each) => each.id === id)) throw new ProblemError('not_found');
    return downloadOf(read, file);
  }

  async remove(principal: Principal, bidId: BidId, id: AttachmentId): Promise<void> {
    await this.store.transaction(async (tx) => {
      const { bid, now } = await holdEditableBid(tx, principal, bidId);
      // What was never handed in is not kept: nobody needs it any more.
      const removed = (await tx.submissions.holds(bidId, id))
        ? await tx.bidAttachments.retire(bidId, id, now)
        : await deleteFile(tx, bidId, id);
      if (!removed) throw new ProblemError('not_found');
      await noteChange(tx, bidId, now);
      await tx.outbox.record([bidEvent('bid.file_removed', subjectOf(bid), principal, { attachmentId: id })]);
    });
  }

  /** Another organisation's bid does not exist. */
  private async ownBid(principal: Principal, bidId: BidId): Promise<void> {
    const bid = await this.store.read.bids.find(bidId);
    if (bid?.organisation_id !== principal.organisationId) throw new ProblemError('not_found');
  }

  private async stage(fileId: string, content: Uint8Array): Promise<void> {
    for (let start = 0; start < content.byteLength; start += uploadLimits.maxPartBytes) {
      const part = content.subarray(start, start + uploadLimits.maxPartBytes);
      await this.store.read.fileParts.add(fileId, start, part);
    }
  }
}

/** Puts a file whose parts are stored under `fileId` on a bid that is held. */
export async function attachFile(
  tx: Repositories,
  principal: Principal,
  { bid, now }: HeldBid,
  file: AttachmentRow,
  fileId: string,
): Promise<Attachment> {
  const bidId = bid.id as BidId;
  await requireRoom(tx, bidId);
  await tx.bidAttachments.add(bidId, { ...file, file_id: fileId });
  await noteChange(tx, bidId, now);
  const facts = { attachmentId: file.id, sha256: file.sha256, size: file.size };
  await tx.outbox.record([bidEvent('bid.file_added', subjectOf(bid), principal, facts)]);
  return attachmentOf(file);
}

/** @throws ProblemError `too_many_files` where, with `coming` ones, there would be no place for another file. */
export async function requireRoom(tx: Repositories, bidId: BidId, coming = 0): Promise<void> {
  const { maxCount } = attachmentLimits;
  if ((await tx.bidAttachments.of(bidId)).length + coming < maxCount) return;
  throw new ProblemError('too_many_files', { params: { maximum: maxCount } });
}

/** A stored file as it is handed out, part by part. */
export const downloadOf = (read: Repositories, file: AttachmentRow & { readonly file_id: string }): Download => ({
  name: file.name,
  mediaType: file.media_type,
  size: file.size,
  content: read.fileParts.read(file.file_id),
});

async function deleteFile(tx: Repositories, bidId: BidId, id: AttachmentId): Promise<boolean> {
  const fileId = await tx.bidAttachments.delete(bidId, id);
  if (fileId !== undefined) await tx.fileParts.delete(fileId);
  return fileId !== undefined;
}

/** The revision stays: it guards the content, and a file that arrives must not make unsaved text conflict. */
async function noteChange(tx: Repositories, bidId: BidId, at: Date): Promise<void> {
  const handedIn = await tx.submissions.latest([bidId]);
  await tx.bids.change(bidId, { changedSinceSubmission: handedIn.has(bidId), at });
}
