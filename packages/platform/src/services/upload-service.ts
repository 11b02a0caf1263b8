import {
  type AppendQuery,
  attachmentLimits,
  type BidId,
  type Upload,
  type UploadCreate,
  type UploadId,
  uploadLimits,
} from '@qxwq/contract';
import type { Principal } from '../identity/session-token.js';
import { ProblemError } from '../problem-error.js';
import { sha256 } from '../rules/digest.js';
import { newAttachmentId, newUploadId } from '../rules/ids.js';
import type { UploadRow } from '../storage/live-schema.js';
import { attachmentOf } from '../storage/repositories/attachment-columns.js';
import type { Repositories, Store } from '../storage/store.js';
import { checkFile, checkName, fileTooLarge } from './attachment-rules.js';
import { attachFile, requireRoom } from './bid-attachment-service.js';
import { holdEditableBid } from './bid-gate.js';
import { doOnce, type Once, type Outcome } from './idempotency.js';

const HOUR_MS = 3_600_000;
const BATCH = 100;
/** Parts of a file that was sent whole are named as soon as it is attached; a day later nobody will. */
const ORPHAN_HOURS = 48;

/** Files that come in parts (断点续传): a cut line costs one part, not the whole file. */
export class UploadService {
  constructor(private readonly store: Store) {}

  /** @throws ProblemError for everything that can be known before the first byte. */
  create(principal: Principal, bidId: BidId, body: UploadCreate, once: Once): Promise<Outcome<Upload>> {
    if (body.size === 0) throw new ProblemError('file_empty');
    if (body.size > attachmentLimits.maxBytes) throw fileTooLarge();
    const name = checkName(body.name, '/name');
    return doOnce(this.store, once, async (tx) => {
      const { now } = await holdEditableBid(tx, principal, bidId);
      await requireRoom(tx, bidId, await tx.uploads.countOpen(bidId));
      const row: UploadRow = {
        id: newUploadId(),
        bid_id: bidId,
        name,
        size: body.size,
        sha256: body.sha256 ?? null,
        received: 0,
        attachment_id: null,
        created_at: now,
        expires_at: new Date(now.getTime() + uploadLimits.hours * HOUR_MS),
      };
      await tx.uploads.add(row);
      return view(tx, row);
    });
  }

  async get(principal: Principal, id: UploadId): Promise<Upload> {
    return view(this.store.read, await this.own(principal, id));
  }

  /**
   * Stores a part. The whole file is attached by whichever call finds it whole, so an answer that was lost after the
   * last part costs nothing: an empty part at the end asks again.
   * @throws ProblemError `upload_offset_conflict` with the offset that stands.
   */
  async append(principal: Principal, id: UploadId, { offset }: AppendQuery, part: Uint8Array): Promise<Upload> {
    await this.own(principal, id);
    if (part.byteLength > uploadLimits.maxPartBytes) throw new ProblemError('body_too_large');
    const received = await this.store.transaction(async (tx) => {
      const upload = await tx.uploads.lock(id);
      if (!upload) throw new ProblemError('not_found');
      const end = upload.received + part.byteLength;
      if (offset !== upload.received || end > upload.size) {
        throw new ProblemError('upload_offset_conflict', {
          offset: upload.received,
          params: { offset: upload.received },
        });
      }
      if (part.byteLength > 0) {
        await tx.fileParts.add(id, offset, part);
        await tx.uploads.change(id, { received: end });
      }
      return { ...upload, received: end };
    });
    if (received.received === received.size && received.attachment_id === null)
      await this.complete(principal, received);
    return this.get(principal, id);
  }

  /** Forgets an upload. A file that was attached stays. */
  async cancel(principal: Principal, id: UploadId): Promise<void> {
    await this.own(principal, id);
    await this.forget(id);
  }

  /** Forgets uploads whose time is over, and parts that nothing names. Returns how many uploads. */
  async forgetExpired(): Promise<number> {
    let forgotten = 0;
    for (let batch = BATCH; batch === BATCH; forgotten += batch) {
      batch = await this.store.transaction(async (tx) => {
        const expired = await tx.uploads.expired(BATCH);
        for (const upload of expired) await drop(tx, upload);
        return expired.length;
      });
    }
    await this.store.read.fileParts.forgetOrphans(ORPHAN_HOURS);
    return forgotten;
  }

  /** An upload of the principal's organisation. Another one's does not exist. */
  private async own(principal: Principal, id: string): Promise<UploadRow> {
    const upload = await this.store.read.uploads.find(id);
    const bid = upload && (await this.store.read.bids.find(upload.bid_id));
    if (!upload || bid?.organisation_id !== principal.organisationId) throw new ProblemError('not_found');
    return upload;
  }

  private async complete(principal: Principal, upload: UploadRow): Promise<void> {
    const { id, bid_id, name, size } = upload;
    const content = await this.contentOf(upload);
    const digest = sha256(content);
    try {
      if (upload.sha256 !== null && upload.sha256 !== digest) throw new ProblemError('upload_digest_mismatch');
      const { mediaType } = await checkFile(name, content);
      await this.store.transaction(async (tx) => {
        const held = await holdEditableBid(tx, principal, bid_id as BidId);
        const locked = await tx.uploads.lock(id);
        if (!locked) throw new ProblemError('not_found');
        // Another call has attached it meanwhile.
        if (locked.attachment_id !== null) return;
        const file = { id: newAttachmentId(), name, media_type: mediaType, size, sha256: digest, created_at: held.now };
        await attachFile(tx, principal, held, file, id);
        await tx.uploads.change(id, { attachment_id: file.id });
      });
    } catch (error) {
      // Wrong bytes cannot be mended by more of them.
      if (error instanceof ProblemError && /^(upload_digest_mismatch|file_)/.test(error.code)) await this.forget(id);
      throw error;
    }
  }

  private async contentOf({ id, size }: UploadRow): Promise<Uint8Array> {
    const content = new Uint8Array(size);
    let offset = 0;
    for await (const part of this.store.read.fileParts.read(id)) {
      content.set(part, offset);
      offset += part.byteLength;
    }
    return content;
  }

  private forget(id: string): Promise<void> {
    return this.store.transaction(async (tx) => {
      const upload = await tx.uploads.lock(id);
      if (upload) await drop(tx, upload);
    });
  }
}

/** The parts of a file that was attached belong to the attachment. */
async function drop(tx: Repositories, { id, attachment_id }: UploadRow): Promise<void> {
  if (attachment_id === null) await tx.fileParts.delete(id);
  await tx.uploads.delete(id);
}

async function view(read: Repositories, row: UploadRow): Promise<Upload> {
  const file = row.attachment_id === null ? undefined : await read.bidAttachments.find(row.bid_id, row.attachment_id);
  return {
    id: row.id as UploadId,
    bidId: row.bid_id as BidId,
    name: row.name,
    size: row.size,
    offset: row.received,
    maxPartBytes: uploadLimits.maxPartBytes,
    expiresAt: row.expires_at.toISOString(),
    attachment: file && !file.removed_at ? attachmentOf(file) : null,
  };
}
