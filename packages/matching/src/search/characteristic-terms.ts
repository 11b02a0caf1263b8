import { type FieldModel, saturate } from '../index/bm25f.js';
import type { Dictionary, TermId } from '../index/dictionary.js';
import { frequenciesIn, termsOf } from '../index/segment.js';
import type { Location } from '../index/segment-store.js';
import type { WeightedTerm } from './posting-list.js';
import { BIGRAM_SHARE, WORD_SHARE } from './query.js';
import { weighTerms } from './weigh.js';

/** More terms hardly change the order of similar documents, and cost time. */
const MOST_TERMS = 80;

/**
 * What a document is about, as a query: its terms by rarity and by how much the document itself makes of them. A term
 * that no other document holds can find nothing and is left out.
 */
export function characteristicTerms(
  { segment, document }: Location,
  dictionary: Dictionary,
  documentCount: number,
  model: FieldModel,
): WeightedTerm[] {
  const shared = termsOf(segment, document).filter((term) => dictionary.statistics.documentFrequency.get(term) > 1);
  const emphasis = (term: TermId): number =>
    saturate(model.frequency(frequenciesIn(segment, term, document), segment.lengths, document));
  const sources = shared.map((term) => ({
    ids: [term],
    weight: emphasis(term) * (dictionary.isBigram(term) ? BIGRAM_SHARE : WORD_SHARE),
  }));
  return weighTerms(sources, dictionary, documentCount)
    .sort((a, b) => b.weight - a.weight || (a.ids[0] as number) - (b.ids[0] as number))
    .slice(0, MOST_TERMS);
}
