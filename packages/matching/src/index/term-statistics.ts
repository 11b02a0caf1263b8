import { GrowableUint32 } from './growable.js';

/** Occurrences that chance alone explains: with fewer, a term's habit of recurring is not yet known. */
const PRIOR_REPEATS = 3;

/** How far the habit of recurring can move a weight, to either side. */
const MOST_BURSTINESS = 4;

/** What the live documents say about each term: how many hold it, and in how many it occurs more than once. */
export class TermStatistics {
  /** Live documents that hold the term, by term id. */
  readonly documentFrequency = new GrowableUint32();
  private readonly repeats = new GrowableUint32();
  private postings = 0;
  private repeatedPostings = 0;

  /** Counts the terms of a document with their packed field frequencies in (1), or out (-1). */
  count(terms: ArrayLike<number>, packed: ArrayLike<number>, sign: 1 | -1): void {
    for (let i = 0; i < terms.length; i++) {
      const term = terms[i] as number;
      this.documentFrequency.add(term, sign);
      if (occursOnce(packed[i] as number)) continue;
      this.repeats.add(term, sign);
      this.repeatedPostings += sign;
    }
    this.postings += sign * terms.length;
  }

  /**
   * Whether a term tends to come again where it came once (Church and Gale 1995, Poisson mixtures), against the average
   * term: above 1 for words that a text is about ("梳毛"), below 1 for those that any text may say in passing ("表明").
   */
  burstiness(term: number): number {
    const expected = (this.documentFrequency.get(term) * this.repeatedPostings) / Math.max(1, this.postings);
    const observed = (this.repeats.get(term) + PRIOR_REPEATS) / (expected + PRIOR_REPEATS);
    return Math.min(MOST_BURSTINESS, Math.max(1 / MOST_BURSTINESS, observed));
  }
}

/** Whether packed field frequencies stand for a single occurrence: one field's four bits are 1, all others 0. */
function occursOnce(packed: number): boolean {
  return (packed & (packed - 1)) === 0 && (packed & 0x11111111) !== 0;
}
