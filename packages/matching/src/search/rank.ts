import type { FieldModel } from '../index/bm25f.js';
import { MAX_SEGMENT_DOCUMENTS, type Segment } from '../index/segment.js';
import { ascending } from './ascending.js';
import { gallop, intersection, lookUp, type OpenLists, type PostingList } from './posting-list.js';
import { TopList } from './top-list.js';

export interface RankRequest {
  readonly segments: readonly Segment[];
  readonly model: FieldModel;
  readonly lists: OpenLists;
  /** Positions of the terms that a document must all hold to earn `bonus`. */
  readonly required: readonly number[];
  readonly bonus: number;
  readonly limit: number;
  /** Whether the document of a row may be shown. Asked at most once a row, and only for rows that might be among the best. */
  readonly allows: (row: number) => boolean;
}

/** Each document is written behind the others before it is known whether it is new. */
const ONE_WRITTEN_AHEAD = 1;

/** Working memory of a ranking, as large as the largest segment and all 0 between uses. */
class Scratch {
  readonly scores = new Float32Array(MAX_SEGMENT_DOCUMENTS);
  /** Per document of the current segment: 0 not asked yet, 1 allowed, 2 refused. */
  readonly verdicts = new Uint8Array(MAX_SEGMENT_DOCUMENTS);
  /** Documents whose score is not 0, in the order in which they were met. */
  readonly touched = new Uint16Array(MAX_SEGMENT_DOCUMENTS + ONE_WRITTEN_AHEAD);
}

/** A filter may itself search, so one working memory is not enough for everybody. */
const spare: Scratch[] = [];

/**
 * Rows of the best documents, in no particular order. Exact, in the manner of MaxScore (Turtle and Flood 1995): terms
 * are taken from the most to the least valuable, and as soon as the terms that are left cannot lift a new document
 * among the best, they are only looked up for the documents that still can win. What few peaks of a list earn above all
 * its others is added beforehand, so that the bounds are those of ordinary postings.
 */
export function rank(request: RankRequest): Uint32Array {
  const top = new TopList(request.limit);
  const scratch = spare.pop() ?? new Scratch();
  // Large segments first: they most likely hold documents that let the others be skipped.
  const segments = [...request.segments].sort((a, b) => b.rows.length - a.rows.length);
  for (const segment of segments) new SegmentRanking(segment, request, top, scratch).run();
  spare.push(scratch);
  return top.takenRows();
}

/** Single-precision sums may miss a bound by this share. */
const ROUNDING = 1e-4;

/** Looking a document up in a list costs about as much as walking past this many postings. */
const LOOKUP_COST = 12;

/** The most that a list adds to a score, apart from what its peaks earn beyond the ceiling. */
function boundOf({ weight, ceiling }: PostingList): number {
  return weight * ceiling;
}

class SegmentRanking {
  private readonly lists: readonly PostingList[];
  /** The most that the lists from `i` on can add. */
  private readonly remaining: Float64Array;
  /** Lists that every document was scored by. */
  private done = 0;
  private count = 0;
  /** Whether documents that are not among the touched ones have a score. */
  private strayed = false;
  /** A score that `limit` documents are known to reach. */
  private threshold: number;

  constructor(
    private readonly segment: Segment,
    private readonly request: RankRequest,
    private readonly top: TopList,
    private readonly scratch: Scratch,
  ) {
    this.lists = request.lists
      .in(segment)
      .filter((list) => list !== undefined)
      .sort((a, b) => boundOf(b) - boundOf(a));
    this.remaining = new Float64Array(this.lists.length + 1);
    for (let i = this.lists.length - 1; i >= 0; i--) {
      this.remaining[i] = (this.remaining[i + 1] as number) + boundOf(this.lists[i] as PostingList);
    }
    this.threshold = top.threshold;
  }

  run(): void {
    try {
      this.startWithComplete();
      for (const list of this.lists) this.addPeaks(list);
      while (this.done < this.lists.length && this.newcomersCanWin()) {
        this.addForAll(this.lists[this.done++] as PostingList);
        if (this.isWorthProbing()) this.probe();
      }
      this.finish();
    } finally {
      this.cleanUp();
    }
  }

  /** Documents with all required terms carry their bonus from the start; the bounds then do the rest. */
  private startWithComplete(): void {
    const { required, bonus, lists } = this.request;
    const all = lists.in(this.segment);
    const needed = required.map((at) => all[at]).filter((list) => list !== undefined);
    if (needed.length < required.length) return;
    for (const document of intersection(needed)) {
      this.scratch.scores[document] = bonus;
      this.scratch.touched[this.count++] = document;
    }
  }

  /** What the peaks of a list earn beyond its ceiling. */
  private addPeaks({ documents, frequencies, weight, ceiling, peaks }: PostingList): void {
    const { scores, touched } = this.scratch;
    const { lengths } = this.segment;
    const { model } = this.request;
    for (let i = 0; i < peaks.length; i++) {
      const at = peaks[i] as number;
      const document = documents[at] as number;
      const excess = model.saturated(frequencies[at] as number, lengths, document) - ceiling;
      if (excess <= 0) continue;
      const before = scores[document] as number;
      if (before === 0) touched[this.count++] = document;
      scores[document] = before + weight * excess;
    }
  }

  private newcomersCanWin(): boolean {
    return (this.remaining[this.done] as number) * (1 + ROUNDING) >= this.threshold;
  }

