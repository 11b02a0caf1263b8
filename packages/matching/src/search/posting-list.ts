import type { FieldModel } from '../index/bm25f.js';
import { maxFrequencies } from '../index/field-frequency.js';
import { type FrequencyArray, findTerm, lowerBound, MAX_SEGMENT_DOCUMENTS, type Segment } from '../index/segment.js';
import { ascending } from './ascending.js';

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
  /** No posting but the peaks earns more than this share of the weight. */
  readonly ceiling: number;
  /** Positions of the postings that may earn more. */
  readonly peaks: Uint32Array;
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
  const { ceilings, peaks, peakStarts } = segment;
  return {
    documents: segment.documents,
    frequencies: segment.frequencies,
    start: segment.starts[at] as number,
    end: segment.starts[at + 1] as number,
    weight: term.weight,
    ceiling: Math.min(1, (ceilings[at] as number) * growth),
    peaks: peaks.subarray(peakStarts[at], peakStarts[at + 1]),
  };
}

const NO_PEAKS = new Uint32Array(0);

/** Packed frequencies by document while a union is made; all 0 between uses. */
const united = new Uint32Array(MAX_SEGMENT_DOCUMENTS);

function openUnion(segment: Segment, { ids, weight }: WeightedTerm): PostingList | undefined {
  const met = new Uint16Array(segment.rows.length);
  let count = 0;
  for (const id of ids) {
    const at = findTerm(segment, id);
    if (at < 0) continue;
    const end = segment.starts[at + 1] as number;
    for (let posting = segment.starts[at] as number; posting < end; posting++) {
      const document = segment.documents[posting] as number;
      const before = united[document] as number;
      const frequencies = segment.frequencies[posting] as number;
      if (before === 0) met[count++] = document;
      if (before !== frequencies) united[document] = before === 0 ? frequencies : maxFrequencies(before, frequencies);
    }
  }
  if (count === 0) return undefined;
  const documents = ascending(met.subarray(0, count));
  const frequencies = new Uint32Array(count);
  for (let place = 0; place < count; place++) {
    const document = documents[place] as number;
    frequencies[place] = united[document] as number;
    united[document] = 0;
  }
  return { documents, frequencies, start: 0, end: count, weight, ceiling: 1, peaks: NO_PEAKS };
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
