import type { ChallengeFacets, ChallengePage, ChallengeQuery, ChallengeSort, ChallengeSummary } from '@qxwq/contract';
import { type ClientOf, challengesFacets, challengesList } from '@qxwq/sdk/core/light';
import type { ReactiveControllerHost } from 'lit';
import type { Locale } from '../core/locale.js';
import { PagedResource } from '../core/paged-resource.js';
import { Resource } from '../core/resource.js';
import type { BoardState } from './board-state.js';

/** What a board asks the platform. */
export const boardOperations = [challengesList, challengesFacets] as const;
export type BoardOperation = (typeof boardOperations)[number]['name'];

/** What a board wants to show now. */
export interface BoardRequest {
  readonly client: ClientOf<BoardOperation>;
  readonly language: Locale;
  readonly filter: Omit<ChallengeQuery, 'sort' | 'cursor' | 'limit'>;
  readonly sort: ChallengeSort;
  /** Rows that one load brings. */
  readonly limit: number;
  /** Whether counts of facets are wanted. */
  readonly counts: boolean;
}

/** What a server has drawn a board from. */
export interface BoardDrawn {
  readonly state: BoardState;
  readonly page: ChallengePage;
  /** Null where no facets are shown. */
  readonly counts: ChallengeFacets | null;
}

export interface BoardEvents {
  readonly started: () => void;
  readonly loaded: () => void;
  readonly failed: (error: unknown) => void;
}

/** The rows of a board and the counts of its facets: each is loaded anew when what it depends on has changed. */
export class BoardData {
  readonly rows: PagedResource<ChallengeSummary>;
  readonly counts: Resource<ChallengeFacets>;

  /** `request` tells what is wanted; undefined while there is no platform to ask. */
  constructor(host: ReactiveControllerHost, request: () => BoardRequest | undefined, events: BoardEvents) {
    // A load runs only after its arguments have seen a request.
    const wanted = () => request() as BoardRequest;
    this.rows = new PagedResource<ChallengeSummary>(host, {
      args: () => {
        const now = request();
        return now && [...sharedArgs(now), now.sort, now.limit];
      },
      load: (_, cursor, signal) => {
        const { client, language, filter, sort, limit } = wanted();
        if (!cursor) events.started();
        return client.challenges.list({ ...filter, sort, limit, cursor }, { signal, locale: language });
      },
      keyOf: ({ id }) => id,
      settled: (outcome) => ('error' in outcome ? events.failed(outcome.error) : events.loaded()),
    });
    this.counts = new Resource<ChallengeFacets>(host, {
      args: () => {
        const now = request();
        return now?.counts ? sharedArgs(now) : undefined;
      },
      load: (_, signal) => {
        const { client, language, filter } = wanted();
        return client.challenges.facets(filter, { signal, locale: language });
      },
    });
  }

  /** Takes what a server has loaded already. */
  seed({ page, counts }: Omit<BoardDrawn, 'state'>): void {
    this.rows.seed(page);
    if (counts) this.counts.seed(counts);
  }

  async reload(): Promise<void> {
    await Promise.all([this.rows.reload(), this.counts.reload()]);
  }
}

/** The parts are compared one by one, so the filter is one of them as text. */
function sharedArgs({ client, language, filter }: BoardRequest): readonly unknown[] {
  const text = Object.entries(filter).map(([name, values]) => `${name}=${values}`);
  return [client, language, text.join('&')];
}
