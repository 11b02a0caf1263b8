import { type FieldModel, saturate } from '../index/bm25f.js';
import { maxFrequencies } from '../index/field-frequency.js';
import {
  type FrequencyArray,
  findTerm,
  frequenciesIn,
  lowerBound,
  MAX_SEGMENT_DOCUMENTS,
  type Segment,
} from '../index/segment.js';
import { TopList } from './top-list.js';

/** A term with its final weight: rarity times how often the query says it. */
export interface WeightedTerm {
  readonly ids: readonly number[];
  readonly weight: number;
}

export interface RankRequest {
  readonly segments: readonly Segment[];
  readonly fields: FieldModel;
  readonly terms: readonly WeightedTerm[];
  /** Terms of which a document must hold each to earn `bonus`. */
  readonly required: readonly WeightedTerm[];
  readonly bonus: number;
  readonly limit: number;
  /** Whether the document of a row may be shown. Asked at most once a row, and only for rows that might be among the best. */
  readonly allows: (row: number) => boolean;
}

/** The postings of one term in one segment. */
interface PostingList {
  readonly documents: Uint16Array;
  readonly frequencies: FrequencyArray;
  readonly start: number;
  readonly end: number;
  readonly weight: number;
  /** The most that this term can add to a score here. */
  readonly bound: number;
}

/** Single precision sums may exceed a bound computed in double precision by this share. */
const ROUNDING = 1e-4;

/** Looking a document up in a list costs about as much as walking past this many postings. */
const LOOKUP_COST = 16;

const scores = new Float32Array(MAX_SEGMENT_DOCUMENTS);
/** Per document of the current segment: 0 not asked yet, 1 allowed, 2 refused. */
const verdicts = new Uint8Array(MAX_SEGMENT_DOCUMENTS);
const touched = new Uint16Array(MAX_SEGMENT_DOCUMENTS);

/**
 * Rows of the best documents, in no particular order. Exact, in the manner of MaxScore (Turtle and Flood 1995): terms
 * are taken from the most to the least valuable, and as soon as the terms that are left cannot lift a new document
 * among the best, they are only looked up for the documents that still can win.
 */
export function rank(request: RankRequest): Uint32Array {
  const top = new TopList(request.limit);
  for (const segment of request.segments) rankSegment(segment, request, top);
  return top.takenRows();
}

function rankSegment(segment: Segment, request: RankRequest, top: TopList): void {
  const { fields } = request;
  const lists = request.terms
    .map((term) => openList(segment, term, fields))
    .filter((list) => list !== undefined)
    .sort((a, b) => b.bound - a.bound);
  const remaining = new Float64Array(lists.length + 1);
  for (let i = lists.length - 1; i >= 0; i--)
    remaining[i] = (remaining[i + 1] as number) + (lists[i] as PostingList).bound;
  const complete = documentsWithAll(segment, request.required);
  if ((remaining[0] as number) + (complete.length > 0 ? request.bonus : 0) < top.threshold) return;

  const allows = (document: number): boolean => {
    const verdict = verdicts[document] as number;
    if (verdict !== 0) return verdict === 1;
    const allowed = segment.deleted[document] === 0 && request.allows(segment.rows[document] as number);
    verdicts[document] = allowed ? 1 : 2;
    return allowed;
  };

  let count = 0;
  for (const document of complete) {
    scores[document] = request.bonus;
    touched[count++] = document;
  }
  let next = 0;
  let threshold = top.threshold;
  while (next < lists.length && (remaining[next] as number) * (1 + ROUNDING) >= threshold) {
    const list = lists[next++] as PostingList;
    count = addAll(list, segment, fields, count);
    const ahead = lists[next];
    if (ahead && count >= request.limit && ahead.end - ahead.start > count / 4) {
      threshold = Math.max(threshold, partialThreshold(count, request.limit, allows));
    }
  }
  finish(segment, request, lists.slice(next), remaining.subarray(next), count, threshold, allows, top);
  for (let i = 0; i < count; i++) {
    scores[touched[i] as number] = 0;
    verdicts[touched[i] as number] = 0;
  }
}

/** Adds a term to the scores of all documents that hold it; returns the new number of touched documents. */
function addAll(list: PostingList, segment: Segment, fields: FieldModel, countBefore: number): number {
  const { documents, frequencies, end, weight } = list;
  const { lengths } = segment;
  let count = countBefore;
  for (let at = list.start; at < end; at++) {
    const document = documents[at] as number;
    const before = scores[document] as number;
    if (before === 0) touched[count++] = document;
    scores[document] = before + weight * saturate(fields.frequency(frequencies[at] as number, lengths, document));
  }
  return count;
}

