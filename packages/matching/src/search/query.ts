import { analyze } from '../analysis/analyze.js';
import { normalizeText } from '../analysis/normalize.js';
import type { Dictionary, TermId } from '../index/dictionary.js';
import { quantityTerms, readQuantities } from '../quantities/quantities.js';
import type { SourceTerm } from './weigh.js';

/** One distinct term that a query looks for; a lone Han character stands for all bigrams that hold it. */
export interface QueryTerm extends SourceTerm {
  /** The term as people read it. */
  text: string;
  weight: number;
  /** The places in the normalised query where it stands, as `[start, end)`. */
  places: Place[];
}

/** A stretch of the normalised query. */
export interface Place {
  start: number;
  end: number;
}

/** A query, understood. */
export interface ParsedQuery {
  text: string;
  terms: QueryTerm[];
  /** Positions of the terms that a document must all hold to come first; empty for long queries. */
  required: number[];
  /** The words of the query, without function words. */
  words: Place[];
}

/**
 * Shares of the two channels in the score. Words alone find abstracts from their first sentence about as well; bigrams
 * add the terms that no dictionary has.
 */
export const WORD_SHARE = 1;
export const BIGRAM_SHARE = 0.5;

/** A longer query describes something; it is not a list of words that should all occur. */
const MAX_REQUIRED_LENGTH = 24;

/** Longer texts repeat themselves; the limit bounds the time of a search with a whole document. */
const MAX_QUERY_LENGTH = 8_000;

/** Analyses a query and looks up its terms. */
export function parseQuery(query: string, dictionary: Dictionary): ParsedQuery {
  const text = normalizeText(query.slice(0, MAX_QUERY_LENGTH));
  const terms = new Map<string, QueryTerm>();
  const words: Place[] = [];
  const latin = new Set<QueryTerm>();
  const bigrams = new Set<QueryTerm>();

  const note = (key: string, share: number, place: Place, lookUp: () => TermId[]): QueryTerm => {
    const term = terms.get(key) ?? { text: text.slice(place.start, place.end), ids: lookUp(), weight: 0, places: [] };
    term.weight += share;
    term.places.push(place);
    terms.set(key, term);
    return term;
  };

  analyze(text, {
    word(word, start, end) {
      words.push({ start, end });
      const term = note(word, WORD_SHARE, { start, end }, () => present(dictionary.findWord(word)));
      if (!isHan(text.charAt(start))) latin.add(term);
    },
    bigram(first, second, start) {
      const key = `bigram ${String.fromCharCode(first, second)}`;
      const place = { start, end: start + 2 };
      bigrams.add(note(key, BIGRAM_SHARE, place, () => present(dictionary.findBigram(first, second))));
    },
    loneHan(unit, start) {
      const character = String.fromCharCode(unit);
      const place = { start, end: start + 1 };
      const lookUp = () => [...present(dictionary.findWord(character)), ...dictionary.bigramsWith(unit)];
      bigrams.add(note(`lone ${character}`, BIGRAM_SHARE, place, lookUp));
    },
  });

  for (const quantity of readQuantities(query.slice(0, MAX_QUERY_LENGTH))) {
    for (const key of quantityTerms(quantity)) {
      const term = { text: quantity.quote, ids: present(dictionary.findWord(key)), weight: WORD_SHARE, places: [] };
      terms.set(key, term);
    }
  }
  words.sort((a, b) => a.start - b.start);
  const list = [...terms.values()];
  const required = text.trim().length <= MAX_REQUIRED_LENGTH ? requiredTerms(latin, bigrams, words) : [];
  return { text, terms: list, required: [...required].map((term) => list.indexOf(term)), words };
}

function present(id: TermId | undefined): TermId[] {
  return id === undefined ? [] : [id];
}

function isHan(character: string): boolean {
  return /\p{Script=Han}/u.test(character);
}

/**
 * Which terms "having all words" means: Latin words and numbers, the bigrams inside Chinese words, and those that join
 * single-character words, because a technical term that the dictionary lacks falls apart into such ("压铸件"). A bigram
 * that merely joins two words ("金焊" in "铝合金焊接") is not asked for.
 */
function requiredTerms(latin: Set<QueryTerm>, bigrams: Set<QueryTerm>, words: readonly Place[]): Set<QueryTerm> {
  const required = new Set(latin);
  const hasHanWords = words.length > latin.size;
  for (const bigram of bigrams) {
    const { start, end } = bigram.places[0] as Place;
    const first = words.find((word) => word.start <= start && start < word.end);
    const last = words.find((word) => word.start < end && end <= word.end);
    const inOneWord = first !== undefined && first === last;
    const joinsFragments = first && last && (first.end - first.start === 1 || last.end - last.start === 1);
    if (inOneWord || joinsFragments || !hasHanWords) required.add(bigram);
  }
  return required;
}
