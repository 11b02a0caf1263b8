import { describe, expect, test } from 'vitest';
import { bothWays, clientWith, outcome, page, useFakeTime } from '../test/both-ways.js';
import { fakeFetch, json, problem } from '../test/fake-fetch.js';

useFakeTime();

describe.each(bothWays)('attempts %s', (_, attempts) => {
  const client = clientWith(attempts);

  describe('what comes back', () => {
    test('withResponse tells request id, revision and headers', async () => {
      const { fetch } = fakeFetch(
        json({ id: 'bid_1' }, { headers: { etag: '"7"', 'qxwq-request-id': 'req_9', 'x-a': 'b' } }),
      );
      const { data, requestId, revision, response } = await client(fetch).bids.get('bid_1').withResponse();
      expect(data).toEqual({ id: 'bid_1' });
      expect([requestId, revision, response.status, response.headers.get('x-a')]).toEqual(['req_9', 7, 200, 'b']);
    });

    test('an ETag that is no revision is none', async () => {
      const { fetch } = fakeFetch(json({}, { headers: { etag: '"abc"' } }));
      expect((await client(fetch).challenges.get('chl_1').withResponse()).revision).toBeNull();
    });

    test('a file comes as a Blob with its type', async () => {
      const { fetch } = fakeFetch(new Response('%PDF', { headers: { 'content-type': 'application/pdf' } }));
      const blob = await client(fetch).challenges.downloadAttachment('chl_1', 'att_1');
      expect([blob.type, await blob.text()]).toEqual(['application/pdf', '%PDF']);
    });

    test('nothing comes as undefined', async () => {
      const { fetch } = fakeFetch(new Response(null, { status: 204 }));
      expect(await client(fetch).bids.removeAttachment('bid_1', 'att_1')).toBeUndefined();
    });

    test('what is no JSON is said to break the contract', async () => {
      const { fetch, calls } = fakeFetch(new Response('<html>Sign in to the campus network</html>'));
      const { error } = await outcome(client(fetch).platform.info());
      expect(error?.name).toBe('ResponseValidationError');
      expect(calls).toHaveLength(1);
    });

    test.each([301, 302, 307, 308])('a redirect (%i) is refused, once, and its target never asked', async (status) => {
      const { fetch, calls } = fakeFetch(
        new Response(null, { status, headers: { location: 'https://evil.example/' } }),
      );
      const { error } = await outcome(client(fetch).bids.get('bid_1'));
      expect(error?.name).toBe('RedirectError');
      expect(calls).toHaveLength(1);
    });

    test('a call that nobody awaits but whose response is asked for leaves no unhandled rejection', async () => {
      const { fetch } = fakeFetch(problem(404, 'not_found'));
      await expect(client(fetch).bids.get('bid_1').withResponse()).rejects.toMatchObject({ code: 'not_found' });
    });
  });

  describe('quotas', () => {
    const headers = (values: Record<string, string>) => fakeFetch(json({}, { headers: values })).fetch;

    test('are told with the answer', async () => {
      const fetch = headers({ ratelimit: '"key";r=7;t=12', 'ratelimit-policy': '"key";q=100;w=60' });
      expect((await client(fetch).platform.info().withResponse()).rateLimit).toEqual({
        policy: 'key',
        remaining: 7,
        resetMs: 12_000,
        quota: 100,
        windowMs: 60_000,
      });
    });

    test('of which there are several tell of the one that ends first', async () => {
      const fetch = headers({
        ratelimit: '"day";r=900;t=80000, "burst";r=2',
        'ratelimit-policy': '"day";q=1000;w=86400',
      });
      expect((await client(fetch).platform.info().withResponse()).rateLimit).toEqual({
        policy: 'burst',
        remaining: 2,
        resetMs: null,
        quota: null,
        windowMs: null,
      });
    });

    test.each(['', 'soon', '"a";t=1', 'a;r=1', '"a";r=x'])('that make no sense (%s) are none', async (ratelimit) => {
      expect((await client(headers({ ratelimit })).platform.info().withResponse()).rateLimit).toBeNull();
    });

    test('that are used up say when to try again', async () => {
      const delays: number[] = [];
      const { fetch } = fakeFetch(problem(429, 'rate_limited', { ratelimit: '"key";r=0;t=12' }), page());
      const hooks = { onRetry: ({ delayMs }: { delayMs: number }) => delays.push(delayMs) };
      await outcome(client(fetch, { hooks }).challenges.list());
      expect(delays).toEqual([12_000]);
    });
  });
});
