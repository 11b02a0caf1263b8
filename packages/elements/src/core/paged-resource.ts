import type { ReactiveControllerHost } from 'lit';
import { wasAborted } from './failure.js';
import { Resource } from './resource.js';

export interface PageOf<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
  readonly total: { readonly value: number; readonly capped: boolean };
}

export interface PagedResourceOptions<Item, A extends readonly unknown[]> {
  readonly args: () => A | undefined;
  /** Loads the page at `cursor`; without one the first. */
  readonly load: (args: A, cursor: string | undefined, signal: AbortSignal) => Promise<PageOf<Item>>;
  /** What tells items apart: a row that moved to the next page meanwhile is shown once. */
  readonly keyOf: (item: Item) => string;
  readonly settled?: (outcome: { value: PageOf<Item> } | { error: unknown }) => void;
}

/** A list that grows page by page; new arguments start it anew and keep the old rows until the first page is there. */
export class PagedResource<Item, A extends readonly unknown[] = readonly unknown[]> {
  readonly #first: Resource<PageOf<Item>, A>;
  #loadingMore: AbortController | undefined;
  #moreError: unknown;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly options: PagedResourceOptions<Item, A>,
  ) {
    this.#first = new Resource(host, {
      args: options.args,
      load: (args, signal) => {
        this.#loadingMore?.abort();
        this.#loadingMore = undefined;
        this.#moreError = undefined;
        return options.load(args, undefined, signal);
      },
      isEmpty: (page) => page.items.length === 0,
      ...(options.settled ? { settled: options.settled } : {}),
    });
  }

  /** Of the first page; further pages have `loadingMore` and `moreError`. */
  get status() {
    return this.#first.status;
  }
  get error(): unknown {
    return this.#first.error;
  }
  /** Undefined until the first page has come for the first time. */
  get items(): readonly Item[] | undefined {
    return this.#first.value?.items;
  }
  get total() {
    return this.#first.value?.total;
  }
  get hasMore(): boolean {
    return this.#first.value?.nextCursor != null;
  }
  get loadingMore(): boolean {
    return this.#loadingMore !== undefined;
  }
  get moreError(): unknown {
    return this.#moreError;
  }

  /** Takes a first page that a server has loaded already; `stale` as with a resource. */
  seed(page: PageOf<Item>, stale?: boolean): void {
    this.#first.seed(page, stale);
  }

  reload(): Promise<void> {
    return this.#first.reload();
  }

  /** Loads the next page and appends it; resolves to the index of its first row, or undefined when none came. */
  async more(): Promise<number | undefined> {
    const page = this.#first.value;
    const args = this.options.args();
    if (!page?.nextCursor || this.#loadingMore || this.status === 'loading' || !args) return undefined;
    const controller = new AbortController();
    this.#loadingMore = controller;
    this.#moreError = undefined;
    this.host.requestUpdate();
    try {
      const next = await this.options.load(args, page.nextCursor, controller.signal);
      if (controller.signal.aborted) return undefined;
      const known = new Set(page.items.map(this.options.keyOf));
      const fresh = next.items.filter((item) => !known.has(this.options.keyOf(item)));
      this.#first.set({ ...next, items: [...page.items, ...fresh] });
      return fresh.length > 0 ? page.items.length : undefined;
    } catch (error) {
      if (!controller.signal.aborted && !wasAborted(error)) this.#moreError = error;
      return undefined;
    } finally {
      if (this.#loadingMore === controller) this.#loadingMore = undefined;
      this.host.requestUpdate();
    }
  }
}
