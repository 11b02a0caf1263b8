import * as z from 'zod/mini';
import { ChallengeSummary } from './challenge.js';

/** A challenge of the published index: its row, and what figures are read from. */
export const IndexedChallenge = /*#__PURE__*/ z.object({
  challenge: ChallengeSummary,
  /** Title and indicators in words ("漏检率≤0.1%"); the problem where it has none. */
  statement: z.string(),
});
export type IndexedChallenge = z.infer<typeof IndexedChallenge>;

/**
 * The open challenges with a full-text index over them, to search without telling anybody what for. At most
 * `challengeIndexLimit` challenges, the newest first.
 */
export const ChallengeIndex = /*#__PURE__*/ z.object({
  items: z.array(IndexedChallenge),
  /** The fields of `words` in order, with how much each weighs. */
  fields: z.array(z.object({ name: z.string(), weight: z.number() })),
  /**
   * The index as `@qxwq/matching` saves it: delta-coded, with version and checksum, in Base64. Null where the platform
   * makes none, and of no use to another version of that package: then an index is built from `items`.
   */
  words: z.nullable(z.string()),
});
export type ChallengeIndex = z.infer<typeof ChallengeIndex>;
