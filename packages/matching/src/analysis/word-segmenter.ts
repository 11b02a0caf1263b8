/** Reports the words of `text[start, end)`, a run of Han characters, as pairs of positions in `text`. */
export type WordSegmenter = (
  text: string,
  start: number,
  end: number,
  report: (from: number, to: number) => void,
) => void;

/**
 * Length of the pieces given to the segmenter. V8 copies its whole input into every segment object, so that one
 * 500 KB string asks for more than 4 GB; in pieces the cost stays linear.
 */
const PIECE = 128;

/** A segmenter over `Intl.Segmenter`, or one that reports nothing where the engine has none (Firefox before 125). */
export function createWordSegmenter(intl: Partial<Pick<typeof Intl, 'Segmenter'>> = Intl): WordSegmenter {
  if (!intl.Segmenter) return () => undefined;
  const segmenter = new intl.Segmenter('zh-CN', { granularity: 'word' });
  return (text, start, end, report) => {
    for (let from = start; from < end; from += PIECE) {
      const piece = text.slice(from, Math.min(from + PIECE, end));
      for (const { segment, index } of segmenter.segment(piece)) report(from + index, from + index + segment.length);
    }
  };
}