/** The `limit`-th best of the unfinished scores: no document that stays below it can be shown. */
function partialThreshold(count: number, limit: number, allows: (document: number) => boolean): number {
  const best = new TopList(limit);
  for (let i = 0; i < count; i++) {
    const document = touched[i] as number;
    const score = scores[document] as number;
    if (score > best.threshold && allows(document)) best.offer(document, score);
  }
  return best.threshold;
}

/** Looks the remaining terms up for the documents that can still win, and offers those that do. */
function finish(
  segment: Segment,
  request: RankRequest,
  lists: readonly PostingList[],
  remaining: Float64Array,
  count: number,
  threshold: number,
  allows: (document: number) => boolean,
  top: TopList,
): void {
  let candidates = stillPossible(touched.subarray(0, count), remaining[0] as number, threshold);
  if (lists.length > 0) candidates = candidates.slice().sort();
  for (let i = 0; i < lists.length; i++) {
    addToCandidates(lists[i] as PostingList, candidates, segment, request.fields);
    candidates = stillPossible(candidates, remaining[i + 1] as number, threshold);
  }
  for (const document of candidates) {
    const score = scores[document] as number;
    if (score > top.threshold && allows(document)) top.offer(segment.rows[document] as number, score);
  }
}

function stillPossible(documents: Uint16Array, remaining: number, threshold: number): Uint16Array {
  if (threshold === 0) return documents;
  const needed = threshold * (1 - ROUNDING) - remaining;
  return documents.filter((document) => (scores[document] as number) >= needed);
}

function addToCandidates(list: PostingList, candidates: Uint16Array, segment: Segment, fields: FieldModel): void {
  const { documents, frequencies, end, weight } = list;
  const sparse = candidates.length * LOOKUP_COST < end - list.start;
  let at = list.start;
  for (const candidate of candidates) {
    if (sparse) at = lowerBound(documents, at, end, candidate);
    else while (at < end && (documents[at] as number) < candidate) at++;
    if (at === end) return;
    if (documents[at] !== candidate) continue;
    scores[candidate] =
      (scores[candidate] as number) +
      weight * saturate(fields.frequency(frequencies[at] as number, segment.lengths, candidate));
  }
}

function openList(segment: Segment, term: WeightedTerm, fields: FieldModel): PostingList | undefined {
  if (term.ids.length > 1) return openUnion(segment, term);
  const at = term.ids.length === 1 ? findTerm(segment, term.ids[0] as number) : -1;
  if (at < 0) return undefined;
  return {
    documents: segment.documents,
    frequencies: segment.frequencies,
    start: segment.starts[at] as number,
    end: segment.starts[at + 1] as number,
    weight: term.weight,
    bound: term.weight * fields.bound(segment, at),
  };
}

/** The postings of a term that stands for several, merged into one list. */
function openUnion(segment: Segment, term: WeightedTerm): PostingList | undefined {
  const merged = new Map<number, number>();
  for (const id of term.ids) {
    const at = findTerm(segment, id);
    if (at < 0) continue;
    const end = segment.starts[at + 1] as number;
    for (let posting = segment.starts[at] as number; posting < end; posting++) {
      const document = segment.documents[posting] as number;
      merged.set(document, maxFrequencies(merged.get(document) ?? 0, segment.frequencies[posting] as number));
    }
  }
  if (merged.size === 0) return undefined;
  const documents = Uint16Array.from(merged.keys()).sort();
  const frequencies = Uint32Array.from(documents, (document) => merged.get(document) as number);
  return { documents, frequencies, start: 0, end: documents.length, weight: term.weight, bound: term.weight };
}

/** Documents that hold every one of the terms, ascending. */
function documentsWithAll(segment: Segment, terms: readonly WeightedTerm[]): Uint16Array {
  if (terms.length === 0) return new Uint16Array(0);
  const lists: Uint16Array[] = [];
  for (const term of terms) {
    const ids = term.ids.filter((id) => findTerm(segment, id) >= 0);
    if (ids.length === 0) return new Uint16Array(0);
    const union = ids.length > 1 ? openUnion(segment, { ids, weight: 1 }) : undefined;
    if (union) lists.push(union.documents);
    else {
      const at = findTerm(segment, ids[0] as number);
      lists.push(segment.documents.subarray(segment.starts[at], segment.starts[at + 1]));
    }
  }
  lists.sort((a, b) => a.length - b.length);
  return lists.reduce((found, list) => intersect(found, list));
}

function intersect(small: Uint16Array, large: Uint16Array): Uint16Array {
  let at = 0;
  return small.filter((document) => {
    at = lowerBound(large, at, large.length, document);
    return large[at] === document;
  });
}

/** Packed field frequencies of a term, which may stand for several, in one document. */
export function termFrequencies(segment: Segment, ids: readonly number[], document: number): number {
  let packed = 0;
  for (const id of ids) packed = maxFrequencies(packed, frequenciesIn(segment, id, document));
  return packed;
}
