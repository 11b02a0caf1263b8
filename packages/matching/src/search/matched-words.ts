import { isStopword } from '../analysis/stopwords.js';
import type { ParsedQuery, Place } from './query.js';

const HAN = /\p{Script=Han}/u;
const NEIGHBOUR = /[\p{Script=Han}\d]/u;

/**
 * Says which words of a query a document holds, as people read them and in the query's order. Bigrams that overlap are
 * joined and cut back to whole words, so that "压铸件", which the segmenter splits into single characters, is one word
 * again and no half of a word is shown. Made once a query, asked once a hit.
 */
export class WordReader {
  private readonly text: string;
  /** Every place of every term, in reading order. */
  private readonly places: readonly (Place & { position: number })[];
  /** What a term without a place is shown as, by position: quantities are written in many ways. */
  private readonly quantities: readonly (string | undefined)[];
  /** For each position of the text the next start of a word, and the last end of a word up to there. */
  private readonly nextStart: Uint32Array;
  private readonly lastEnd: Uint32Array;
  private readonly isInWord: Uint8Array;

  constructor({ text, terms, words }: ParsedQuery) {
    this.text = text;
    this.quantities = terms.map((term) => (term.places.length === 0 ? term.text : undefined));
    this.places = terms
      .flatMap((term, position) => term.places.map((place) => ({ ...place, position })))
      .sort((a, b) => a.start - b.start || a.end - b.end);
    this.nextStart = new Uint32Array(text.length + 1).fill(text.length + 1);
    this.lastEnd = new Uint32Array(text.length + 1);
    this.isInWord = new Uint8Array(text.length + 1);
    for (const { start, end } of words) {
      this.nextStart[start] = start;
      this.lastEnd[end] = end;
      this.isInWord.fill(1, start, end);
    }
    for (let i = text.length - 1; i >= 0; i--) {
      if (this.nextStart[i] !== i) this.nextStart[i] = this.nextStart[i + 1] as number;
    }
    for (let i = 1; i <= text.length; i++) {
      if (this.lastEnd[i] !== i) this.lastEnd[i] = this.lastEnd[i - 1] as number;
    }
  }

  /** The words that are shown by terms at these positions of the query. */
  read(found: Iterable<{ position: number }>): string[] {
    const holds = new Set<number>();
    for (const { position } of found) holds.add(position);
    const words = new Set<string>();
    for (const position of holds) if (this.quantities[position]) words.add(this.quantities[position]);
    let start = 0;
    let end = 0;
    for (const place of this.places) {
      if (!holds.has(place.position)) continue;
      if (place.start >= end) {
        this.report(start, end, words);
        start = place.start;
      }
      end = Math.max(end, place.end);
    }
    this.report(start, end, words);
    return [...words];
  }

  /** A single character says something only where it is no piece of a longer run and does not count something ("50次"). */
  private standsAlone(at: number): boolean {
    return !NEIGHBOUR.test(this.text.charAt(at - 1)) && !HAN.test(this.text.charAt(at + 1));
  }

  private report(start: number, end: number, words: Set<string>): void {
    const from = this.nextStart[start] as number;
    const to = this.lastEnd[end] as number;
    if (to - from === 1 && !this.standsAlone(from)) return;
    if (from < to) words.add(this.text.slice(from, to));
    else if (end > start && !this.isInWord.subarray(start, end).includes(1)) {
      const stretch = this.text.slice(start, end);
      if (!isStopword(stretch)) words.add(stretch);
    }
  }
}
