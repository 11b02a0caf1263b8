import { isStopword } from '../analysis/stopwords.js';
import type { ParsedQuery, Place, QueryTerm } from './query.js';

/**
 * The words of a query that a document holds, as people read them and in the query's order. Bigrams that overlap are
 * joined and cut back to whole words, so that "压铸件", which the segmenter splits into single characters, is one word
 * again and no half of a word is shown.
 */
export function matchedWords(query: ParsedQuery, found: Iterable<QueryTerm>): string[] {
  const covered = joinOverlapping([...found].flatMap((term) => term.places));
  const stretches = covered.map((place) => cutToWords(place, query)).filter((place) => place.end > place.start);
  return [...new Set(stretches.map(({ start, end }) => query.text.slice(start, end)))];
}

function joinOverlapping(places: readonly Place[]): Place[] {
  const joined: Place[] = [];
  for (const place of [...places].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last && place.start < last.end) last.end = Math.max(last.end, place.end);
    else joined.push({ ...place });
  }
  return joined;
}

/** The longest part of a stretch that begins and ends with a whole word; all of it where the query has no words in it. */
function cutToWords(stretch: Place, query: ParsedQuery): Place {
  const inside = query.words.filter((word) => word.start >= stretch.start && word.end <= stretch.end);
  const touching = query.words.some((word) => word.start < stretch.end && word.end > stretch.start);
  if (!touching) return isStopword(query.text.slice(stretch.start, stretch.end)) ? { start: 0, end: 0 } : stretch;
  return { start: inside[0]?.start ?? 0, end: inside.at(-1)?.end ?? 0 };
}
