import type { ReactiveControllerHost } from 'lit';
import type { Locale } from '../core/locale.js';
import { PagedResource, type PageOf } from '../core/paged-resource.js';
import { Resource } from '../core/resource.js';
import type { Choices, StateOf } from './board-state.js';

/** What every row of a board has. */
export interface BoardRow {
  readonly id: string;
  readonly sample: boolean;
}

/** How many rows each value of each facet would give. */
export interface Counts {
  readonly facets: Readonly<Record<string, readonly { value: string; count: number; label?: string | undefined }[]>>;
}

export type Filter = { readonly q?: string } & Choices;

interface CallOptions {
  readonly signal: AbortSignal;
  readonly locale: Locale;
}

/** The calls of one resource of the platform that a board stands on. */
export interface BoardCalls<Row> {
  /** The filter with `sort`, `limit` and, from the second page on, `cursor`. */
  list(query: Readonly<Record<string, unknown>>, options: CallOptions): PromiseLike<PageOf<Row>>;
  facets(filter: Filter, options: CallOptions): PromiseLike<Counts>;
}

/** What a board wants to show now. */
export interface BoardRequest<Row> {
  readonly client: object;
  readonly calls: BoardCalls<Row>;
  readonly language: Locale;
  readonly filter: Filter;
  readonly sort: string;
  /** Rows that one load brings. */
  readonly limit: number;
  /** Whether counts of facets are wanted. */
  readonly counts: boolean;
}

/** What a server has drawn a board from. */
export interface DrawnBoard<State extends StateOf, Page, Facets> {
  readonly state: State;
  readonly page: Page;
  /** Null where no facets are shown. */
  readonly counts: Facets | null;
}

export interface BoardEvents {
  readonly started: () => void;
  readonly loaded: () => unknown;
  readonly failed: (error: unknown) => unknown;
}

/** The rows of a board and the counts of its facets: each is loaded anew when what it depends on has changed. */
export class BoardData<Row extends BoardRow> {
  readonly rows: PagedResource<Row>;
  readonly counts: Resource<Counts>;

  /** `request` tells what is wanted; undefined while there is no platform to ask. */
  constructor(host: ReactiveControllerHost, request: () => BoardRequest<Row> | undefined, events: BoardEvents) {
    this.rows = new PagedResource<Row>(host, {
      args: () => {
        const now = request();
        return now && [...sharedArgs(now), now.sort, now.limit];
      },
      // A load runs only after its arguments have seen a request.
      load: async (_, cursor, signal) => {
        const { calls, language, filter, sort, limit } = request() as BoardRequest<Row>;
        if (!cursor) events.started();
        return calls.list({ ...filter, sort, limit, cursor }, { signal, locale: language });
      },
      keyOf: ({ id }) => id,
      settled: (outcome) => ('error' in outcome ? events.failed(outcome.error) : events.loaded()),
    });
    this.counts = new Resource<Counts>(host, {
      args: () => {
        const now = request();
        return now?.counts ? sharedArgs(now) : undefined;
      },
      load: async (_, signal) => {
        const { calls, language, filter } = request() as BoardRequest<Row>;
        return calls.facets(filter, { signal, locale: language });
      },
    });
  }

  /** Takes what a server has loaded already; `stale` where the reader asks for something else. */
  seed({ page, counts }: { readonly page: PageOf<Row>; readonly counts: Counts | null }, stale: boolean): void {
    this.rows.seed(page, stale);
    if (counts) this.counts.seed(counts, stale);
  }

  async reload(): Promise<void> {
    await Promise.all([this.rows.reload(), this.counts.reload()]);
  }
}

/** The parts are compared one by one, so the filter is one of them as text. */
function sharedArgs<Row>({ client, language, filter }: BoardRequest<Row>): readonly unknown[] {
  const text = Object.entries(filter).map(([name, values]) => `${name}=${values}`);
  return [client, language, text.join('&')];
}
