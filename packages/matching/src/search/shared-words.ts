import { isGenericWord } from '../analysis/stopwords.js';
import type { Dictionary, TermId } from '../index/dictionary.js';

/** Reasons beyond the first few are not read. */
const MOST_WORDS = 8;

/** A word that brings less than this share of the best one is common to half of all documents ("建立", "过程"). */
const LEAST_SHARE = 0.25;

/** Joined fragments longer than this are hardly one term. */
const LONGEST_JOINED = 5;

/** A term that both documents hold, with what it brings to their resemblance. */
export interface SharedTerm {
  readonly term: TermId;
  readonly score: number;
}

/**
 * The most telling words that two documents share, best first. Words are shown as they are; bigrams only where the
 * segmenter knows no word and leaves single characters: "压", "铸", "件" with "压铸" and "铸件" are read as "压铸件".
 */
export function sharedWords(found: readonly SharedTerm[], dictionary: Dictionary): string[] {
  const words = new Map<string, number>();
  const singles = new Set<string>();
  const bigrams = new Map<string, number>();
  for (const { term, score } of found) {
    const text = dictionary.text(term);
    if (dictionary.isBigram(term)) bigrams.set(text, score);
    else if (text.length === 1) singles.add(text);
    else if (!isGenericWord(text) && !/^[=\d.]/.test(text)) words.set(text, score);
  }
  const fragments = [...bigrams].filter(([text]) => [...text].every((character) => singles.has(character)));
  for (const [text, score] of joinChains(fragments)) words.set(text, (words.get(text) ?? 0) + score);
  const ranked = [...words].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const least = (ranked[0]?.[1] ?? 0) * LEAST_SHARE;
  return ranked
    .filter(([text, score]) => score >= least && !ranked.some(([other]) => other !== text && other.includes(text)))
    .slice(0, MOST_WORDS)
    .map(([text]) => text);
}

/** Joins bigrams that overlap by a character into longer terms. */
function joinChains(bigrams: readonly [string, number][]): [string, number][] {
  const byFirst = new Map(bigrams.map((bigram) => [bigram[0].charAt(0), bigram]));
  const continued = new Set(bigrams.map(([text]) => text.charAt(1)));
  const heads = bigrams.filter(([text]) => !continued.has(text.charAt(0)));
  return heads.map(([text, score]) => {
    let joined = text;
    let total = score;
    for (let next = byFirst.get(text.charAt(1)); next && joined.length < LONGEST_JOINED; ) {
      joined += next[0].charAt(1);
      total += next[1];
      next = byFirst.get(next[0].charAt(1));
    }
    return [joined, total];
  });
}
