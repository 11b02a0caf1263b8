import { describe, expect, test, vi } from 'vitest';
import { bothWays, clientWith, outcome, page, useFakeTime } from '../test/both-ways.js';
import { fakeFetch, networkFailure, never } from '../test/fake-fetch.js';
import type { ClientOptions } from './light.js';

useFakeTime();

describe.each(bothWays)('attempts %s', (_, attempts) => {
  const client = clientWith(attempts);

  describe('time', () => {
    test('an attempt that takes too long is given up, and another one follows', async () => {
      const { fetch, calls } = fakeFetch(never, page());
      const { value } = await outcome(client(fetch).challenges.list({}, { timeoutMs: 1000 }));
      expect(value?.items).toEqual([]);
      expect(calls[0]!.signal.aborted).toBe(true);
    });

    test('a body that takes too long counts as well', async () => {
      const { fetch, calls } = fakeFetch(() => new Response(new ReadableStream()), page());
      const { value } = await outcome(client(fetch).challenges.list({}, { timeoutMs: 1000 }));
      expect(value?.items).toEqual([]);
      expect(calls).toHaveLength(2);
    });

    test('without any answer the call ends with a TimeoutError', async () => {
      const { fetch, calls } = fakeFetch(never);
      const { error } = await outcome(client(fetch).challenges.list({}, { timeoutMs: 1000 }));
      expect(error?.name).toBe('TimeoutError');
      expect(error?.message).toContain('1000 ms');
      expect(calls).toHaveLength(4);
    });

    test('the whole call ends when its time is over, in the middle of an attempt', async () => {
      const { fetch } = fakeFetch(never);
      const started = Date.now();
      const { error } = await outcome(client(fetch).challenges.list({}, { totalTimeoutMs: 2500, timeoutMs: 60_000 }));
      expect(error?.name).toBe('TimeoutError');
      expect(Date.now() - started).toBe(2500);
    });

    test('no timer is left behind', async () => {
      const { fetch } = fakeFetch(page());
      await client(fetch).challenges.list();
      expect(vi.getTimerCount()).toBe(0);
    });
  });

  describe('the caller’s signal', () => {
    /** Ends the call in the middle of `phase` and tells how it settled without any timer having run. */
    async function abortIn(fetch: ClientOptions['fetch'], more: Partial<ClientOptions> = {}) {
      const controller = new AbortController();
      const reason = new Error('The user left.');
      const settled = client(fetch, more)
        .bids.get('bid_1', { signal: controller.signal })
        .then(undefined, (error: unknown) => error);
      await vi.advanceTimersByTimeAsync(10);
      controller.abort(reason);
      const error = await settled;
      expect(error).toMatchObject({ name: 'AbortError', cause: reason });
      expect(vi.getTimerCount()).toBe(0);
    }

    test('ends a call whose answer does not come', () => abortIn(fakeFetch(never).fetch));
    test('ends a call in the wait before another attempt', () => abortIn(fakeFetch(networkFailure()).fetch));
    test('ends a call whose body does not end', () =>
      abortIn(fakeFetch(() => new Response(new ReadableStream())).fetch));
    test('ends a call that waits for its token', () =>
      abortIn(fakeFetch(page()).fetch, { getToken: () => new Promise(() => {}) }));

    test('ends an upload that is under way', async () => {
      const controller = new AbortController();
      const { fetch, calls } = fakeFetch(never);
      const file = new Blob([new Uint8Array(1000)]);
      const uploads = [
        client(fetch).bids.uploadAttachment('bid_1', { name: 'a.pdf' }, file, { signal: controller.signal }),
        client(fetch).uploads.append('upl_1', { offset: 0 }, file, { signal: controller.signal }),
      ].map((call) => call.then(undefined, (error: unknown) => error));
      await vi.advanceTimersByTimeAsync(10);
      expect(calls).toHaveLength(2);
      controller.abort('left');
      for (const error of await Promise.all(uploads))
        expect(error).toMatchObject({ name: 'AbortError', cause: 'left' });
      expect(vi.getTimerCount()).toBe(0);
    });

    test('that was given before the call keeps anything from being sent', async () => {
      const { fetch, calls } = fakeFetch(page());
      const { error } = await outcome(client(fetch).challenges.list({}, { signal: AbortSignal.abort() }));
      expect(error?.name).toBe('AbortError');
      expect(calls).toHaveLength(0);
    });

    test('reaches the fetch', async () => {
      const { fetch, calls } = fakeFetch(never);
      const controller = new AbortController();
      const settled = outcome(client(fetch).challenges.list({}, { signal: controller.signal }));
      await vi.advanceTimersByTimeAsync(1);
      controller.abort();
      await settled;
      expect(calls[0]!.signal.aborted).toBe(true);
    });

    test('is let go of when the call is done', async () => {
      const { signal } = new AbortController();
      const added = vi.spyOn(signal, 'addEventListener');
      const removed = vi.spyOn(signal, 'removeEventListener');
      await client(fakeFetch(page()).fetch).challenges.list({}, { signal });
      expect(removed.mock.calls.length).toBe(added.mock.calls.length);
    });
  });
});
