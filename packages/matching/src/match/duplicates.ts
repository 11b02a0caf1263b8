import { normalizeText } from '../analysis/normalize.js';

/** A text that says nearly the same. */
export interface Duplicate {
  readonly id: string;
  /** The share of what the two texts say that both say, 0 to 1. */
  readonly resemblance: number;
}

export interface DuplicateOptions {
  /** From which resemblance a text counts as a duplicate. Default 0.5: reworded, yet the same demand. */
  readonly least?: number;
}

/** Characters of one shingle: shorter ones are shared by chance, longer ones do not survive rewording. */
const SHINGLE = 4;

/** One of this many shingles is kept in the table that finds candidates; every text is still compared in full. */
const SAMPLE = 4;

/** Shorter texts have too few shingles for a sample. */
const SAMPLED_FROM = 64;

/**
 * Finds demands that were filed before, perhaps reworded, cut or in other punctuation: at an import, and when two
 * parks collect from one company. Texts are compared by their sets of four-character shingles (Broder 1997); numbers
 * and punctuation do not tell demands apart, the words do.
 */
export class DuplicateFinder {
  private readonly least: number;
  private readonly shingles = new Map<string, Uint32Array>();
  private readonly holders = new Map<number, Set<string>>();

  /** Throws a RangeError unless `least` is above 0 and at most 1. */
  constructor({ least = 0.5 }: DuplicateOptions = {}) {
    if (!(least > 0 && least <= 1)) throw new RangeError(`least must be above 0 and at most 1, not ${least}.`);
    this.least = least;
  }

  get size(): number {
    return this.shingles.size;
  }

  /** Remembers a text, or replaces the one with this id. */
  add(id: string, text: string): void {
    this.remove(id);
    const own = shinglesOf(text);
    this.shingles.set(id, own);
    for (const shingle of sampled(own)) {
      const holders = this.holders.get(shingle);
      if (holders) holders.add(id);
      else this.holders.set(shingle, new Set([id]));
    }
  }

  remove(id: string): boolean {
    const own = this.shingles.get(id);
    if (!own) return false;
    for (const shingle of sampled(own)) {
      const holders = this.holders.get(shingle);
      holders?.delete(id);
      if (holders?.size === 0) this.holders.delete(shingle);
    }
    return this.shingles.delete(id);
  }

  /** The remembered texts that say nearly the same as this one, most alike first. */
  find(text: string): Duplicate[] {
    const own = shinglesOf(text);
    const candidates = new Set<string>();
    // A long text may stand in the table with all its shingles or with a sample of them: all are looked up.
    for (const shingle of own) for (const id of this.holders.get(shingle) ?? []) candidates.add(id);
    return [...candidates]
      .map((id) => ({ id, resemblance: resemblance(own, this.shingles.get(id) as Uint32Array) }))
      .filter((duplicate) => duplicate.resemblance >= this.least)
      .sort((a, b) => b.resemblance - a.resemblance || (a.id < b.id ? -1 : 1));
  }
}

/** Hashes of the distinct shingles of a text, ascending. */
function shinglesOf(text: string): Uint32Array {
  const letters = normalizeText(text).replaceAll(/[^\p{L}]+/gu, '');
  const found = new Set<number>();
  for (let at = 0; at + SHINGLE <= letters.length; at++) found.add(hash(letters, at, at + SHINGLE));
  if (letters.length > 0 && letters.length < SHINGLE) found.add(hash(letters, 0, letters.length));
  return Uint32Array.from(found).sort();
}

/** FNV-1a over code units. */
function hash(text: string, start: number, end: number): number {
  let value = 2166136261;
  for (let i = start; i < end; i++) value = Math.imul(value ^ text.charCodeAt(i), 16777619);
  return (value ^ (value >>> 15)) >>> 0;
}

function sampled(shingles: Uint32Array): Uint32Array {
  return shingles.length < SAMPLED_FROM ? shingles : shingles.filter((shingle) => shingle % SAMPLE === 0);
}

/** What both say against what either says (Jaccard), of two ascending sets. */
function resemblance(a: Uint32Array, b: Uint32Array): number {
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = (a[i] as number) - (b[j] as number);
    if (difference === 0) common++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  const all = a.length + b.length - common;
  return all > 0 ? common / all : 0;
}
