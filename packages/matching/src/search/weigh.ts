import type { FieldModel } from '../index/bm25f.js';
import type { Dictionary } from '../index/dictionary.js';
import type { Location } from '../index/segment-store.js';
import { lookUp, OpenLists, type WeightedTerm } from './posting-list.js';

/** What is looked for, weighed by the collection and ready to rank. */
export interface WeightedQuery {
  readonly terms: readonly WeightedTerm[];
  readonly lists: OpenLists;
  readonly model: FieldModel;
  /** Positions of the terms that a document must all hold to earn `bonus`. */
  readonly required: readonly number[];
  /** More than all terms together can bring, so that documents with all required terms come first. */
  readonly bonus: number;
}

/** A term before it is weighed. */
export interface SourceTerm {
  /** One id, several that count as one, or none if the collection does not hold the term. */
  readonly ids: readonly number[];
  /** How often the query says it, times the share of its channel. */
  readonly weight: number;
}

/**
 * Rare terms count a little more than in plain BM25, whose queries are a few chosen words: ours are whole sentences, in
 * which many common words together would otherwise outweigh the one that matters. Abstracts sought by their first
 * sentence would like it higher (1.75), the tales of a long demand, whose rarest words are beside the point, lower.
 */
const RARITY_POWER = 1.25;

/** How much the habit of recurring counts: it tells the subject of a text from what it says in passing. */
const BURSTINESS_POWER = 0.8;

/** Weighs terms by how rare they are among the documents, and by how much they tell what a document is about. */
export function weighTerms(
  terms: readonly SourceTerm[],
  dictionary: Dictionary,
  documentCount: number,
): WeightedTerm[] {
  return terms.map(({ ids, weight }) => {
    const rarity = inverseFrequency(ids, dictionary, documentCount) ** RARITY_POWER;
    return { ids, weight: weight * rarity * aboutness(ids, dictionary) };
  });
}

/** Takes the ids from all but the `limit` terms of greatest weight, so that nothing is looked for there; positions stay. */
export function keepMostValuable(terms: readonly WeightedTerm[], limit: number): readonly WeightedTerm[] {
  if (terms.length <= limit) return terms;
  const weights = terms.map(({ ids, weight }) => (ids.length > 0 ? weight : 0)).sort((a, b) => b - a);
  const least = weights[limit - 1] as number;
  return terms.map((term) => (term.weight >= least ? term : { ids: [], weight: 0 }));
}

/** Puts weighted terms together to a query. A required term that nobody holds leaves the bonus to nobody. */
export function weightedQuery(
  terms: readonly WeightedTerm[],
  required: readonly number[],
  model: FieldModel,
): WeightedQuery {
  const bonus = required.length > 0 ? terms.reduce((total, term) => total + term.weight, 0) : 0;
  return { terms, lists: new OpenLists(terms, model), model, required, bonus };
}

/** The inverse document frequency of BM25, always above 0. Several ids count as independent of each other. */
function inverseFrequency(ids: readonly number[], dictionary: Dictionary, documentCount: number): number {
  let shareWithout = 1;
  for (const id of ids) {
    shareWithout *= 1 - dictionary.statistics.documentFrequency.get(id) / Math.max(1, documentCount);
  }
  const frequency = documentCount * (1 - shareWithout);
  return Math.log(1 + (documentCount - frequency + 0.5) / (frequency + 0.5));
}

/** Several ids are the many words that one character stands in: they say nothing in common. */
function aboutness(ids: readonly number[], { statistics }: Dictionary): number {
  return ids.length === 1 ? statistics.burstiness(ids[0] as number) ** BURSTINESS_POWER : 1;
}

/** A term that a document holds. */
export interface FoundTerm {
  /** Its position in the query. */
  readonly position: number;
  /** Its frequencies, packed by field. */
  readonly packed: number;
  readonly score: number;
}

/** What a document brings to a query: `found` and, if it is complete, the bonus add up to `score`. */
export interface Reading {
  readonly score: number;
  readonly complete: boolean;
  readonly found: readonly FoundTerm[];
}

/** Reads one document in double precision. Ranking finds documents, this says their score. */
export function readDocument(query: WeightedQuery, { segment, document }: Location): Reading {
  const lists = query.lists.in(segment);
  const found: FoundTerm[] = [];
  let score = 0;
  for (let position = 0; position < lists.length; position++) {
    const list = lists[position];
    const packed = list ? lookUp(list, document) : 0;
    if (packed === 0) continue;
    const part = (list?.weight ?? 0) * query.model.saturated(packed, segment.lengths, document);
    found.push({ position, packed, score: part });
    score += part;
  }
  const complete =
    query.required.length > 0 && query.required.every((position) => found.some((term) => term.position === position));
  return { score: complete ? score + query.bonus : score, complete, found };
}

/** Splits the score of a found term over the fields: `[field, score]` of each field that holds it. */
export function splitByField(
  { packed, score }: FoundTerm,
  { model }: WeightedQuery,
  { segment, document }: Location,
): [field: number, score: number][] {
  const whole = model.frequency(packed, segment.lengths, document);
  const parts: [number, number][] = [];
  for (let field = 0; field < model.fieldCount; field++) {
    const part = model.fieldFrequency(packed, segment.lengths, document, field);
    if (part > 0) parts.push([field, (score * part) / whole]);
  }
  return parts;
}
