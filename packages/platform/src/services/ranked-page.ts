/** Where the next page of a ranking begins: after this score and id. */
export interface RankPosition {
  readonly score: number;
  readonly id: string;
}

export interface RankedPage {
  readonly ids: readonly string[];
  /** Position of the last row where more follow. */
  readonly next: RankPosition | undefined;
  readonly found: number;
}

/** One page of what an index has found, best first; the index knows nothing of filters, so `matching` says what may stay. */
export function rankedPage(
  hits: readonly RankPosition[],
  matching: ReadonlySet<string>,
  limit: number,
  after: RankPosition | undefined,
): RankedPage {
  const found = hits.filter(({ id }) => matching.has(id));
  const rest = found.filter(
    ({ score, id }) => !after || score < after.score || (score === after.score && id > after.id),
  );
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return {
    ids: page.map(({ id }) => id),
    next: last && rest.length > limit ? { score: last.score, id: last.id } : undefined,
    found: found.length,
  };
}
