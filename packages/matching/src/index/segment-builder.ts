import type { FieldModel } from './bm25f.js';
import { GrowableUint32 as Growable, type GrowableUint32 } from './growable.js';
import { boundScores, type ScoreBounds } from './score-bounds.js';
import type { FrequencyArray, Segment } from './segment.js';

/** Documents on their way into a segment: term ids and packed frequencies, document after document. */
export interface DocumentBatch {
  readonly rows: Uint32Array;
  readonly lengths: Uint8Array;
  /** Term ids, ascending within a document. */
  readonly terms: Uint32Array;
  readonly frequencies: FrequencyArray;
  /** Where each document begins in `terms`; one more entry than documents. */
  readonly starts: Uint32Array;
}

/** Turns a batch of documents into an inverted segment. `counters` is scratch that reads 0 everywhere before and after. */
export function sealSegment(batch: DocumentBatch, model: FieldModel, counters: GrowableUint32): Segment {
  const postings = batch.terms.length;
  const terms = countTerms(batch.terms, counters);
  const starts = placeTerms(terms, counters);
  const documents = new Uint16Array(postings);
  const frequencies = emptyLike(batch.frequencies, postings);
  const cursor = counters.values;
  for (let document = 0; document < batch.rows.length; document++) {
    const end = batch.starts[document + 1] as number;
    for (let at = batch.starts[document] as number; at < end; at++) {
      const term = batch.terms[at] as number;
      const place = cursor[term] as number;
      cursor[term] = place + 1;
      documents[place] = document;
      frequencies[place] = batch.frequencies[at] as number;
    }
  }
  clear(terms, counters);
  const forward = encodeForward(batch.terms, batch.starts);
  return finish({ rows: batch.rows, lengths: batch.lengths, terms, starts, documents, frequencies, ...forward }, model);
}

function countTerms(all: Uint32Array, counters: GrowableUint32): Uint32Array {
  const distinct = new Growable();
  let count = 0;
  for (const term of all) {
    const seen = counters.get(term);
    if (seen === 0) distinct.set(count++, term);
    counters.set(term, seen + 1);
  }
  return distinct.values.slice(0, count).sort();
}

/** Turns the counts of ascending terms into starting positions, both in the returned table and in the counters. */
export function placeTerms(terms: Uint32Array, counters: GrowableUint32): Uint32Array {
  const starts = new Uint32Array(terms.length + 1);
  let position = 0;
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i] as number;
    const count = counters.get(term);
    starts[i] = position;
    counters.set(term, position);
    position += count;
  }
  starts[terms.length] = position;
  return starts;
}

export function clear(terms: Uint32Array, counters: GrowableUint32): void {
  for (const term of terms) counters.set(term, 0);
}

export function emptyLike(array: FrequencyArray, length: number): FrequencyArray {
  return array instanceof Uint16Array ? new Uint16Array(length) : new Uint32Array(length);
}

/** The parts of a segment that say what it holds; the rest follows from them. */
export type SegmentContent = Omit<Segment, keyof ScoreBounds | 'deleted' | 'deletedCount'>;

/** Completes a segment with its score bounds under the present averages. */
export function finish(content: SegmentContent, model: FieldModel): Segment {
  return {
    ...content,
    ...boundScores(content, model),
    deleted: new Uint8Array(content.rows.length),
    deletedCount: 0,
  };
}

function encodeForward(terms: Uint32Array, starts: Uint32Array): Pick<Segment, 'forward' | 'forwardStarts'> {
  const bytes = new Uint8Array(terms.length * 5);
  const forwardStarts = new Uint32Array(starts.length);
  let length = 0;
  for (let document = 0; document + 1 < starts.length; document++) {
    let previous = 0;
    const end = starts[document + 1] as number;
    for (let at = starts[document] as number; at < end; at++) {
      let difference = (terms[at] as number) - previous;
      previous = terms[at] as number;
      while (difference >= 128) {
        bytes[length++] = (difference % 128) | 128;
        difference = Math.floor(difference / 128);
      }
      bytes[length++] = difference;
    }
    forwardStarts[document + 1] = length;
  }
  return { forward: bytes.slice(0, length), forwardStarts };
}
