import type { FieldModel } from './bm25f.js';
import { GrowableUint32 } from './growable.js';
import type { Segment } from './segment.js';
import { clear, emptyLike, finish, placeTerms, type SegmentContent } from './segment-builder.js';

/** Stands for "removed" in a table of new document numbers. */
const GONE = -1;

/**
 * One segment with the live documents of several, in their order; `undefined` if no document is alive. Posting lists
 * are copied term by term and each document's own list as it is, so nothing is analysed or sorted again. `counters` is
 * scratch that reads 0 everywhere before and after.
 */
export function mergeSegments(
  segments: readonly Segment[],
  model: FieldModel,
  counters: GrowableUint32,
): Segment | undefined {
  const numbers = renumber(segments);
  const terms = countLivePostings(segments, counters);
  if (terms.length === 0 && !segments.some((segment) => segment.deletedCount < segment.rows.length)) return undefined;
  const starts = placeTerms(terms, counters);
  const postings = copyPostings(segments, numbers, starts[terms.length] as number, counters);
  clear(terms, counters);
  return finish({ terms, starts, ...postings, ...copyDocuments(segments, model.fieldCount) }, model);
}

function renumber(segments: readonly Segment[]): Int32Array[] {
  let next = 0;
  return segments.map(({ rows, deleted }) => Int32Array.from(rows, (_, i) => (deleted[i] ? GONE : next++)));
}

function countLivePostings(segments: readonly Segment[], counters: GrowableUint32): Uint32Array {
  const distinct = new GrowableUint32();
  let count = 0;
  for (const segment of segments) {
    for (let i = 0; i < segment.terms.length; i++) {
      const live = livePostings(segment, segment.starts[i] as number, segment.starts[i + 1] as number);
      if (live === 0) continue;
      const term = segment.terms[i] as number;
      const before = counters.get(term);
      if (before === 0) distinct.set(count++, term);
      counters.set(term, before + live);
    }
  }
  return distinct.values.slice(0, count).sort();
}

function livePostings({ documents, deleted, deletedCount }: Segment, start: number, end: number): number {
  if (deletedCount === 0) return end - start;
  let live = 0;
  for (let at = start; at < end; at++) if (!deleted[documents[at] as number]) live++;
  return live;
}

function copyPostings(
  segments: readonly Segment[],
  numbers: readonly Int32Array[],
  total: number,
  counters: GrowableUint32,
): Pick<SegmentContent, 'documents' | 'frequencies'> {
  const documents = new Uint16Array(total);
  const frequencies = emptyLike((segments[0] as Segment).frequencies, total);
  segments.forEach((segment, s) => {
    const number = numbers[s] as Int32Array;
    for (let i = 0; i < segment.terms.length; i++) {
      const term = segment.terms[i] as number;
      const end = segment.starts[i + 1] as number;
      let place = counters.get(term);
      for (let at = segment.starts[i] as number; at < end; at++) {
        const document = number[segment.documents[at] as number] as number;
        if (document === GONE) continue;
        documents[place] = document;
        frequencies[place++] = segment.frequencies[at] as number;
      }
      if (place > 0) counters.set(term, place);
    }
  });
  return { documents, frequencies };
}

function copyDocuments(
  segments: readonly Segment[],
  fieldCount: number,
): Pick<SegmentContent, 'rows' | 'lengths' | 'forward' | 'forwardStarts'> {
  const live = segments.reduce((sum, { rows, deletedCount }) => sum + rows.length - deletedCount, 0);
  const rows = new Uint32Array(live);
  const lengths = new Uint8Array(live * fieldCount);
  const forwardStarts = new Uint32Array(live + 1);
  const forward = new Uint8Array(segments.reduce((sum, segment) => sum + segment.forward.length, 0));
  let next = 0;
  for (const segment of segments) {
    for (let document = 0; document < segment.rows.length; document++) {
      if (segment.deleted[document]) continue;
      const list = segment.forward.subarray(segment.forwardStarts[document], segment.forwardStarts[document + 1]);
      const start = forwardStarts[next] as number;
      rows[next] = segment.rows[document] as number;
      lengths.set(segment.lengths.subarray(document * fieldCount, (document + 1) * fieldCount), next * fieldCount);
      forward.set(list, start);
      forwardStarts[++next] = start + list.length;
    }
  }
  return { rows, lengths, forwardStarts, forward: forward.slice(0, forwardStarts[live]) };
}
