import type { ChallengeSummary } from '@qxwq/contract';
import type { ClientOf } from '@qxwq/sdk/core/light';
import { wasAborted } from '../core/failure.js';
import type { Locale } from '../core/locale.js';
import type { ReadChallenge } from './engine.js';

export type ChallengeReader = ClientOf<'challenges.list' | 'challenges.get'>;

export interface ReadOptions {
  /** How many are read at most, the newest first. */
  readonly most: number;
  readonly signal: AbortSignal;
  readonly locale: Locale;
  readonly onProgress: (done: number, total: number) => void;
}

const PAGE = 100;
/** Challenges that are read in full, the newest: with the others the row has to do. */
const IN_FULL = 200;
/** Requests at a time. */
const ABREAST = 4;

/**
 * Reads the open challenges, the newest ones in full. Always all of them, in the same order, whatever text somebody
 * has: asking only for those that fit would tell what the text is about.
 */
export async function readChallenges({ challenges }: ChallengeReader, options: ReadOptions): Promise<ReadChallenge[]> {
  const { signal, locale, onProgress } = options;
  const rows = await readRows({ challenges }, options);
  const read: ReadChallenge[] = [...rows];
  let next = 0;
  let done = 0;
  const inFull = Math.min(rows.length, IN_FULL);
  onProgress(0, inFull);
  const worker = async () => {
    for (let index = next++; index < inFull; index = next++) {
      const row = rows[index] as ChallengeSummary;
      try {
        read[index] = await challenges.get(row.id, { signal, locale });
      } catch (error) {
        // Its row stays: one that was closed a moment ago, or a bad line, must not cost all others.
        if (wasAborted(error)) throw error;
      }
      onProgress(++done, inFull);
    }
  };
  await Promise.all(Array.from({ length: ABREAST }, worker));
  return read;
}

async function readRows({ challenges }: ChallengeReader, { most, signal, locale }: ReadOptions) {
  const rows: ChallengeSummary[] = [];
  let cursor: string | undefined;
  do {
    const page = await challenges.list(
      { state: ['published'], sort: 'newest', limit: Math.min(PAGE, most - rows.length), ...(cursor && { cursor }) },
      { signal, locale },
    );
    rows.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor && rows.length < most);
  return rows;
}
