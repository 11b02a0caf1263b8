import { createHash } from 'node:crypto';
import type { Attachment, BidContent } from '@qxwq/contract';
import { canonicalJson } from './canonical-json.js';

/** SHA-256 in hex. */
export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/**
 * What a receipt vouches for: SHA-256 over the canonical JSON of `{ attachments, content }`, where `attachments` are the
 * files' own SHA-256 in the order of the bid. A bidder who keeps both can compute it again.
 */
export const bidDigest = (content: BidContent, attachments: readonly Pick<Attachment, 'sha256'>[]): string =>
  sha256(canonicalJson({ attachments: attachments.map((file) => file.sha256), content }));
