import { type FieldModel, saturate } from '../index/bm25f.js';
import type { Dictionary } from '../index/dictionary.js';
import type { Location } from '../index/segment-store.js';
import { termFrequencies, type WeightedTerm } from './posting-list.js';
import type { QueryTerm } from './query.js';

/** What is looked for, ready to rank: each source term with its weight in this collection. */
export interface WeightedQuery<Source> {
  readonly terms: readonly (WeightedTerm & { readonly source: Source })[];
  readonly required: readonly WeightedTerm[];
  /** Added to the score of documents that hold all required terms; more than all terms together can bring. */
  readonly bonus: number;
}

/** Weighs the terms of a query by how rare they are among the documents. */
export function weighQuery<Source extends Pick<QueryTerm, 'ids' | 'weight'>>(
  sources: readonly Source[],
  required: ReadonlySet<Source>,
  dictionary: Dictionary,
  documentCount: number,
): WeightedQuery<Source> {
  const terms = sources.map((source) => ({
    source,
    ids: source.ids,
    weight: source.weight * inverseFrequency(source.ids, dictionary, documentCount),
  }));
  return {
    terms: terms.filter(({ ids }) => ids.length > 0),
    required: terms.filter(({ source }) => required.has(source)),
    bonus: required.size > 0 ? terms.reduce((total, term) => total + term.weight, 0) : 0,
  };
}

/** The inverse document frequency of BM25, always above 0. Several ids count as independent of each other. */
function inverseFrequency(ids: readonly number[], dictionary: Dictionary, documentCount: number): number {
  let shareWithout = 1;
  for (const id of ids) shareWithout *= 1 - dictionary.documentFrequency.get(id) / Math.max(1, documentCount);
  const frequency = documentCount * (1 - shareWithout);
  return Math.log(1 + (documentCount - frequency + 0.5) / (frequency + 0.5));
}

/** Reads one document against a weighted query, in double precision. Ranking finds documents, this says their score. */
export class DocumentScorer<Source> {
  private readonly query: WeightedQuery<Source>;
  private readonly fields: FieldModel;

  constructor(query: WeightedQuery<Source>, fields: FieldModel) {
    this.query = query;
    this.fields = fields;
  }

  /** The score and the terms that the document holds, with what each brings. */
  read({ segment, document }: Location): { score: number; complete: boolean; found: FoundTerm<Source>[] } {
    const found: FoundTerm<Source>[] = [];
    let total = 0;
    for (const term of this.query.terms) {
      const packed = termFrequencies(segment, term.ids, document);
      if (packed === 0) continue;
      const score = term.weight * saturate(this.fields.frequency(packed, segment.lengths, document));
      found.push({ source: term.source, packed, score });
      total += score;
    }
    const { required, bonus } = this.query;
    const complete = required.length > 0 && required.every(({ ids }) => termFrequencies(segment, ids, document) !== 0);
    return { score: complete ? total + bonus : total, complete, found };
  }

  /** Splits the score of a found term over the fields: `[field, score]` of each field that holds it. */
  byField({ packed, score }: FoundTerm<Source>, { segment, document }: Location): [number, number][] {
    const whole = this.fields.frequency(packed, segment.lengths, document);
    const parts: [number, number][] = [];
    for (let field = 0; field < this.fields.fieldCount; field++) {
      const part = this.fields.fieldFrequency(packed, segment.lengths, document, field);
      if (part > 0) parts.push([field, (score * part) / whole]);
    }
    return parts;
  }
}

/** A term of the query in a document. */
export interface FoundTerm<Source> {
  source: Source;
  packed: number;
  score: number;
}
