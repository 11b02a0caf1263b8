import { analyze } from './analysis/analyze.js';
import { FIELD_SYNONYMS } from './analysis/field-synonyms.js';
import { normalizeText } from './analysis/normalize.js';
import { finderFor, type SynonymFinder, type SynonymGroup } from './analysis/synonyms.js';
import { type IndexParts, readIndexFile, writeIndexFile } from './file/index-file.js';
import type { FieldOptions } from './index/bm25f.js';
import { Dictionary } from './index/dictionary.js';
import { DocumentCounter } from './index/document-batch.js';
import { DocumentTable } from './index/document-table.js';
import { MAX_FIELDS } from './index/field-frequency.js';
import { frequenciesIn, termsOf } from './index/segment.js';
import { type Location, SegmentStore } from './index/segment-store.js';
import { quantityTerms, readQuantities } from './quantities/quantities.js';
import { characteristicTerms } from './search/characteristic-terms.js';
import { WordReader } from './search/matched-words.js';
import { type ParsedQuery, parseQuery } from './search/query.js';
import { rank } from './search/rank.js';
import { sharedWords } from './search/shared-words.js';
import {
  keepMostValuable,
  readDocument,
  splitByField,
  type WeightedQuery,
  weighTerms,
  weightedQuery,
} from './search/weigh.js';

export interface IndexOptions<Fields> {
  /** The fields of a document and how each takes part in the ranking; at most eight. */
  fields: { readonly [Name in keyof Fields]: FieldOptions };
  /** What else the words of a query are called. Default `FIELD_SYNONYMS`; an empty list switches it off. */
  synonyms?: readonly SynonymGroup[];
}

export interface SearchOptions {
  /** How many hits at most. Default 20. */
  limit?: number;
  /** Which documents may be shown. It is asked only about documents that might be among the best. */
  filter?: (id: string) => boolean;
}

/** A document that was found. */
export interface Hit {
  id: string;
  /** Comparable within one answer only. */
  score: number;
  /** The words of the query that the document holds, as people read them, in the order of the query. */
  terms: string[];
}

/** A document that resembles another one. */
export interface SimilarHit extends Hit {
  /** Technical words that both documents hold, the most telling first. */
  shared: string[];
}

/** One part of a score. */
export type Contribution =
  | { kind: 'term'; term: string; field: string; score: number }
  /** The document holds every word of a short query. */
  | { kind: 'all-words'; score: number };

/** Why a document has its score: `contributions` add up to `score`. */
export interface Explanation {
  id: string;
  score: number;
  contributions: Contribution[];
}

/** A query is answered by its most valuable terms: the common ones of a long text hardly change the order. */
const MOST_QUERY_TERMS = 40;

/** Among very many documents fewer terms suffice to tell them apart, and each costs more. */
const MANY_DOCUMENTS = 200_000;
const MOST_TERMS_AMONG_MANY = 20;

/** A full-text index over documents with named text fields. A change is visible to the next search. */
export class SearchIndex<Fields extends Record<keyof Fields, string>> {
  private readonly fieldNames: (keyof Fields & string)[];
  private readonly dictionary = new Dictionary();
  private readonly documents = new DocumentTable();
  private readonly counter: DocumentCounter;
  private readonly store: SegmentStore;
  private readonly synonyms: SynonymFinder;

  constructor(options: IndexOptions<Fields>) {
    this.fieldNames = Object.keys(options.fields) as (keyof Fields & string)[];
    const fields = this.fieldNames.map((name) => options.fields[name]);
    checkFields(this.fieldNames, fields);
    this.counter = new DocumentCounter(fields.length);
    this.store = new SegmentStore(fields);
    this.synonyms = finderFor(options.synonyms ?? FIELD_SYNONYMS);
  }

  /** How many documents there are. */
  get size(): number {
    return this.documents.size;
  }

  has(id: string): boolean {
    return this.documents.rowOf(id) !== undefined;
  }

  /** Adds a document, or replaces the one with this id. A field that is left out is empty. */
  add(id: string, fields: Partial<Fields>): void {
    this.remove(id);
    const lengths = this.fieldNames.map((name, field) => this.countField(field, fields[name] ?? ''));
    const { terms, packed } = this.counter.endDocument();
    this.dictionary.statistics.count(terms, packed, 1);
    this.store.add(this.documents.add(id), this.counter.encodeLengths(lengths), terms, packed);
  }

  /** Replaces a document, or adds it: the same as `add`, for callers who want to say so. */
  update(id: string, fields: Partial<Fields>): void {
    this.add(id, fields);
  }

  /** Removes a document. Returns whether it was there. */
  remove(id: string): boolean {
    const row = this.documents.rowOf(id);
    if (row === undefined) return false;
    const { segment, document } = this.locate(row);
    const terms = termsOf(segment, document);
    const packed = terms.map((term) => frequenciesIn(segment, term, document));
    this.dictionary.statistics.count(terms, packed, -1);
    this.store.remove(row);
    this.documents.remove(row);
    return true;
  }

  /** The best documents for a query, best first; documents that hold all words of a short query come before the rest. */
  search(query: string, options: SearchOptions = {}): Hit[] {
    const { parsed, weighted } = this.prepare(query);
    const words = new WordReader(parsed);
    const hits = this.rank(weighted, options, options.filter).map((row) => {
      const { score, found } = readDocument(weighted, this.locate(row));
      return { id: this.documents.idOf(row), score, terms: words.read(found) };
    });
    return hits.sort(bestFirst);
  }

