import * as z from 'zod/mini';
import { Attachment } from './attachment.js';
import { BidId, Instant, text, UploadId } from './common.js';

/** What is going to be uploaded in parts. */
export const UploadCreate = /*#__PURE__*/ z.strictObject({
  /** File name with its ending, without folders. */
  name: text(200, 1),
  /** Size of the whole file in bytes. */
  size: z.int().check(z.minimum(0)),
  /** SHA-256 of the whole file in hex; where it is given, a file that arrives otherwise is refused. */
  sha256: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
});
export type UploadCreate = z.infer<typeof UploadCreate>;

/** An upload that goes on where it was cut (断点续传). */
export const Upload = /*#__PURE__*/ z.object({
  id: UploadId,
  bidId: BidId,
  name: z.string(),
  /** Size of the whole file in bytes. */
  size: z.int(),
  /** Bytes that have arrived: the next part begins here. */
  offset: z.int(),
  /** Most bytes that one part may have. */
  maxPartBytes: z.int(),
  /** An upload that is not complete by then is forgotten. */
  expiresAt: Instant,
  /** The file on the bid, once everything has arrived and was accepted; null before. */
  attachment: z.nullable(Attachment),
});
export type Upload = z.infer<typeof Upload>;

export const AppendQuery = /*#__PURE__*/ z.strictObject({
  /** Where in the file the part begins: the upload's `offset`. */
  offset: z.int().check(z.minimum(0)),
});
export type AppendQuery = z.infer<typeof AppendQuery>;
