import { TermStatistics } from './term-statistics.js';

/** Number of a term in one index. Words and bigrams share the numbering. */
export type TermId = number;

/**
 * All terms of one index. Words are found by their text, bigrams by one integer made of their two code units, which
 * spares a string for each of some hundred thousand bigrams. Terms are never renumbered, so segments stay immutable.
 */
export class Dictionary {
  /** How the terms are spread over the live documents. */
  readonly statistics = new TermStatistics();
  private readonly words = new Map<string, TermId>();
  private readonly bigrams = new Map<number, TermId>();
  /** Text of a word, or the packed units of a bigram. */
  private readonly keys: (string | number)[] = [];
  /** Bigrams by each of their characters, of the first `sorted` terms. */
  private readonly byUnit = new Map<number, TermId[]>();
  private sorted = 0;

  /** How many terms there are, also those whose last document was removed. */
  get size(): number {
    return this.keys.length;
  }

  findWord(word: string): TermId | undefined {
    return this.words.get(word);
  }

  findBigram(first: number, second: number): TermId | undefined {
    return this.bigrams.get(packBigram(first, second));
  }

  addWord(word: string): TermId {
    const known = this.words.get(word);
    if (known !== undefined) return known;
    this.words.set(word, this.keys.length);
    return this.keys.push(word) - 1;
  }

  addBigram(first: number, second: number): TermId {
    const packed = packBigram(first, second);
    const known = this.bigrams.get(packed);
    if (known !== undefined) return known;
    this.bigrams.set(packed, this.keys.length);
    return this.keys.push(packed) - 1;
  }

  isBigram(term: TermId): boolean {
    return typeof this.keys[term] === 'number';
  }

  /** The term as text: the word in its indexed form, or the two characters of a bigram. */
  text(term: TermId): string {
    const key = this.keys[term];
    return typeof key === 'number' ? String.fromCharCode(key >>> 16, key & 0xffff) : (key ?? '');
  }

  /** All bigrams of live documents that have `unit` on either side: what a query of a single Han character looks for. */
  bigramsWith(unit: number): TermId[] {
    this.sortByUnit();
    const { documentFrequency } = this.statistics;
    return (this.byUnit.get(unit) ?? []).filter((term) => documentFrequency.get(term) > 0);
  }

  /** Only a query of a single character needs the order by characters, so that it is kept up when one comes. */
  private sortByUnit(): void {
    for (; this.sorted < this.keys.length; this.sorted++) {
      const key = this.keys[this.sorted];
      if (typeof key !== 'number') continue;
      const [first, second] = [key >>> 16, key & 0xffff];
      this.noteUnit(first, this.sorted);
      if (second !== first) this.noteUnit(second, this.sorted);
    }
  }

  private noteUnit(unit: number, term: TermId): void {
    const known = this.byUnit.get(unit);
    if (known) known.push(term);
    else this.byUnit.set(unit, [term]);
  }
}

/** Two code units in one 32-bit integer, which V8 keeps without an allocation. */
function packBigram(first: number, second: number): number {
  return (first << 16) | second;
}
