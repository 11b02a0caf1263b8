import { createHash, randomInt } from 'node:crypto';
import { AttachmentId, BidId } from '@qxwq/contract';
import * as z from 'zod/mini';

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';
const LENGTH = 16;

/** Sixteen characters of 36 give 82 random bits: ids cannot be guessed and do not tell how many there are. */
const randomPart = (): string => Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

export const newBidId = (): BidId => z.parse(BidId, `bid_${randomPart()}`);
export const newAttachmentId = (): AttachmentId => z.parse(AttachmentId, `att_${randomPart()}`);
export const newRequestId = (): string => `req_${randomPart()}`;

/** The same id for the same name: for what is imported and may be imported again. */
export function attachmentIdFor(name: string): AttachmentId {
  const bytes = createHash('sha256').update(name).digest().subarray(0, LENGTH);
  return z.parse(AttachmentId, `att_${Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length]).join('')}`);
}
