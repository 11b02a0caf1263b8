import type { TermId } from './dictionary.js';
import type { ScoreBounds } from './score-bounds.js';

/**
 * Most documents of one segment. A document number then fits 16 bits, which halves the postings, and the scores of a
 * segment fit the second-level cache of any processor, which is what makes a query fast.
 */
export const MAX_SEGMENT_DOCUMENTS = 0x10000;

/** Packed field frequencies of the postings: 16 bits for up to four fields, else 32. */
export type FrequencyArray = Uint16Array | Uint32Array;

/**
 * An immutable part of an index: an inverted file over up to 65,536 documents and, for "similar to this one" and for
 * exact statistics after a removal, each document's own list of terms. Only the marks in `deleted` ever change.
 */
export interface Segment extends ScoreBounds {
  /** Row of each document in the index's document table. */
  readonly rows: Uint32Array;
  /** One-byte length codes, document by document, field by field. */
  readonly lengths: Uint8Array;
  /** Ids of the terms that occur here, ascending. */
  readonly terms: Uint32Array;
  /** Where the postings of `terms[i]` begin; one more entry than terms. */
  readonly starts: Uint32Array;
  /** Documents of the postings, ascending within a term. */
  readonly documents: Uint16Array;
  readonly frequencies: FrequencyArray;
  /** Term ids of each document, ascending, as differences in base-128 numbers. */
  readonly forward: Uint8Array;
  /** Where the list of a document begins in `forward`; one more entry than documents. */
  readonly forwardStarts: Uint32Array;
  /** 1 for a removed document. */
  readonly deleted: Uint8Array;
  deletedCount: number;
}

/** Position of a term in `segment.terms`, or -1. */
export function findTerm(segment: Segment, term: TermId): number {
  const { terms } = segment;
  let low = 0;
  let high = terms.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const value = terms[middle] as number;
    if (value === term) return middle;
    if (value < term) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** First position in the ascending `documents[from, to)` whose value is not below `document`. */
export function lowerBound(documents: Uint16Array, from: number, to: number, document: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((documents[middle] as number) < document) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The packed field frequencies of a term in a document; 0 when the document does not hold it. */
export function frequenciesIn(segment: Segment, term: TermId, document: number): number {
  const at = findTerm(segment, term);
  if (at < 0) return 0;
  const end = segment.starts[at + 1] as number;
  const posting = lowerBound(segment.documents, segment.starts[at] as number, end, document);
  return posting < end && segment.documents[posting] === document ? (segment.frequencies[posting] as number) : 0;
}

/** The term ids of one document, ascending. */
export function termsOf(segment: Segment, document: number): TermId[] {
  const terms: TermId[] = [];
  const end = segment.forwardStarts[document + 1] as number;
  let term = 0;
  for (let at = segment.forwardStarts[document] as number; at < end; ) {
    let difference = 0;
    let shift = 0;
    let byte: number;
    do {
      byte = segment.forward[at++] as number;
      difference += (byte & 127) * 2 ** shift;
      shift += 7;
    } while (byte & 128);
    term += difference;
    terms.push(term);
  }
  return terms;
}

/** The packed frequencies document by document, each in the order of `termsOf`. */
export function frequenciesOf(segment: Segment): { starts: Uint32Array; values: Uint32Array } {
  const { documents, frequencies, rows } = segment;
  const starts = new Uint32Array(rows.length + 1);
  for (const document of documents) starts[document + 1] = (starts[document + 1] as number) + 1;
  for (let document = 0; document < rows.length; document++) {
    starts[document + 1] = (starts[document + 1] as number) + (starts[document] as number);
  }
  const cursor = starts.slice();
  const values = new Uint32Array(documents.length);
  // Postings are ordered by term, and so is each document's list: one walk meets every list in its own order.
  for (let posting = 0; posting < documents.length; posting++) {
    const document = documents[posting] as number;
    const place = cursor[document] as number;
    values[place] = frequencies[posting] as number;
    cursor[document] = place + 1;
  }
  return { starts, values };
}