  private addForAll({ documents, frequencies, start, end, weight, ceiling }: PostingList): void {
    const { scores, touched } = this.scratch;
    const { lengths } = this.segment;
    const { model } = this.request;
    let count = this.count;
    for (let at = start; at < end; at++) {
      const document = documents[at] as number;
      const before = scores[document] as number;
      // Written always and kept only if new: a branch that goes either way costs more than the write.
      touched[count] = document;
      count += before === 0 ? 1 : 0;
      const share = model.saturated(frequencies[at] as number, lengths, document);
      scores[document] = before + weight * Math.min(share, ceiling);
    }
    this.count = count;
  }

  /** Probing pays when what lies ahead is long against the documents met so far and the look-ups that it takes. */
  private isWorthProbing(): boolean {
    const ahead = this.lists[this.done];
    if (!ahead || this.count < this.request.limit) return false;
    const lookUps = this.request.limit * (this.lists.length - this.done);
    return (ahead.end - ahead.start) * 4 > this.count + lookUps * LOOKUP_COST;
  }

  /** Finishes the scores of the documents that lead at present: what the last of them reaches, all others must reach. */
  private probe(): void {
    const { scores, touched } = this.scratch;
    const { limit } = this.request;
    const leaders = new TopList(limit);
    for (let i = 0; i < this.count; i++) {
      const document = touched[i] as number;
      const score = scores[document] as number;
      if (score > leaders.threshold && this.allows(document)) leaders.offer(document, score);
    }
    const finished = new TopList(limit);
    for (const document of leaders.takenRows()) {
      let score = scores[document] as number;
      for (let i = this.done; i < this.lists.length; i++)
        score += this.contribution(this.lists[i] as PostingList, document);
      finished.offer(document, score);
    }
    this.threshold = Math.max(this.threshold, finished.threshold * (1 - ROUNDING));
  }

  private contribution(list: PostingList, document: number): number {
    const packed = lookUp(list, document);
    if (packed === 0) return 0;
    return list.weight * Math.min(list.ceiling, this.request.model.saturated(packed, this.segment.lengths, document));
  }

  /** Adds the remaining terms for the documents that can still win, and offers those that do. */
  private finish(): void {
    const { scores, touched } = this.scratch;
    let candidates = this.stillPossible(touched.subarray(0, this.count), this.done);
    let isAscending = false;
    for (let i = this.done; i < this.lists.length && candidates.length > 0; i++) {
      const list = this.lists[i] as PostingList;
      if (candidates.length * LOOKUP_COST > list.end - list.start) this.addForAny(list);
      else {
        if (!isAscending) candidates = ascending(candidates);
        isAscending = true;
        this.addForCandidates(list, candidates);
      }
      candidates = this.stillPossible(candidates, i + 1);
    }
    for (const document of candidates) {
      const score = scores[document] as number;
      if (score > this.top.threshold && this.allows(document))
        this.top.offer(this.segment.rows[document] as number, score);
    }
  }

  private stillPossible(documents: Uint16Array, nextList: number): Uint16Array {
    if (this.threshold === 0) return documents;
    const { scores } = this.scratch;
    const needed = this.threshold * (1 - ROUNDING) - (this.remaining[nextList] as number);
    const kept = new Uint16Array(documents.length);
    let count = 0;
    for (let i = 0; i < documents.length; i++) {
      const document = documents[i] as number;
      kept[count] = document;
      count += (scores[document] as number) >= needed ? 1 : 0;
    }
    return kept.subarray(0, count);
  }

  /** Also raises documents that cannot win any more: to ask who is a candidate would cost more than the sum. */
  private addForAny({ documents, frequencies, start, end, weight, ceiling }: PostingList): void {
    const { scores } = this.scratch;
    const { lengths } = this.segment;
    const { model } = this.request;
    for (let at = start; at < end; at++) {
      const document = documents[at] as number;
      const share = model.saturated(frequencies[at] as number, lengths, document);
      scores[document] = (scores[document] as number) + weight * Math.min(share, ceiling);
    }
    this.strayed = true;
  }

  private addForCandidates(list: PostingList, candidates: Uint16Array): void {
    const { documents, frequencies, end, weight, ceiling } = list;
    const { scores } = this.scratch;
    const { lengths } = this.segment;
    const { model } = this.request;
    let at = list.start;
    for (let i = 0; i < candidates.length; i++) {
      const document = candidates[i] as number;
      at = gallop(documents, at, end, document);
      if (at === end) return;
      if (documents[at] !== document) continue;
      const share = model.saturated(frequencies[at] as number, lengths, document);
      scores[document] = (scores[document] as number) + weight * Math.min(share, ceiling);
    }
  }

  private allows(document: number): boolean {
    const { verdicts } = this.scratch;
    if (verdicts[document] === 0) {
      const allowed = !this.segment.deleted[document] && this.request.allows(this.segment.rows[document] as number);
      verdicts[document] = allowed ? 1 : 2;
    }
    return verdicts[document] === 1;
  }

  private cleanUp(): void {
    const { scores, verdicts, touched } = this.scratch;
    if (this.strayed) scores.fill(0, 0, this.segment.rows.length);
    for (let i = 0; i < this.count; i++) {
      scores[touched[i] as number] = 0;
      verdicts[touched[i] as number] = 0;
    }
  }
}
