import { type Answer, Call } from './call.js';
import { QxwqError } from './errors.js';

/** One page of a list, as the contract shapes it. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

type ItemOf<P extends Page<unknown>> = P['items'][number];

/**
 * A list. Await it for the first page, or iterate over it for every item of every page: pages are fetched as they are
 * needed, one at a time, also when `next()` is called again before the last one has settled.
 */
export class PagedCall<P extends Page<unknown>> extends Call<P> implements AsyncIterable<ItemOf<P>> {
  readonly #fetchPage: (cursor: string) => Promise<P>;

  constructor(first: Promise<Answer<P>>, fetchPage: (cursor: string) => Promise<P>) {
    super(first);
    this.#fetchPage = fetchPage;
  }

  /** Page after page, from the first one. */
  async *pages(): AsyncGenerator<P, void, undefined> {
    for (let page: P = (await this.withResponse()).data; ; ) {
      yield page;
      const cursor = page.nextCursor;
      if (cursor === null) return;
      page = await this.#fetchPage(cursor);
      if (page.nextCursor === cursor) throw new QxwqError('The platform answered the same page twice.');
    }
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<ItemOf<P>, void, undefined> {
    for await (const page of this.pages()) for (const item of page.items) yield item as Awaited<ItemOf<P>>;
  }

  /**
   * The items in one array, at most `limit` of them.
   * @throws QxwqError without a limit: a list may be longer than a page can hold
   */
  async toArray({ limit }: { readonly limit: number } = {} as never): Promise<ItemOf<P>[]> {
    if (!(limit >= 0)) throw new QxwqError('toArray needs a limit.');
    const all: ItemOf<P>[] = [];
    for await (const page of this.pages()) {
      all.push(...page.items.slice(0, limit - all.length));
      if (all.length >= limit) break;
    }
    return all;
  }
}
