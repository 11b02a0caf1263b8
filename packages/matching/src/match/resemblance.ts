import type { SearchIndex } from '../search-index.js';

/** How many of the leading candidates say what a good answer looks like: of few candidates fewer, or all would lead. */
const LEADERS = 8;
const CANDIDATES_PER_LEADER = 10;

/**
 * How much each candidate resembles those that lead, from 0 to 1. A factory's words and a laboratory's meet in few
 * terms only; what the first answers have in common with others brings those up that use the laboratory's words alone
 * (pseudo relevance feedback: Rocchio 1971, Lavrenko and Croft 2001, here by whole documents so that it can be told).
 *
 * A leader resembles itself in full, so that an answer that stands alone keeps much of its score; a group of answers that
 * are alike can still pass it.
 *
 * @param candidates ids with the scores that they have so far
 * @param pool how many documents may resemble one
 */
function resemblanceToLeaders(
  index: SearchIndex<never>,
  candidates: readonly { readonly id: string; readonly score: number }[],
  pool: number,
): (id: string) => number {
  const isCandidate = new Set(candidates.map(({ id }) => id));
  const leaders = candidates
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, Math.min(LEADERS, Math.ceil(candidates.length / CANDIDATES_PER_LEADER)));
  const total = leaders.reduce((sum, { score }) => sum + score, 0);
  const resemblance = new Map<string, number>();
  const add = (id: string, value: number) => resemblance.set(id, (resemblance.get(id) ?? 0) + value);
  for (const { id, score } of leaders) {
    const kin = index.similarTo(id, { limit: pool, filter: (other) => isCandidate.has(other) });
    const closest = kin[0]?.score ?? 1;
    add(id, score / total);
    for (const other of kin) add(other.id, ((score / total) * other.score) / closest);
  }
  return (id) => resemblance.get(id) ?? 0;
}

/** What text brings to a candidate: its own words, and its resemblance to those that lead. */
export interface TextScore {
  readonly words: number;
  readonly resemblance: number;
}

/**
 * Shares what text may bring, `most`, between a candidate's own words and its resemblance to those that lead. The best
 * one has `most` in full, as with words alone.
 *
 * @param candidates `relevance` from 0 to 1; `others`: what speaks for and against them besides their text
 * @param share of the resemblance, 0 to 1
 * @returns in the order of the candidates
 */
export function shareWithResemblance(
  index: SearchIndex<never>,
  candidates: readonly { readonly id: string; readonly relevance: number; readonly others: number }[],
  { most, share, pool }: { readonly most: number; readonly share: number; readonly pool: number },
): TextScore[] {
  const scored = candidates.map(({ id, relevance, others }) => ({ id, score: most * relevance + others }));
  const resemblance = share > 0 ? resemblanceToLeaders(index, scored, pool) : () => 0;
  const raw = candidates.map(({ id, relevance }) => ({
    words: (1 - share) * relevance,
    resemblance: share * resemblance(id),
  }));
  const best = raw.reduce((highest, { words, resemblance }) => Math.max(highest, words + resemblance), 0) || 1;
  return raw.map((score) => ({
    words: (most * score.words) / best,
    resemblance: (most * score.resemblance) / best,
  }));
}
