import type { ChallengeId } from '@qxwq/contract';
import {
  type BoardDrawn,
  type BoardState,
  type DetailDrawn,
  emptyState,
  filterOf,
  type Locale,
  readFilter,
  sortOf,
} from '@qxwq/elements/server';
import type { Reader } from './reader.js';

export interface BoardLoad {
  readonly locale: Locale;
  readonly state?: BoardState | undefined;
  /** What every reader of the board sees, as the attribute `filter`. */
  readonly filter?: string | undefined;
  readonly pageSize?: number | undefined;
  readonly cursor?: string | undefined;
  /** Whether the board shows facets, which are counted. */
  readonly facets?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Loads what a board shows, with the very request that the element would send: its cursor then continues this page. */
export async function loadBoard(client: Reader, load: BoardLoad): Promise<BoardDrawn> {
  const { state = emptyState, locale, pageSize = 20, cursor, signal } = load;
  const filter = filterOf(state, readFilter(load.filter).fixed);
  const options = { locale, ...(signal ? { signal } : {}) };
  const [page, counts] = await Promise.all([
    client.challenges.list({ ...filter, sort: sortOf(state), limit: pageSize, ...(cursor ? { cursor } : {}) }, options),
    load.facets === false ? null : client.challenges.facets(filter, options),
  ]);
  return { state, page, counts };
}

/** Loads a challenge with those close to it; the page does without the latter when they cannot be had. */
export async function loadDetail(
  client: Reader,
  id: string,
  { locale, signal }: Pick<BoardLoad, 'locale' | 'signal'>,
): Promise<DetailDrawn> {
  const options = { locale, ...(signal ? { signal } : {}) };
  const [challenge, similar] = await Promise.all([
    client.challenges.get(id as ChallengeId, options),
    client.challenges.similar(id as ChallengeId, { limit: 4 }, options).catch(() => null),
  ]);
  return { challenge, similar };
}