  /** The documents that resemble a document, best first; none if the index does not hold it. */
  similarTo(id: string, options: SearchOptions = {}): SimilarHit[] {
    const row = this.documents.rowOf(id);
    if (row === undefined) return [];
    const terms = characteristicTerms(this.locate(row), this.dictionary, this.size, this.store.model);
    const weighted = weightedQuery(terms, [], this.store.model);
    const filter = (other: string) => other !== id && (options.filter?.(other) ?? true);
    const hits = this.rank(weighted, options, filter).map((other) => {
      const { score, found } = readDocument(weighted, this.locate(other));
      const shared = sharedWords(
        found.map((term) => ({ term: terms[term.position]?.ids[0] as number, score: term.score })),
        this.dictionary,
      );
      return { id: this.documents.idOf(other), score, terms: shared, shared };
    });
    return hits.sort(bestFirst);
  }

  /** Why a document has its score for a query, or `undefined` if the index does not hold it. */
  explain(query: string, id: string): Explanation | undefined {
    const row = this.documents.rowOf(id);
    if (row === undefined) return undefined;
    const { parsed, weighted } = this.prepare(query);
    const location = this.locate(row);
    const { score, complete, found } = readDocument(weighted, location);
    // A word and its bigram are one thing to people.
    const byWord = new Map<string, Contribution>();
    for (const term of found) {
      const text = parsed.terms[term.position]?.text ?? '';
      for (const [field, part] of splitByField(term, weighted, location)) {
        const known = byWord.get(`${field} ${text}`)?.score ?? 0;
        const name = this.fieldNames[field] as string;
        byWord.set(`${field} ${text}`, { kind: 'term', term: text, field: name, score: known + part });
      }
    }
    const contributions = [...byWord.values()];
    if (complete) contributions.push({ kind: 'all-words', score: weighted.bonus });
    return { id, score, contributions: contributions.sort((a, b) => b.score - a.score) };
  }

  /** The index as bytes, for `loadIndex`: a snapshot for a warm start, or an index to send to a browser. */
  save(): Uint8Array<ArrayBuffer> {
    return writeIndexFile(this.parts());
  }

  /** See `loadIndex`. */
  static load<Fields extends Record<keyof Fields, string>>(
    file: Uint8Array,
    options: IndexOptions<Fields>,
  ): SearchIndex<Fields> {
    const index = new SearchIndex(options);
    readIndexFile(file, index.parts());
    return index;
  }

  /**
   * Adds the documents of a saved index with the same fields, for example one that a worker built from a part of them.
   * A document with the same id is replaced. Throws an `IndexFileError`.
   */
  absorb(file: Uint8Array): void {
    readIndexFile(file, this.parts());
  }

  private parts(): IndexParts {
    return {
      fieldNames: this.fieldNames,
      dictionary: this.dictionary,
      documents: this.documents,
      store: this.store,
      forget: (id) => this.remove(id),
    };
  }

  private prepare(query: string): { parsed: ParsedQuery; weighted: WeightedQuery } {
    const parsed = parseQuery(query, this.dictionary, this.synonyms);
    const most = this.size > MANY_DOCUMENTS ? MOST_TERMS_AMONG_MANY : MOST_QUERY_TERMS;
    const terms = keepMostValuable(weighTerms(parsed.terms, this.dictionary, this.size), most);
    return { parsed, weighted: weightedQuery(terms, parsed.required, this.store.model) };
  }

  private countField(field: number, value: string): number {
    let length = 0;
    analyze(normalizeText(value), {
      word: (term, start, end) => {
        this.counter.count(this.dictionary.addWord(term));
        if (end - start > 1) length++;
      },
      bigram: (first, second) => {
        this.counter.count(this.dictionary.addBigram(first, second));
        length++;
      },
    });
    for (const quantity of readQuantities(value)) {
      for (const term of quantityTerms(quantity)) this.counter.count(this.dictionary.addWord(term));
    }
    this.counter.endField(field);
    return length;
  }

  private rank(query: WeightedQuery, options: SearchOptions, filter: SearchOptions['filter']): number[] {
    const rows = rank({
      ...query,
      segments: this.store.segments,
      limit: Math.max(0, Math.min(options.limit ?? 20, this.size)),
      allows: filter ? (row) => filter(this.documents.idOf(row)) : () => true,
    });
    return [...rows];
  }

  private locate(row: number): Location {
    return this.store.locate(row) as Location;
  }
}

/** An empty index. */
export function createIndex<Fields extends Record<keyof Fields, string>>(
  options: IndexOptions<Fields>,
): SearchIndex<Fields> {
  return new SearchIndex(options);
}

/**
 * An index from the bytes that `save` returned. `options` must name the same fields in the same order; weights may
 * differ. Throws an `IndexFileError` whose `code` says what is wrong; the index must then be built again.
 */
export function loadIndex<Fields extends Record<keyof Fields, string>>(
  file: Uint8Array,
  options: IndexOptions<Fields>,
): SearchIndex<Fields> {
  return SearchIndex.load(file, options);
}

/** Equal scores are ordered by id, so that every node of a platform gives the same pages. */
function bestFirst(a: Hit, b: Hit): number {
  return b.score - a.score || (a.id < b.id ? -1 : 1);
}

function checkFields(names: readonly string[], fields: readonly FieldOptions[]): void {
  if (names.length === 0 || names.length > MAX_FIELDS) {
    throw new RangeError(`An index has 1 to ${MAX_FIELDS} fields, not ${names.length}.`);
  }
  fields.forEach(({ weight = 1, lengthNormalization = 0.9 }, i) => {
    if (!(weight > 0 && Number.isFinite(weight))) throw new RangeError(`Field ${names[i]}: weight must be above 0.`);
    if (!(lengthNormalization >= 0 && lengthNormalization <= 1)) {
      throw new RangeError(`Field ${names[i]}: lengthNormalization must be from 0 to 1.`);
    }
  });
}
