import { describe, expect, test } from 'vitest';
import { PagedResource, type PageOf } from './paged-resource.js';
import { TestHost } from './testing/host.js';

const pages: Record<string, PageOf<string>> = {
  first: { items: ['a', 'b'], nextCursor: 'second', total: { value: 4, capped: false } },
  second: { items: ['b', 'c', 'd'], nextCursor: null, total: { value: 4, capped: false } },
};

async function setUp(load: (cursor: string | undefined) => Promise<PageOf<string>>) {
  const host = new TestHost();
  const asked: (string | undefined)[] = [];
  const list = new PagedResource<string, [string]>(host, {
    args: () => ['x'],
    load: (_, cursor) => {
      asked.push(cursor);
      return load(cursor);
    },
    keyOf: (item) => item,
  });
  host.connect();
  host.update();
  await new Promise((done) => setTimeout(done));
  return { list, asked };
}

describe('a list that grows', () => {
  test('appends the next page, and shows what moved between pages once', async () => {
    const { list } = await setUp(async (cursor) => pages[cursor ?? 'first']!);
    expect(await list.more()).toBe(2);
    expect(list.items).toEqual(['a', 'b', 'c', 'd']);
    expect(list.hasMore).toBe(false);
  });

  test('asks once however often the button is pressed', async () => {
    const { list, asked } = await setUp(async (cursor) => pages[cursor ?? 'first']!);
    await Promise.all([list.more(), list.more(), list.more()]);
    expect(asked).toEqual([undefined, 'second']);
  });

  test('keeps its rows when the next page fails, and asks for the same page again', async () => {
    let broken = true;
    const { list } = await setUp(async (cursor) => {
      if (cursor && broken) throw new Error('no');
      return pages[cursor ?? 'first']!;
    });
    await list.more();
    expect([list.items, list.moreError]).toEqual([['a', 'b'], new Error('no')]);
    broken = false;
    await list.more();
    expect(list.items).toHaveLength(4);
  });
});
