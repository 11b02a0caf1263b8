import { describe, expect, test } from 'vitest';
import { fakeFetch, json, problem } from '../test/fake-fetch.js';
import { createLightClient } from './light.js';

/** Three pages: a b, c d, e. */
const pages: Record<string, { items: string[]; nextCursor: string | null }> = {
  first: { items: ['a', 'b'], nextCursor: 'c1' },
  c1: { items: ['c', 'd'], nextCursor: 'c2' },
  c2: { items: ['e'], nextCursor: null },
};

function board() {
  const { fetch, calls } = fakeFetch(({ url }) => json(pages[url.searchParams.get('cursor') ?? 'first']));
  const client = createLightClient({ baseUrl: 'https://platform.example', publishableKey: 'pk_1', fetch });
  return { list: client.challenges.list({ limit: 2, q: '气孔' }), calls };
}

const collect = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
};

describe('a list', () => {
  test('awaited is its first page, and no other page is fetched', async () => {
    const { list, calls } = board();
    expect(await list).toEqual(pages.first);
    expect(calls).toHaveLength(1);
  });

  test('iterated gives every item once, in order', async () => {
    const { list, calls } = board();
    expect(await collect(list)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(calls).toHaveLength(3);
  });

  test('keeps its filters from page to page', async () => {
    const { list, calls } = board();
    await collect(list);
    expect(calls.map(({ url }) => [url.searchParams.get('q'), url.searchParams.get('limit')])).toEqual(
      Array(3).fill(['气孔', '2']),
    );
  });

  test('fetches no page that is not needed', async () => {
    const { list, calls } = board();
    for await (const item of list) if (item === ('b' as never)) break;
    expect(calls).toHaveLength(1);
  });

  test('gives pages', async () => {
    expect((await collect(board().list.pages())).map(({ items }) => items)).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
  });

  test.each([
    [0, 0, 1],
    [1, 1, 1],
    [2, 2, 1],
    [3, 3, 2],
    [100, 5, 3],
  ])('as an array of at most %i has %i items from %i pages', async (limit, items, requests) => {
    const { list, calls } = board();
    expect(await list.toArray({ limit })).toHaveLength(items);
    expect(calls).toHaveLength(requests);
  });

  test.each([[undefined], [{}], [{ limit: -1 }], [{ limit: Number.NaN }]])(
    'as an array needs a limit: %j is refused before another page is fetched',
    async (options) => {
      const { list, calls } = board();
      await expect(list.toArray(options as never)).rejects.toThrow('needs a limit');
      expect(calls).toHaveLength(1);
    },
  );

  test('as an array without an end to it takes every page', async () => {
    expect(await board().list.toArray({ limit: Number.POSITIVE_INFINITY })).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('loses and doubles no page when next() is called many times at once', async () => {
    const { list, calls } = board();
    const pages = list.pages();
    const results = await Promise.all(Array.from({ length: 5 }, () => pages.next()));
    expect(results.map(({ value }) => value?.items.length)).toEqual([2, 2, 1, undefined, undefined]);
    expect(calls).toHaveLength(3);
  });

  test('gone through twice at once gives everything to both', async () => {
    const { list } = board();
    const [one, other] = await Promise.all([collect(list), collect(list)]);
    expect(one).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(other).toEqual(one);
  });

  test('loses and doubles nothing when next() is called many times at once', async () => {
    const { list, calls } = board();
    const iterator = list[Symbol.asyncIterator]();
    const results = await Promise.all(Array.from({ length: 8 }, () => iterator.next()));
    expect(results.map(({ value }) => value)).toEqual(['a', 'b', 'c', 'd', 'e', undefined, undefined, undefined]);
    expect(calls).toHaveLength(3);
  });

  test('can be gone through again from its start', async () => {
    const { list } = board();
    await collect(list);
    expect(await list.toArray({ limit: 3 })).toEqual(['a', 'b', 'c']);
  });

  test('stops when the platform answers the same marker again', async () => {
    const { fetch } = fakeFetch(json({ items: ['a'], nextCursor: 'c1' }));
    const client = createLightClient({ baseUrl: 'https://platform.example', publishableKey: 'pk_1', fetch });
    await expect(client.challenges.list().toArray({ limit: 100 })).rejects.toThrow('same page');
  });

  test('ends with the error of the page that failed', async () => {
    const { fetch } = fakeFetch(json(pages.first), problem(400, 'invalid_cursor'));
    const client = createLightClient({ baseUrl: 'https://platform.example', publishableKey: 'pk_1', fetch });
    await expect(collect(client.challenges.list())).rejects.toMatchObject({ code: 'invalid_cursor' });
  });

  test('tells what travelled around its first page', async () => {
    const { fetch } = fakeFetch(json(pages.c2, { headers: { 'qxwq-request-id': 'req_4' } }));
    const client = createLightClient({ baseUrl: 'https://platform.example', publishableKey: 'pk_1', fetch });
    expect((await client.challenges.list().withResponse()).requestId).toBe('req_4');
  });
});
