import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeFetch, json, networkFailure, never, problem, type WireCall } from '../test/fake-fetch.js';
import { type Attempts, plainAttempts } from './attempts.js';
import { buildClient } from './build-client.js';
import type { Client } from './client.js';
import { everyOperation } from './generated/wire.generated.js';
import { coreOf } from './invoke.js';
import { kyAttempts } from './ky-attempts.js';
import { type ClientOptions, isApiError } from './light.js';
import type { CallOptions } from './options.js';

const page = () => json({ items: [], nextCursor: null, total: { value: 0, capped: false } });
const bid = () => json({ id: 'bid_1', revision: 3 }, { status: 201, headers: { etag: '"3"' } });

/** Each test runs over both ways to make attempts. */
let attempts: Attempts = plainAttempts;
const client = (fetch: ClientOptions['fetch'], more: Partial<ClientOptions> = {}) =>
  clientOver(attempts, {
    baseUrl: 'https://platform.example/api/',
    publishableKey: 'pk_1',
    getToken: () => 'token-1',
    fetch,
    ...more,
  });

const clientOver = (attempts: Attempts, options: ClientOptions) =>
  buildClient(coreOf(options, attempts), everyOperation) as Client;

/** What a call came to, once every timer that it waits for has run. */
async function outcome<T>(call: PromiseLike<T>): Promise<{ value?: T; error?: Error & { cause?: unknown } }> {
  const settled = Promise.resolve(call).then(
    (value) => ({ value }),
    (error: Error) => ({ error }),
  );
  await vi.runAllTimersAsync();
  return settled;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe.each<[string, Attempts]>([
  ['by ky', kyAttempts],
  ['by the plain loop', plainAttempts],
])('attempts %s', (_, made) => {
  beforeEach(() => {
    attempts = made;
  });

  describe('what is sent', () => {
    test('a read carries key and language in the address and no header that would need a preflight', async () => {
      const { fetch, calls } = fakeFetch(page());
      await client(fetch, { locale: 'en' }).challenges.list({ region: ['110000', '140000'], q: '气孔' });

      expect(calls[0]!.url.href).toBe(
        'https://platform.example/api/v1/challenges?region=110000&region=140000&q=%E6%B0%94%E5%AD%94&key=pk_1&lang=en',
      );
      expect([...calls[0]!.headers]).toEqual([]);
    });

    test('a read without a key uses the session', async () => {
      const { fetch, calls } = fakeFetch(page());
      await client(fetch, { publishableKey: undefined, locale: () => 'en' }).challenges.list();

      expect(calls[0]!.url.search).toBe('');
      expect(Object.fromEntries(calls[0]!.headers)).toEqual({
        'accept-language': 'en',
        authorization: 'Bearer token-1',
      });
    });

    test('a write carries session, language, key and content', async () => {
      const { fetch, calls } = fakeFetch(bid());
      await client(fetch, { locale: 'zh-CN' }).bids.create('chl_1', {}, { idempotencyKey: 'key-0001' });

      expect(calls[0]!.method).toBe('POST');
      expect(calls[0]!.url.href).toBe('https://platform.example/api/v1/challenges/chl_1/bids');
      expect(Object.fromEntries(calls[0]!.headers)).toEqual({
        'accept-language': 'zh-CN',
        authorization: 'Bearer token-1',
        'content-type': 'application/json',
        'idempotency-key': 'key-0001',
      });
      expect(calls[0]!.body).toBe('{}');
    });

    test('a change names the revision that it was made from', async () => {
      const { fetch, calls } = fakeFetch(bid());
      await client(fetch).bids.update('bid_1', { content: {} as never }, { ifMatch: 3 });
      expect(calls[0]!.headers.get('if-match')).toBe('"3"');
    });

    test('own headers are added, and cannot replace the protocol’s', async () => {
      const { fetch, calls } = fakeFetch(bid());
      const headers = { 'X-Trace': 'a', Authorization: 'Bearer other', 'Content-Type': 'text/plain' };
      await client(fetch).bids.create('chl_1', {}, { headers });
      expect(calls[0]!.headers.get('x-trace')).toBe('a');
      expect(calls[0]!.headers.get('authorization')).toBe('Bearer token-1');
      expect(calls[0]!.headers.get('content-type')).toBe('application/json');
    });

    test('a generated key fits the platform’s rule and differs from call to call', async () => {
      const { fetch, calls } = fakeFetch(bid());
      const platform = client(fetch);
      for (let index = 0; index < 50; index++) await platform.bids.create('chl_1', {});

      const keys = calls.map(({ headers }) => headers.get('idempotency-key'));
      expect(new Set(keys).size).toBe(50);
      for (const key of keys) expect(key).toMatch(/^[\x21-\x7e]{8,128}$/);
    });

    test('lists stay lists on a page where Prototype.js taught arrays a toJSON', async () => {
      const { fetch, calls } = fakeFetch(bid());
      const prototype = Array.prototype as unknown as { toJSON?: () => string };
      prototype.toJSON = () => 'spoilt';
      try {
        await client(fetch).bids.update('bid_1', { content: { team: [1] } as never }, { ifMatch: 1 });
        expect(prototype.toJSON).toBeTypeOf('function');
      } finally {
        delete prototype.toJSON;
      }
      expect(calls[0]!.body).toBe('{"content":{"team":[1]}}');
    });
  });

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

  describe('uploads', () => {
    const attachment = () => json({ id: 'att_1' }, { status: 201 });

    test('send the bytes with name, type and key', async () => {
      const { fetch, calls } = fakeFetch(attachment());
      const file = new File(['%PDF-1.7'], '方案.pdf', { type: 'application/pdf' });
      await client(fetch).bids.uploadAttachment('bid_1', { name: file.name }, file);
      expect(calls[0]!.url.searchParams.get('name')).toBe('方案.pdf');
      expect(calls[0]!.headers.get('content-type')).toBe('application/pdf');
      expect(calls[0]!.headers.get('idempotency-key')).not.toBeNull();
      expect(calls[0]!.body).toBe(file);
    });

    test('send bytes without a type as octets', async () => {
      const { fetch, calls } = fakeFetch(attachment());
      await client(fetch).bids.uploadAttachment('bid_1', { name: 'a.pdf' }, new Uint8Array(4));
      expect(calls[0]!.headers.get('content-type')).toBe('application/octet-stream');
    });

    test('are repeated with the same key', async () => {
      const { fetch, calls } = fakeFetch(networkFailure(), attachment());
      await outcome(client(fetch).bids.uploadAttachment('bid_1', { name: 'a.pdf' }, new Blob(['%PDF'])));
      expect(new Set(calls.map(({ headers }) => headers.get('idempotency-key'))).size).toBe(1);
    });

    test('tell where progress cannot be told that all has been sent', async () => {
      const onProgress = vi.fn();
      await client(fakeFetch(attachment()).fetch).bids.uploadAttachment(
        'bid_1',
        { name: 'a.pdf' },
        new Blob(['%PDF']),
        {
          onProgress,
        },
      );
      expect(onProgress.mock.calls).toEqual([[{ sent: 4, total: 4 }]]);
    });
  });

  describe('hooks', () => {
    test('see every attempt, its answer and its repetition', async () => {
      const seen: string[] = [];
      const { fetch } = fakeFetch(problem(503, 'unavailable', { 'qxwq-request-id': 'req_5' }), page());
      const hooks: ClientOptions['hooks'] = {
        onRequest: ({ operation, attempt }) => seen.push(`ask ${operation} ${attempt}`),
        onResponse: ({ status, requestId, attempt }) => seen.push(`got ${status} ${requestId} ${attempt}`),
        onRetry: ({ error, attempt }) => seen.push(`again after ${error.name} ${attempt}`),
      };
      await outcome(client(fetch, { hooks }).challenges.list());
      expect(seen).toEqual([
        'ask challenges.list 1',
        'got 503 req_5 1',
        'again after ServerError 1',
        'ask challenges.list 2',
        'got 200 null 2',
      ]);
    });

    test('that fail do not fail the call', async () => {
      const complaint = vi.spyOn(console, 'error').mockImplementation(() => {});
      const hooks: ClientOptions['hooks'] = {
        onRequest: () => {
          throw new Error('My log is full.');
        },
      };
      expect((await client(fakeFetch(page()).fetch, { hooks }).challenges.list()).items).toEqual([]);
      expect(complaint).toHaveBeenCalledOnce();
    });

    test('a deprecated operation is said once', async () => {
      const warning = vi.spyOn(console, 'warn').mockImplementation(() => {});
      const headers = { deprecation: '@1788134400', sunset: 'Sat, 31 Jul 2027 00:00:00 GMT' };
      const platform = client(fakeFetch(() => json({ items: [], nextCursor: null }, { headers })).fetch);
      await platform.challenges.list();
      await platform.challenges.list();
      await platform.organisations.list();
      expect(warning.mock.calls.map(([text]) => text)).toEqual([
        'qxwq: challenges.list is deprecated and ends on Sat, 31 Jul 2027 00:00:00 GMT; update @qxwq/sdk.',
        'qxwq: organisations.list is deprecated and ends on Sat, 31 Jul 2027 00:00:00 GMT; update @qxwq/sdk.',
      ]);
    });
  });

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

  describe('a secret key', () => {
    const secretKey = 'qxwq_sk_00000000000000000000000000000000';

    test('speaks for the partner on its server, also where a publishable key would do', async () => {
      const { fetch, calls } = fakeFetch(page());
      const partner = client(fetch, { secretKey, publishableKey: undefined });
      await partner.webhooks.list();
      await partner.challenges.list();
      expect(calls.map(({ headers }) => headers.get('authorization'))).toEqual([
        `Bearer ${secretKey}`,
        `Bearer ${secretKey}`,
      ]);
    });

    test('does not speak for a person', async () => {
      const { fetch, calls } = fakeFetch(bid());
      await client(fetch, { secretKey }).bids.get('bid_1');
      expect(calls[0]!.headers.get('authorization')).toBe('Bearer token-1');
    });

    test('is refused in a page, unless a test says that it is one', () => {
      vi.stubGlobal('document', {});
      const { fetch } = fakeFetch(page());
      expect(() => client(fetch, { secretKey })).toThrow('no place in a page');
      expect(() => client(fetch, { secretKey, dangerouslyAllowSecretKeyInPage: true })).not.toThrow();
    });
  });
});
