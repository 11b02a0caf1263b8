import { type FieldModel, saturate } from './bm25f.js';
import { MAX_SEGMENT_DOCUMENTS, type Segment } from './segment.js';

/**
 * How much the postings of each term can add to a score, so that a ranking can leave out what cannot win. The largest of
 * thousands of postings, mostly of a short text that repeats the word, says little about the others. So the few highest
 * ones, the peaks, are listed apart, and all others stay below a ceiling that is about half as high.
 */
export interface ScoreBounds {
  /** The largest saturated frequency (0 to 1) of the postings of `terms[i]` that are no peaks, under `boundAverages`. */
  readonly ceilings: Float32Array;
  /** Positions, among all postings, of those that may be above the ceiling of their term. */
  readonly peaks: Uint32Array;
  /** Where the peaks of `terms[i]` begin; one more entry than terms. */
  readonly peakStarts: Uint32Array;
  /** Average field lengths at the time when this was computed. */
  readonly boundAverages: Float64Array;
}

/** A list is worth peaks from this length on. */
const LEAST_POSTINGS = 64;

/** At most one posting in so many is a peak. */
const POSTINGS_A_PEAK = 32;

/** Steps in which the height of a ceiling is chosen. */
const STEPS = 256;

type Postings = Pick<Segment, 'starts' | 'documents' | 'frequencies' | 'lengths'>;

export function boundScores(postings: Postings, model: FieldModel): ScoreBounds {
  const { starts, documents, frequencies, lengths } = postings;
  const count = starts.length - 1;
  const ceilings = new Float32Array(count);
  const peakStarts = new Uint32Array(count + 1);
  const peaks = new Uint32Array(Math.floor(documents.length / POSTINGS_A_PEAK));
  const shares = new Float32Array(MAX_SEGMENT_DOCUMENTS);
  const tally = new Uint32Array(STEPS + 1);
  let found = 0;
  for (let term = 0; term < count; term++) {
    const start = starts[term] as number;
    const length = (starts[term + 1] as number) - start;
    let most = 0;
    for (let i = 0; i < length; i++) {
      const frequency = model.frequency(frequencies[start + i] as number, lengths, documents[start + i] as number);
      const share = saturate(frequency);
      shares[i] = share;
      most = Math.max(most, share);
    }
    let ceiling = most;
    if (length >= LEAST_POSTINGS) {
      const height = heightBelowPeaks(shares.subarray(0, length), tally);
      ceiling = 0;
      for (let i = 0; i < length; i++) {
        const share = shares[i] as number;
        if (share >= height) peaks[found++] = start + i;
        else ceiling = Math.max(ceiling, share);
      }
    }
    ceilings[term] = ceiling;
    peakStarts[term + 1] = found;
  }
  return { ceilings, peaks: peaks.slice(0, found), peakStarts, boundAverages: model.averages.slice() };
}

/** The lowest step that no more than the permitted part of the shares reach. `tally` reads 0 before and after. */
function heightBelowPeaks(shares: Float32Array, tally: Uint32Array): number {
  for (let i = 0; i < shares.length; i++) {
    const step = Math.floor((shares[i] as number) * STEPS);
    tally[step] = (tally[step] as number) + 1;
  }
  let rest = Math.floor(shares.length / POSTINGS_A_PEAK);
  let step = STEPS;
  while (step >= 0 && rest >= (tally[step] as number)) rest -= tally[step--] as number;
  tally.fill(0);
  return (step + 1) / STEPS;
}
