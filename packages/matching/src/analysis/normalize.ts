import { simplify } from './simplify.js';

/**
 * Characters of a text beyond which nothing is indexed: some thirty printed pages. A limit keeps one pasted file
 * from stalling everybody else's search.
 */
export const MAX_TEXT_LENGTH = 100_000;

/** No script needs more marks on one letter; hundreds of them make normalisation quadratic and are only ever an attack. */
const MARK_PILE = /(\p{Mark}{8})\p{Mark}+/gu;

/** Zero-width and soft-hyphen characters that editors leave inside words. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g;

const PLAIN_ASCII = /^[\x20-\x7e\n]*$/;

/**
 * One spelling for texts that look the same: Unicode NFKC (full-width "ＡＢＣ１２" becomes "ABC12", "㎜" becomes "mm"),
 * simplified characters, lower
 * case, and no invisible characters. Text beyond `MAX_TEXT_LENGTH` is left out.
 */
export function normalizeText(text: string): string {
  const bounded = text.slice(0, MAX_TEXT_LENGTH);
  if (PLAIN_ASCII.test(bounded)) return bounded.toLowerCase();
  // Some characters stand for up to eighteen, hence the second limit.
  const unified = bounded.replace(MARK_PILE, '$1').normalize('NFKC').slice(0, MAX_TEXT_LENGTH);
  return simplify(unified.replace(INVISIBLE, '')).toLowerCase();
}
