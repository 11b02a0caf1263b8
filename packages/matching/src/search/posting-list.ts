import type { FieldModel } from '../index/bm25f.js';
import { maxFrequencies } from '../index/field-frequency.js';
import { type FrequencyArray, findTerm, lowerBound, type Segment } from '../index/segment.js';

/** A term with its final weight: rarity times how often the query says it. */
export interface WeightedTerm {
  /** One term, or several that count as one: a document has the largest of their frequencies. */
  readonly ids: readonly number[];
  readonly weight: number;
}

/** The postings of one term in one segment: `[start, end)` of two parallel arrays. */
export interface PostingList {
  readonly documents: Uint16Array;
  readonly frequencies: FrequencyArray;
  readonly start: number;
  readonly end: number;
  readonly weight: number;
  /** The most that this term can add to a score here. */
  readonly bound: number;
}

/**
 * The posting lists of a query's terms, opened once a segment: ranking walks them, and afterwards the score of each
 * hit is read from them.
 */
export class OpenLists {
  private readonly terms: readonly WeightedTerm[];
  private readonly model: FieldModel;
  private readonly opened = new Map<Segment, (PostingList | undefined)[]>();

  constructor(terms: readonly WeightedTerm[], model: FieldModel) {
    this.terms = terms;
    this.model = model;
  }

  /** A list for each term, in the order of the terms; `undefined` where no document of the segment holds it. */
  in(segment: Segment): readonly (PostingList | undefined)[] {
    let lists = this.opened.get(segment);
    if (!lists) {
      const growth = this.model.boundGrowth(segment);
      lists = this.terms.map((term) => openList(segment, term, growth));
      this.opened.set(segment, lists);
    }
    return lists;
  }
}

function openList(segment: Segment, term: WeightedTerm, growth: number): PostingList | undefined {
  if (term.ids.length > 1) return openUnion(segment, term);
  const at = term.ids.length === 1 ? findTerm(segment, term.ids[0] as number) : -1;
  if (at < 0) return undefined;
  return {
    documents: segment.documents,
    frequencies: segment.frequencies,
    start: segment.starts[at] as number,
    end: segment.starts[at + 1] as number,
    weight: term.weight,
    bound: term.weight * Math.min(1, (segment.bounds[at] as number) * growth),
  };
}

function openUnion(segment: Segment, { ids, weight }: WeightedTerm): PostingList | undefined {
  const packed = new Uint32Array(segment.rows.length);
  let count = 0;
  for (const id of ids) {
    const at = findTerm(segment, id);
    if (at < 0) continue;
    const end = segment.starts[at + 1] as number;
    for (let posting = segment.starts[at] as number; posting < end; posting++) {
      const document = segment.documents[posting] as number;
      const before = packed[document] as number;
      const frequencies = segment.frequencies[posting] as number;
      if (before === 0) count++;
      packed[document] = before === 0 ? frequencies : maxFrequencies(before, frequencies);
    }
  }
  if (count === 0) return undefined;
  const documents = new Uint16Array(count);
  const frequencies = new Uint32Array(count);
  for (let document = 0, place = 0; place < count; document++) {
    if (packed[document] === 0) continue;
    documents[place] = document;
    frequencies[place++] = packed[document] as number;
  }
  return { documents, frequencies, start: 0, end: count, weight, bound: weight };
}

/** Documents that all of the lists hold, ascending. */
export function intersection(lists: readonly PostingList[]): Uint16Array {
  const [rarest, ...others] = lists
    .map(({ documents, start, end }) => documents.subarray(start, end))
    .sort((a, b) => a.length - b.length);
  return rarest ? others.reduce(intersect, rarest) : new Uint16Array(0);
}

function intersect(small: Uint16Array, large: Uint16Array): Uint16Array {
  const common = new Uint16Array(small.length);
  let count = 0;
  let at = 0;
  for (let i = 0; i < small.length; i++) {
    const document = small[i] as number;
    at = gallop(large, at, large.length, document);
    if (at === large.length) break;
    if (large[at] === document) common[count++] = document;
  }
  return common.subarray(0, count);
}

/** As `lowerBound`, for a target that is likely near `from`: doubles its stride until it has passed it. */
export function gallop(documents: Uint16Array, from: number, to: number, document: number): number {
  let low = from;
  let stride = 1;
  while (low + stride < to && (documents[low + stride] as number) < document) {
    low += stride;
    stride *= 2;
  }
  return lowerBound(documents, low, Math.min(low + stride + 1, to), document);
}

/** Packed field frequencies of one document in a list; 0 when it is not there. */
export function lookUp({ documents, frequencies, start, end }: PostingList, document: number): number {
  const at = lowerBound(documents, start, end, document);
  return at < end && documents[at] === document ? (frequencies[at] as number) : 0;
}
