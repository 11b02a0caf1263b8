import * as z from 'zod/mini';
import { Instant } from './common.js';

/** What a host may want to know of the platform it talks to. */
export const PlatformInfo = /*#__PURE__*/ z.object({
  name: z.string(),
  version: z.string(),
  /** The platform's clock: it decides deadlines. */
  time: Instant,
  /** The content was invented for demonstration. */
  sample: z.boolean(),
  attachments: z.object({ maxBytes: z.int(), maxCount: z.int(), mediaTypes: z.array(z.string()) }),
  /** Editions of the coded lists in use. */
  editions: z.record(z.string(), z.string()),
});
export type PlatformInfo = z.infer<typeof PlatformInfo>;
