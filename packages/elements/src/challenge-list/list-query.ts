import type { ChallengeQuery, ChallengeSort } from '@qxwq/contract';

const NAMES = ['q', 'state', 'industry', 'region', 'budget', 'mode', 'tier', 'programme', 'organisation'] as const;
const SORTS: readonly ChallengeSort[] = ['relevance', 'newest', 'deadline', 'budget'];

/** Reads `filter="state=published&region=140000"` and `sort`; `unknown` holds what they cannot mean. */
export function listQuery(
  filter: string | null | undefined,
  sort: string | null | undefined,
  limit: number,
): { query: ChallengeQuery; unknown: readonly string[] } {
  const unknown: string[] = [];
  const lists: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(filter ?? '')) {
    if ((NAMES as readonly string[]).includes(name)) lists[name] = [...(lists[name] ?? []), value];
    else unknown.push(`${name}=${value}`);
  }
  const order = SORTS.find((known) => known === sort);
  if (sort && !order) unknown.push(`sort=${sort}`);
  const { q, ...codes } = lists;
  const query = {
    ...(q ? { q: q.join(' ') } : {}),
    ...codes,
    ...(order ? { sort: order } : {}),
    limit: Number.isInteger(limit) ? Math.min(100, Math.max(1, limit)) : 20,
  };
  // Codes that do not exist are refused by the platform, with a sentence that names them.
  return { query: query as ChallengeQuery, unknown };
}
