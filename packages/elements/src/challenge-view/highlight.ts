/** A piece of a text, and whether it matched what somebody looked for. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/**
 * The words of a search that are worth marking: what stands between blanks, and the words inside a run of Chinese
 * (气孔检测 also marks 气孔 and 检测). Single Chinese characters are left out unless they were typed alone: they would
 * mark half the page.
 */
export function searchWords(query: string): string[] {
  const typed = query
    .toLowerCase()
    .split(/[\s，。、；,;]+/u)
    .filter(Boolean);
  const inside = typed.flatMap((word) => segments(word)).filter((word) => [...word].length > 1);
  // The longest first, so that a part does not take the place of the whole.
  return [...new Set([...typed, ...inside])].sort((a, b) => b.length - a.length).slice(0, 20);
}

/** Cuts a text into pieces that match one of the words and pieces that do not. */
export function markWords(text: string, words: readonly string[]): Piece[] {
  if (words.length === 0 || text === '') return [{ text, hit: false }];
  const pattern = new RegExp(`(${words.map(literally).join('|')})`, 'giu');
  return text
    .split(pattern)
    .map((piece, index) => ({ text: piece, hit: index % 2 === 1 }))
    .filter(({ text: piece }) => piece !== '');
}

function segments(word: string): string[] {
  if (!/\p{Script=Han}/u.test(word) || typeof Intl.Segmenter !== 'function') return [];
  return Array.from(new Intl.Segmenter('zh', { granularity: 'word' }).segment(word), ({ segment }) => segment);
}

const literally = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
