import type { Hit, SearchIndex } from '../search-index.js';
import type { MatchContribution } from './rank-matches.js';

/** A query of a match: the whole text of the subject, or one of its numbered parts. */
export interface TextQuery {
  readonly query: string;
  readonly hits: readonly Hit[];
  /** The best score, which counts as 1. */
  readonly best: number;
  /** What the query counts among the text. */
  readonly share: number;
  readonly isPart: boolean;
}

/** The text's share of a match, by term and field; of the numbered parts only the best-answered one counts. */
export function textContributions(
  index: SearchIndex<never>,
  queries: readonly TextQuery[],
  id: string,
  weight: number,
): MatchContribution[] {
  const answered = queries
    .map((query) => ({ ...query, score: query.hits.find((hit) => hit.id === id)?.score ?? 0 }))
    .filter(({ score }) => score > 0);
  const [bestPart] = answered
    .filter(({ isPart }) => isPart)
    .sort((a, b) => (b.share * b.score) / b.best - (a.share * a.score) / a.best);
  const counted = answered.filter((query) => !query.isPart || query === bestPart);
  return counted.flatMap(({ query, share, best }) => {
    const factor = (weight * share) / best;
    return (index.explain(query, id)?.contributions ?? []).map(
      (part): MatchContribution =>
        part.kind === 'term'
          ? { feature: 'text', term: part.term, field: part.field, score: part.score * factor }
          : { feature: 'all-words', score: part.score * factor },
    );
  });
}
