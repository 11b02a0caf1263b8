import type { Hit } from '../search-index.js';

/** A person or a team with the documents that speak for them. */
export interface OwnerHit {
  readonly owner: string;
  readonly score: number;
  /** Their documents, best first, each with what it adds to the score. */
  readonly documents: readonly { readonly id: string; readonly score: number }[];
}

export interface OwnerOptions {
  /** What a further document counts against the one before it. Default 0.5: the fourth counts an eighth. */
  ratio?: number;
  /** How many owners at most. Default 20. */
  limit?: number;
}

/**
 * Ranks people and teams by their documents (成果, 专利, 论文): the best one counts fully, each further one a fixed share
 * of the one before. One excellent paper so beats twenty that are beside the point, and a second good one still helps.
 */
export function rankOwners(
  hits: readonly Hit[],
  ownersOf: (id: string) => readonly string[],
  { ratio = 0.5, limit = 20 }: OwnerOptions = {},
): OwnerHit[] {
  const byOwner = new Map<string, Hit[]>();
  for (const hit of hits) {
    for (const owner of ownersOf(hit.id)) byOwner.set(owner, [...(byOwner.get(owner) ?? []), hit]);
  }
  return [...byOwner]
    .map(([owner, own]) => {
      const best = [...own].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
      const documents = best.map(({ id, score }, i) => ({ id, score: score * ratio ** i }));
      return { owner, documents, score: documents.reduce((sum, { score }) => sum + score, 0) };
    })
    .sort((a, b) => b.score - a.score || (a.owner < b.owner ? -1 : 1))
    .slice(0, limit);
}
