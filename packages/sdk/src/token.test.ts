import { describe, expect, test, vi } from 'vitest';
import { bid, bothWays, clientWith, outcome, useFakeTime } from '../test/both-ways.js';
import { fakeFetch, problem, type WireCall } from '../test/fake-fetch.js';
import type { ClientOptions } from './light.js';

useFakeTime();

describe.each(bothWays)('attempts %s', (_, attempts) => {
  const client = clientWith(attempts);

  describe('the session token', () => {
    const sessions = (...tokens: string[]) => {
      const getToken = vi.fn<NonNullable<ClientOptions['getToken']>>(async () => tokens.shift() ?? 'none-left');
      return getToken;
    };
    const bearer = ({ headers }: WireCall) => headers.get('authorization');

    test('is asked for once, for calls at once and after each other', async () => {
      const getToken = sessions('one');
      const platform = client(fakeFetch(bid()).fetch, { getToken });
      await Promise.all([platform.bids.get('bid_1'), platform.bids.get('bid_2'), platform.session.get()]);
      await platform.bids.get('bid_1');
      expect(getToken.mock.calls.map(([{ refresh }]) => refresh)).toEqual([false]);
    });

    test.each(['token_expired', 'token_invalid'])('is refreshed once after %s', async (code) => {
      const getToken = sessions('old', 'new');
      const { fetch, calls } = fakeFetch((call) => (bearer(call) === 'Bearer old' ? problem(401, code) : bid()));
      const value = await client(fetch, { getToken }).bids.get('bid_1', { maxRetries: 0 });
      expect(value.id).toBe('bid_1');
      expect(calls.map(bearer)).toEqual(['Bearer old', 'Bearer new']);
      expect(getToken.mock.calls.map(([{ refresh }]) => refresh)).toEqual([false, true]);
    });

    test('that is refused again is the call’s error', async () => {
      const { fetch, calls } = fakeFetch(problem(401, 'token_expired'));
      const { error } = await outcome(client(fetch, { getToken: sessions('one', 'two', 'three') }).bids.get('bid_1'));
      expect(error).toMatchObject({ name: 'AuthenticationError', code: 'token_expired' });
      expect(calls).toHaveLength(2);
    });

    test('is not refreshed for another 401', async () => {
      const getToken = sessions('one');
      await outcome(client(fakeFetch(problem(401, 'key_unknown')).fetch, { getToken }).bids.get('bid_1'));
      expect(getToken).toHaveBeenCalledTimes(1);
    });

    test('is refreshed once for many calls that fail together, and for one whose failure comes later', async () => {
      const getToken = sessions('old', 'new');
      const { fetch } = fakeFetch((call) => (bearer(call) === 'Bearer old' ? problem(401, 'token_expired') : bid()));
      const platform = client(fetch, { getToken });
      await Promise.all([1, 2, 3, 4, 5].map((id) => platform.bids.get(`bid_${id}`)));
      expect(getToken).toHaveBeenCalledTimes(2);
    });

    test('keeps the same idempotency key over a refresh', async () => {
      const { fetch, calls } = fakeFetch((call) =>
        bearer(call) === 'Bearer old' ? problem(401, 'token_expired') : bid(),
      );
      await client(fetch, { getToken: sessions('old', 'new') }).bids.create('chl_1', {});
      expect(new Set(calls.map(({ headers }) => headers.get('idempotency-key'))).size).toBe(1);
    });

    test('that cannot be had is a TokenError with the host’s reason', async () => {
      const reason = new Error('Signed out');
      const { fetch, calls } = fakeFetch(bid());
      const getToken = () => {
        throw reason;
      };
      const { error } = await outcome(client(fetch, { getToken }).bids.get('bid_1'));
      expect(error).toMatchObject({ name: 'TokenError', cause: reason });
      expect(calls).toHaveLength(0);
    });

    test('is asked for again after a failure', async () => {
      const getToken = vi.fn().mockRejectedValueOnce(new Error('Offline')).mockResolvedValue('one');
      const platform = client(fakeFetch(bid()).fetch, { getToken });
      expect((await outcome(platform.bids.get('bid_1'))).error?.name).toBe('TokenError');
      expect((await platform.bids.get('bid_1')).id).toBe('bid_1');
    });

    test('is missing where the host gave no getToken', async () => {
      const { error } = await outcome(client(fakeFetch(bid()).fetch, { getToken: undefined }).bids.get('bid_1'));
      expect(error?.name).toBe('TokenError');
      expect(error?.message).toContain('getToken');
    });

    test('is still fetched for the others when one of the calls that wait for it is ended', async () => {
      let give: (token: string) => void = () => {};
      const platform = client(fakeFetch(bid()).fetch, {
        getToken: () =>
          new Promise<string>((resolve) => {
            give = resolve;
          }),
      });
      const controller = new AbortController();
      const left = platform.bids.get('bid_1', { signal: controller.signal }).catch((error: unknown) => error);
      const stays = platform.bids.get('bid_2');
      await vi.advanceTimersByTimeAsync(1);
      controller.abort();
      expect(await left).toMatchObject({ name: 'AbortError' });
      give('one');
      expect((await stays).id).toBe('bid_1');
    });

    test('is no longer asked for when every call that waits for it has ended', async () => {
      let signal: AbortSignal | undefined;
      const getToken: ClientOptions['getToken'] = (request) => {
        signal = request.signal;
        return new Promise<string>(() => {});
      };
      const controller = new AbortController();
      const left = outcome(
        client(fakeFetch(bid()).fetch, { getToken }).bids.get('bid_1', { signal: controller.signal }),
      );
      await vi.advanceTimersByTimeAsync(1);
      controller.abort();
      await left;
      expect(signal?.aborted).toBe(true);
    });
  });
});
