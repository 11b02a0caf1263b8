import { describe, expect, test } from 'vitest';
import { createClient, isApiError } from './index.js';
import { events, fakePlatform, page, problem } from './testing.js';

const clientOf = ({ fetch }: ReturnType<typeof fakePlatform>) =>
  createClient({
    baseUrl: 'https://test.example/api',
    publishableKey: 'pk',
    getToken: () => 'token',
    fetch,
    maxRetries: 0,
  });
const facets = { total: { value: 2, capped: false }, facets: {} };

describe('an application’s test', () => {
  test('says what the platform answers, and sees what it was asked', async () => {
    const platform = fakePlatform({ 'challenges.facets': facets });
    expect(await clientOf(platform).challenges.facets({ q: '气孔', region: ['110000', '140000'] })).toEqual(facets);
    expect(platform.calls).toMatchObject([
      { operation: 'challenges.facets', params: {}, query: { q: '气孔', region: ['110000', '140000'] } },
    ]);
  });

  test('answers by a function of the call', async () => {
    const platform = fakePlatform({
      'organisations.list': ({ query }) => (query.cursor ? page([]) : page([], 'next')),
    });
    const pages = [];
    for await (const one of clientOf(platform).organisations.list().pages()) pages.push(one.nextCursor);
    expect(pages).toEqual(['next', null]);
  });

  test('sees path parameters and body', async () => {
    const platform = fakePlatform({ 'bids.submit': problem('deadline_passed', { deadline: '2026-11-24T00:00:00Z' }) });
    const error = await clientOf(platform)
      .bids.submit('bid_0000000000000001', { revision: 4 })
      .catch((reason: unknown) => reason);
    expect(isApiError(error, 'deadline_passed') && error.problem?.deadline).toBe('2026-11-24T00:00:00Z');
    expect(platform.calls).toMatchObject([
      { operation: 'bids.submit', params: { bidId: 'bid_0000000000000001' }, body: { revision: 4 } },
    ]);
  });

  test('tries a cut line, a removal, a file and a stream', async () => {
    const platform = fakePlatform({
      'platform.info': new TypeError('fetch failed'),
      'bids.removeAttachment': undefined as never,
      'uploads.cancel': () => undefined,
      'feeds.atom': new Blob(['<feed/>']),
      'challenges.watch': events([{ type: 'challenge.later' }]) as never,
    });
    const client = clientOf(platform);
    await expect(client.platform.info()).rejects.toMatchObject({ name: 'NetworkError' });
    expect(await client.uploads.cancel('upl_0000000000000001')).toBeUndefined();
    expect(await (await client.feeds.atom(`fed_${'0'.repeat(16)}`)).text()).toBe('<feed/>');
    for await (const { type } of client.challenges.watch()) {
      expect(type).toBe('challenge.later');
      break;
    }
  });

  test('is told which answer is missing', async () => {
    const error = await clientOf(fakePlatform({}))
      .platform.info()
      .catch((reason: unknown) => reason);
    expect(isApiError(error, 'unexpected_call') && error.problem?.title).toBe('No answer for platform.info.');
  });

  test('does not compile with an answer of another shape', () => {
    // @ts-expect-error facets need a total
    const platform = fakePlatform({ 'challenges.facets': { facets: {} } });
    expect(platform.calls).toEqual([]);
  });
});
