import { isStopword } from '../analysis/stopwords.js';
import type { Dictionary, TermId } from '../index/dictionary.js';

/** Reasons beyond the first few are not read. */
const MOST_WORDS = 8;

/**
 * The most telling words that two documents share, from shared terms with their scores. A bigram is shown only if it
 * is also a word of the collection, or if it joins another one into a longer term ("压铸" and "铸件").
 */
export function sharedWords(found: readonly { term: TermId; score: number }[], dictionary: Dictionary): string[] {
  const scores = new Map<string, number>();
  for (const { term, score } of found) {
    const text = dictionary.text(term);
    if (isReadable(text, term, dictionary)) scores.set(text, (scores.get(text) ?? 0) + score);
  }
  const words = [...scores].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([text]) => text);
  return words.filter((word) => !words.some((other) => other !== word && other.includes(word))).slice(0, MOST_WORDS);
}

function isReadable(text: string, term: TermId, dictionary: Dictionary): boolean {
  if (text.length < 2 || isStopword(text) || /^[\d.]+$/.test(text)) return false;
  return !dictionary.isBigram(term) || dictionary.findWord(text) !== undefined;
}
