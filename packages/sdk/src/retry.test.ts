import { describe, expect, test, vi } from 'vitest';
import { bid, bothWays, clientWith, outcome, page, useFakeTime } from '../test/both-ways.js';
import { fakeFetch, networkFailure, problem } from '../test/fake-fetch.js';
import { isApiError } from './light.js';
import type { CallOptions } from './options.js';

useFakeTime();

describe.each(bothWays)('attempts %s', (_, attempts) => {
  const client = clientWith(attempts);

  describe('another attempt', () => {
    test.each<[string, Response | Error]>([
      ['no connection', networkFailure()],
      ['408', problem(408, 'timeout')],
      ['429', problem(429, 'rate_limited')],
      ['500', problem(500, 'internal_error')],
      ['a proxy’s 502', new Response('<html>', { status: 502 })],
      ['503', problem(503, 'unavailable')],
    ])('follows %s', async (_, reply) => {
      const { fetch, calls } = fakeFetch(reply, reply, page());
      const { value } = await outcome(client(fetch).challenges.list());
      expect(value).toEqual(await page().json());
      expect(calls).toHaveLength(3);
    });

    test.each([400, 401, 403, 404, 409, 412, 413, 415, 422, 428])('does not follow %i', async (status) => {
      const { fetch, calls } = fakeFetch(problem(status, 'some_code'));
      const { error } = await outcome(client(fetch).challenges.list());
      expect(error).toMatchObject({ status, code: 'some_code' });
      expect(calls).toHaveLength(1);
    });

    test('has an end', async () => {
      const { fetch, calls } = fakeFetch(networkFailure());
      const { error } = await outcome(client(fetch).challenges.list());
      expect(error?.name).toBe('NetworkError');
      expect(calls).toHaveLength(4);
    });

    test.each([
      ['none', 0, 1],
      ['one', 1, 2],
      ['five', 5, 6],
    ])('%s, if the call says so', async (_, maxRetries, expected) => {
      const { fetch, calls } = fakeFetch(networkFailure());
      await outcome(client(fetch).challenges.list({}, { maxRetries }));
      expect(calls).toHaveLength(expected);
    });

    test('of a POST carries the same key and content', async () => {
      const { fetch, calls } = fakeFetch(networkFailure(), problem(503, 'unavailable'), bid());
      await outcome(client(fetch).bids.create('chl_1', {}));
      expect(calls).toHaveLength(3);
      expect(new Set(calls.map(({ headers }) => headers.get('idempotency-key'))).size).toBe(1);
      expect(new Set(calls.map(({ body }) => body)).size).toBe(1);
    });

    test('of a removal that the first attempt carried out is a success', async () => {
      const { fetch } = fakeFetch(networkFailure(), problem(404, 'not_found'));
      const { error } = await outcome(client(fetch).bids.removeAttachment('bid_1', 'att_1'));
      expect(error).toBeUndefined();
    });

    test('a removal of what never was there is an error', async () => {
      const { fetch } = fakeFetch(problem(404, 'not_found'));
      const { error } = await outcome(client(fetch).bids.removeAttachment('bid_1', 'att_1'));
      expect(isApiError(error, 'not_found')).toBe(true);
    });

    test('follows a body that breaks off', async () => {
      const broken = () =>
        new Response(
          new ReadableStream({
            start(controller) {
              controller.enqueue(new TextEncoder().encode('{"items":['));
              controller.error(new TypeError('terminated'));
            },
          }),
        );
      const { fetch, calls } = fakeFetch(broken, page());
      const { value } = await outcome(client(fetch).challenges.list());
      expect(value?.items).toEqual([]);
      expect(calls).toHaveLength(2);
    });
  });

  describe('the wait before another attempt', () => {
    const waits = async (reply: Response | Error, options: CallOptions = {}) => {
      const delays: number[] = [];
      const { fetch } = fakeFetch(reply);
      const hooks = { onRetry: ({ delayMs }: { delayMs: number }) => delays.push(delayMs) };
      const { error } = await outcome(client(fetch, { hooks }).challenges.list({}, options));
      return { delays, error };
    };

    test('grows, with jitter, up to a bound', async () => {
      const { delays } = await waits(networkFailure(), { maxRetries: 7, totalTimeoutMs: 600_000 });
      expect(delays).toHaveLength(7);
      for (const [index, delay] of delays.entries()) {
        const most = Math.min(8000, 500 * 2 ** index);
        expect(delay).toBeGreaterThanOrEqual(most / 2);
        expect(delay).toBeLessThanOrEqual(most);
      }
    });

    test('is the one that the platform asks for', async () => {
      expect((await waits(problem(429, 'rate_limited', { 'retry-after': '7' }))).delays).toEqual([7000, 7000, 7000]);
    });

    test('is read from a date too', async () => {
      vi.setSystemTime('2026-11-24T08:00:00Z');
      const reply = problem(503, 'unavailable', { 'retry-after': 'Tue, 24 Nov 2026 08:00:05 GMT' });
      expect((await waits(reply, { maxRetries: 1 })).delays).toEqual([5000]);
    });

    test('longer than a minute is left to the caller, at once', async () => {
      const { delays, error } = await waits(problem(429, 'rate_limited', { 'retry-after': '3600' }));
      expect(delays).toEqual([]);
      expect(error).toMatchObject({ name: 'RateLimitError', retryAfterMs: 3_600_000 });
    });

    test('that would outlast the call is not begun', async () => {
      const { delays } = await waits(problem(503, 'unavailable', { 'retry-after': '20' }), { totalTimeoutMs: 30_000 });
      expect(delays).toEqual([20_000]);
    });
  });
});
