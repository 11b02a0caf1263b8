import type { ChallengeSummary } from '@qxwq/contract';
import { emptyState, filterOf, type Locale, readFilter } from '@qxwq/elements/server';
import type { Reader } from '../draw/reader.js';

/** What a sitemap may hold at most (sitemaps.org). */
const MOST = 50_000;

const query = (filter: string | undefined) => ({
  ...filterOf(emptyState, readFilter(filter).fixed),
  sort: 'newest' as const,
});

export async function newestChallenges(
  client: Reader,
  filter: string | undefined,
  locale: Locale,
): Promise<readonly ChallengeSummary[]> {
  return (await client.challenges.list({ ...query(filter), limit: 50 }, { locale })).items;
}

/** Every challenge that the filter lets through, page by page, newest first. */
export async function allChallenges(
  client: Reader,
  filter: string | undefined,
  locale: Locale,
): Promise<readonly ChallengeSummary[]> {
  const all: ChallengeSummary[] = [];
  let cursor: string | undefined;
  do {
    const page = await client.challenges.list(
      { ...query(filter), limit: 100, ...(cursor ? { cursor } : {}) },
      { locale },
    );
    all.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor && all.length < MOST);
  return all;
}
