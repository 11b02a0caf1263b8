import { analyze } from './analysis/analyze.js';
import { normalizeText } from './analysis/normalize.js';
import type { Place } from './search/query.js';

/** A longer stretch of Chinese rarely stands literally in a text. */
const LONGEST_STRETCH = 8;

/**
 * What an interface should mark in a text that was found with this query: longest first, without function words.
 * Compare without regard to case.
 */
export function highlightTerms(query: string): string[] {
  const text = normalizeText(query);
  const found = new Set<string>();
  for (const [stretch] of text.matchAll(/\p{Script=Han}+/gu)) if (stretch.length <= LONGEST_STRETCH) found.add(stretch);
  const fragments: Place[] = [];
  analyze(text, {
    word(term, start, end) {
      if (end - start === 1) fragments.push({ start, end });
      else found.add(text.slice(start, end));
      // The stem marks the other forms: "weld" in "welding" when somebody looked for "welded".
      if (term.length > 2 && text.startsWith(term, start)) found.add(term);
    },
    bigram: () => undefined,
  });
  for (const { start, end } of joinNeighbours(fragments)) if (end - start > 1) found.add(text.slice(start, end));
  return [...found].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

/** Single characters in a row are a term that the segmenter does not know. */
function joinNeighbours(places: readonly Place[]): Place[] {
  const joined: Place[] = [];
  for (const place of places) {
    const last = joined.at(-1);
    if (last?.end === place.start) last.end = place.end;
    else joined.push({ ...place });
  }
  return joined;
}
