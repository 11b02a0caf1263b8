import { attachmentLimits } from '@qxwq/contract';
import { Refusal } from '../refusal.js';
import type { Store, StoredBid, StoredFile } from '../store.js';
import { sniffMediaType } from './file-type.js';

const { maxBytes, maxCount, mediaTypes } = attachmentLimits;

export function requireRoom({ files }: StoredBid): void {
  if (files.length >= maxCount) throw new Refusal('too_many_files', { params: { maximum: maxCount } });
}

export function requireSize(size: number): void {
  if (size === 0) throw new Refusal('file_empty');
  if (size > maxBytes) throw new Refusal('file_too_large', { params: { maximum: `${maxBytes / 2 ** 20} MB` } });
}

export const typeNotAllowed = (): Refusal =>
  new Refusal('file_type_not_allowed', { params: { allowed: Object.values(mediaTypes).flat().join(' ') } });

/** Puts a file on a bid, if it is what its name says. */
export function attach(
  store: Store,
  bid: StoredBid,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  now: Date,
): StoredFile {
  requireRoom(bid);
  requireSize(bytes.length);
  const mediaType = sniffMediaType(name, bytes);
  if (!mediaType) throw typeNotAllowed();
  const file = { id: store.newId('att'), name, mediaType, bytes, createdAt: now.toISOString() };
  bid.files = [...bid.files, file];
  bid.changedSinceSubmission = bid.submission !== null;
  store.touch(bid, now);
  store.tellOfBid('bid.file_added', bid, now);
  return file;
}
