import * as z from 'zod/mini';
import { AttachmentId, Instant } from './common.js';

/** A stored file. Its bytes are fetched by a call of their own. */
export const Attachment = /*#__PURE__*/ z.object({
  id: AttachmentId,
  /** File name as it was uploaded, without folders. */
  name: z.string(),
  /** Media type as sniffed from the content. */
  mediaType: z.string(),
  /** Size in bytes. */
  size: z.int(),
  /** SHA-256 of the bytes, in hex. */
  sha256: z.string(),
  createdAt: Instant,
});
export type Attachment = z.infer<typeof Attachment>;
