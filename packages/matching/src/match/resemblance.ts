import type { SearchIndex } from '../search-index.js';

/** How many of the leading candidates say what a good answer looks like: of few candidates fewer, or all would lead. */
const LEADERS = 5;
const CANDIDATES_PER_LEADER = 10;

/**
 * How much each candidate resembles those that lead, from 0 to 1. A factory's words and a laboratory's meet in few
 * terms only; what the first answers have in common with others brings those up that use the laboratory's words alone
 * (pseudo relevance feedback: Rocchio 1971, Lavrenko and Croft 2001, here by whole documents so that it can be told).
 *
 * A leader resembles itself in full: an answer that stands alone is not held back for having no kin.
 *
 * @param candidates ids with the scores that they have so far
 * @param pool how many documents may resemble one
 */
export function resemblanceToLeaders(
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
