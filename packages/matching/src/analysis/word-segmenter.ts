import { isStopword } from './stopwords.js';

/** Reports the segments of a text, as pairs of positions: words and what lies between them. */
export type WordSegmenter = (text: string, report: (from: number, to: number) => void) => void;

/** A segmenter over `Intl.Segmenter`, or one that reports nothing where the engine has none (Firefox before 125). */
export function createWordSegmenter(intl: Partial<Pick<typeof Intl, 'Segmenter'>> = Intl): WordSegmenter {
  if (!intl.Segmenter) return () => undefined;
  const segmenter = new intl.Segmenter('zh-CN', { granularity: 'word' });
  return (text, report) => {
    for (const { segment, index } of segmenter.segment(text)) report(index, index + segment.length);
  };
}

/**
 * Length of the pieces given to the segmenter. V8 copies its whole input into every segment object, so that one
 * 500 KB string asks for more than 4 GB; in pieces the cost stays linear.
 */
const PIECE = 192;

/** Runs of Han characters that are at most this far apart go to the segmenter together: each call costs as much as ten words. */
const GAP = 8;

/** Gathers the Han runs of a text into pieces for the segmenter and reports their words, function words left out. */
export class HanStretches {
  private runs: [start: number, end: number][] = [];

  constructor(
    private readonly text: string,
    private readonly sink: { word(term: string, start: number, end: number): void },
    private readonly segment: WordSegmenter,
  ) {}

  /** Adds a run that lies after all earlier ones. */
  add(start: number, end: number): void {
    const first = this.runs[0];
    const last = this.runs.at(-1);
    if (first && last && (end - first[0] > PIECE || start - last[1] > GAP)) this.flush();
    for (let from = start; from < end; from += PIECE) {
      if (from > start) this.flush();
      this.runs.push([from, Math.min(from + PIECE, end)]);
    }
  }

  /** Segments what has been gathered. */
  flush(): void {
    const first = this.runs[0];
    const last = this.runs.at(-1);
    if (!first || !last) return;
    const { runs, text, sink } = this;
    const offset = first[0];
    let run = 0;
    this.segment(text.slice(offset, last[1]), (from, to) => {
      const start = offset + from;
      while (run < runs.length && (runs[run] as [number, number])[1] <= start) run++;
      const current = runs[run];
      if (!current || start < current[0]) return;
      const end = Math.min(offset + to, current[1]);
      const word = text.slice(start, end);
      if (!isStopword(word)) sink.word(word, start, end);
    });
    this.runs = [];
  }
}
