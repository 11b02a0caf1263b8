import { type AppendQuery, attachmentLimits, type Upload, type UploadCreate, uploadLimits } from '@qxwq/contract';
import { found, Refusal } from '../refusal.js';
import { attach, requireRoom, requireSize, typeNotAllowed } from '../rules/attach.js';
import { requireEditable } from '../rules/bid-rules.js';
import { sha256 } from '../rules/digest.js';
import { attachmentOf } from '../rules/views.js';
import type { Store, StoredUpload } from '../store.js';
import { ownBid } from './bid-handlers.js';
import { type Handler, type Incoming, organisationOf } from './handler.js';

const HOUR_MS = 3_600_000;
const endings: readonly string[] = Object.values(attachmentLimits.mediaTypes).flat();

/** An upload of the session's own organisation that has not been forgotten. */
function ownUpload(incoming: Incoming): StoredUpload {
  const { store, now, params } = incoming;
  const upload = found(store.uploads.get(params.uploadId ?? ''));
  const bid = found(store.bids.get(upload.bidId));
  const usable = bid.organisationId === organisationOf(incoming) && Date.parse(upload.expiresAt) > now.getTime();
  return found(usable ? upload : undefined);
}

async function uploadOf(store: Store, upload: StoredUpload): Promise<Upload> {
  const { id, bidId, name, size, bytes, expiresAt, attachmentId } = upload;
  const file = store.bids.get(bidId)?.files.find((one) => one.id === attachmentId);
  return {
    id,
    bidId,
    name,
    size,
    offset: bytes.length,
    maxPartBytes: uploadLimits.maxPartBytes,
    expiresAt,
    attachment: file ? await attachmentOf(file) : null,
  };
}

/** What has arrived whole becomes a file of the bid; what is wrong with it is forgotten, since no part could mend it. */
async function complete({ store, now }: Incoming, upload: StoredUpload): Promise<void> {
  const bid = found(store.bids.get(upload.bidId));
  requireEditable(store, bid, now);
  try {
    if (upload.sha256 !== undefined && upload.sha256 !== (await sha256(upload.bytes))) {
      throw new Refusal('upload_digest_mismatch');
    }
    upload.attachmentId = attach(store, bid, upload.name, upload.bytes, now).id;
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'too_many_files')) store.uploads.delete(upload.id);
    throw error;
  }
}

/** Handlers for files that come in parts, by operation. */
export const uploadHandlers: Readonly<Record<string, Handler>> = {
  'uploads.create': async (incoming) => {
    const { store, now, body } = incoming;
    const { name, size, sha256: digest } = body as UploadCreate;
    const bid = ownBid(incoming);
    requireEditable(store, bid, now);
    requireRoom(bid);
    requireSize(size);
    if (!endings.includes(name.slice(name.lastIndexOf('.') + 1).toLowerCase())) throw typeNotAllowed();
    const upload = store.addUpload({
      bidId: bid.id,
      name,
      size,
      sha256: digest,
      bytes: new Uint8Array(),
      expiresAt: new Date(now.getTime() + uploadLimits.hours * HOUR_MS).toISOString(),
      attachmentId: undefined,
    });
    return { json: await uploadOf(store, upload) };
  },

  'uploads.get': async (incoming) => ({ json: await uploadOf(incoming.store, ownUpload(incoming)) }),

  'uploads.append': async (incoming) => {
    const { store, bytes, query } = incoming;
    const upload = ownUpload(incoming);
    const { offset } = query as AppendQuery;
    const arrived = upload.bytes.length;
    if (bytes.length > uploadLimits.maxPartBytes) throw new Refusal('body_too_large');
    if (offset !== arrived || arrived + bytes.length > upload.size) {
      throw new Refusal('upload_offset_conflict', { offset: arrived, params: { offset: arrived } });
    }
    const joined = new Uint8Array(arrived + bytes.length);
    joined.set(upload.bytes);
    joined.set(bytes, arrived);
    upload.bytes = joined;
    if (joined.length === upload.size && upload.attachmentId === undefined) await complete(incoming, upload);
    return { json: await uploadOf(store, upload) };
  },

  'uploads.cancel': (incoming) => {
    incoming.store.uploads.delete(ownUpload(incoming).id);
    return {};
  },
};
