import { describe, expect, test, vi } from 'vitest';
import { bid, bothWays, clientWith, outcome, useFakeTime } from '../test/both-ways.js';
import { fakeFetch, networkFailure, type WireCall } from '../test/fake-fetch.js';

useFakeTime();

describe.each(bothWays)('attempts %s', (_, attempts) => {
  const client = clientWith(attempts);

  describe('a network that is gone', () => {
    const goOffline = () => {
      const page = new EventTarget();
      const navigator = { onLine: false };
      vi.stubGlobal('navigator', navigator);
      vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
      vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
      return () => {
        navigator.onLine = true;
        page.dispatchEvent(new Event('online'));
      };
    };
    const ids = (calls: readonly WireCall[]) => calls.map(({ url }) => url.pathname.split('/').at(-1));

    test('lets calls fail where nobody asked to wait', async () => {
      goOffline();
      const { fetch, calls } = fakeFetch(networkFailure());
      expect((await outcome(client(fetch).bids.get('bid_1'))).error?.name).toBe('NetworkError');
      expect(calls).toHaveLength(4);
    });

    test('lets calls wait for it in the order in which they came, where they ask for that', async () => {
      const goOnline = goOffline();
      const { fetch, calls } = fakeFetch(bid());
      const platform = client(fetch, { offline: 'wait' });
      const all = Promise.all(['bid_1', 'bid_2', 'bid_3'].map((id) => platform.bids.get(id)));
      await vi.advanceTimersByTimeAsync(60_000);
      expect(calls).toHaveLength(0);
      goOnline();
      await all;
      expect(ids(calls)).toEqual(['bid_1', 'bid_2', 'bid_3']);
    });

    test('lets a call wait whose line was cut by it, without counting the wait as an attempt’s time', async () => {
      let goOnline = () => {};
      const { fetch, calls } = fakeFetch(() => {
        goOnline = goOffline();
        throw networkFailure();
      }, bid());
      const call = client(fetch).bids.create('chl_1', {}, { offline: 'wait', timeoutMs: 1000 });
      const settled = Promise.resolve(call);
      await vi.advanceTimersByTimeAsync(50_000);
      expect(calls).toHaveLength(1);
      goOnline();
      await vi.runAllTimersAsync();
      expect((await settled).id).toBe('bid_1');
      expect(new Set(calls.map(({ headers }) => headers.get('idempotency-key'))).size).toBe(1);
    });

    test('is waited for no longer than the call may take', async () => {
      goOffline();
      const { error } = await outcome(
        client(fakeFetch(bid()).fetch).bids.get('bid_1', { offline: 'wait', totalTimeoutMs: 5000 }),
      );
      expect(error?.name).toBe('TimeoutError');
    });

    test('is not waited for any more when the caller leaves', async () => {
      goOffline();
      const controller = new AbortController();
      const settled = client(fakeFetch(bid()).fetch)
        .bids.get('bid_1', { offline: 'wait', signal: controller.signal })
        .then(String, (error: unknown) => (error as Error).name);
      await vi.advanceTimersByTimeAsync(10);
      controller.abort();
      expect(await settled).toBe('AbortError');
      expect(vi.getTimerCount()).toBe(0);
    });
  });
});
