import { analyze } from '../analysis/analyze.js';
import { normalizeText } from '../analysis/normalize.js';
import { isStopword } from '../analysis/stopwords.js';
import type { Alternative, SynonymFinder } from '../analysis/synonyms.js';
import type { Dictionary, TermId } from '../index/dictionary.js';
import { type Quantity, quantityTerms, readQuantities } from '../quantities/quantities.js';
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
export const BIGRAM_SHARE = 0.45;

/** What a bigram counts that holds a function word. */
const FUNCTION_SHARE = 0.5;

/** What a number counts in a description. */
const NUMBER_SHARE = 0.3;

/** A longer query describes something; it is not a list of words that should all occur. */
const MAX_REQUIRED_LENGTH = 24;

/** Longer texts repeat themselves; the limit bounds the time of a search with a whole document. */
const MAX_QUERY_LENGTH = 8_000;

/** An alternative expression counts for less than the word that was typed. */
const ALTERNATIVE_SHARE = 0.6;

/** Analyses a query and looks up its terms, and those of what its words are also called. */
export function parseQuery(query: string, dictionary: Dictionary, synonyms: SynonymFinder): ParsedQuery {
  const bounded = query.slice(0, MAX_QUERY_LENGTH);
  const text = normalizeText(bounded);
  const isDescription = text.trim().length > MAX_REQUIRED_LENGTH;
  const reader = new QueryReader(text, dictionary, isDescription);
  reader.readText();
  for (const quantity of readQuantities(bounded)) reader.readQuantity(quantity);
  const alternatives = synonyms.find(text);
  for (const alternative of alternatives) reader.readAlternative(alternative);
  if (isDescription) reader.weakenNumbers();
  const required = isDescription ? [] : reader.required(alternatives);
  return { text, terms: reader.terms, required, words: reader.words };
}

class QueryReader {
  readonly words: Place[] = [];
  private readonly byKey = new Map<string, QueryTerm>();
  private readonly latin = new Set<QueryTerm>();
  private readonly bigrams = new Set<QueryTerm>();

  constructor(
    private readonly text: string,
    private readonly dictionary: Dictionary,
    private readonly isDescription: boolean,
  ) {}

  get terms(): QueryTerm[] {
    return [...this.byKey.values()];
  }

  readText(): void {
    const { text, dictionary } = this;
    const lone: number[] = [];
    analyze(text, {
      word: (word, start, end) => {
        this.words.push({ start, end });
        const term = this.note(word, { start, end }, WORD_SHARE, () => present(dictionary.findWord(word)));
        if (!isHan(text.charAt(start))) this.latin.add(term);
      },
      bigram: (first, second, start) => {
        const ids = () => present(dictionary.findBigram(first, second));
        this.bigrams.add(this.note(bigramKey(first, second), { start, end: start + 2 }, BIGRAM_SHARE, ids));
      },
      loneHan: (_, start) => lone.push(start),
    });
    for (const start of lone) this.readLoneHan(start);
    this.words.sort((a, b) => a.start - b.start);
    this.weakenFunctionBigrams();
  }

  /**
   * Who types a single character looks for all words that hold it. Beside other words a function word ("8×8的") is passed
   * over, and in a description a character between signs ("第3相") is no more than the word that it is.
   */
  private readLoneHan(start: number): void {
    const { dictionary } = this;
    const character = this.text.charAt(start);
    if (isStopword(character) && this.byKey.size > 0) return;
    const word = present(dictionary.findWord(character));
    const ids = () => (this.isDescription ? word : [...word, ...dictionary.bigramsWith(character.charCodeAt(0))]);
    this.bigrams.add(this.note(`lone ${character}`, { start, end: start + 1 }, BIGRAM_SHARE, ids));
  }

  /** A bigram that holds a function word ("的织" in 的织物) says little, however rare it is. */
  private weakenFunctionBigrams(): void {
    const isInWord = new Uint8Array(this.text.length);
    for (const { start, end } of this.words) isInWord.fill(1, start, end);
    // Without a segmenter there are no Chinese words, and so nothing can be said about what lies between them.
    if (!this.words.some(({ start }) => isHan(this.text.charAt(start)))) return;
    const holdsFunctionWord = ({ start, end }: Place): boolean => !isInWord[start] || !isInWord[end - 1];
    for (const term of this.bigrams) if (term.places.every(holdsFunctionWord)) term.weight *= FUNCTION_SHARE;
  }

  readQuantity(quantity: Quantity): void {
    for (const key of quantityTerms(quantity)) {
      const ids = present(this.dictionary.findWord(key));
      this.byKey.set(key, { text: quantity.text, ids, weight: WORD_SHARE, places: [] });
    }
  }

  /**
   * In a description numbers say little about its subject: "24 小时" and "80%" stand in texts about anything. A short query
   * for a quantity means just that quantity, and is left as it is.
   */
  weakenNumbers(): void {
    for (const [key, term] of this.byKey) {
      if (/^=?-?[\d.]/.test(key)) term.weight *= NUMBER_SHARE;
    }
  }

  /** Adds what the query does not say itself, at the place of the words that mean the same. */
  readAlternative({ text, start, end }: Alternative): void {
    const added: QueryTerm[] = [];
    const add = (key: string, word: string, weight: number, id: TermId | undefined): void => {
      if (this.byKey.has(key)) return;
      const term = { text: word, ids: present(id), weight, places: [{ start, end }] };
      this.byKey.set(key, term);
      added.push(term);
    };
    analyze(text, {
      word: (word, from, to) => add(word, text.slice(from, to), WORD_SHARE, this.dictionary.findWord(word)),
      bigram: (first, second, from) => {
        const id = this.dictionary.findBigram(first, second);
        add(bigramKey(first, second), text.slice(from, from + 2), BIGRAM_SHARE, id);
      },
    });
    for (const term of added) term.weight *= ALTERNATIVE_SHARE / Math.sqrt(added.length);
  }

  /** Positions of the required terms, without those that may be said in another way. */
  required(alternatives: readonly Alternative[]): number[] {
    const terms = this.terms;
    const isReplaceable = ({ places: [first] }: QueryTerm): boolean =>
      alternatives.some(({ start, end }) => first !== undefined && first.start >= start && first.end <= end);
    return [...requiredTerms(this.latin, this.bigrams, this.words)]
      .filter((term) => !isReplaceable(term))
      .map((term) => terms.indexOf(term));
  }

  private note(key: string, place: Place, share: number, lookUp: () => TermId[]): QueryTerm {
    const known = this.byKey.get(key);
    const term = known ?? { text: this.text.slice(place.start, place.end), ids: lookUp(), weight: 0, places: [] };
    term.places.push(place);
    term.weight = share * emphasis(term.places.length);
    this.byKey.set(key, term);
    return term;
  }
}

/** What repeating a word in the query adds: twice counts a third more, and no number of times more than double. */
function emphasis(times: number): number {
  return (2 * times) / (1 + times);
}

function bigramKey(first: number, second: number): string {
  return `bigram ${String.fromCharCode(first, second)}`;
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
