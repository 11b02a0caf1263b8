import { describe, expect, test, vi } from 'vitest';
import { bothWays, clientWith, outcome, page, useFakeTime } from '../test/both-ways.js';
import { fakeFetch, json, problem } from '../test/fake-fetch.js';
import type { ClientOptions } from './light.js';

useFakeTime();

describe.each(bothWays)('attempts %s', (_, attempts) => {
  const client = clientWith(attempts);

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

    test('an operation that ends is said once, also where it is not called deprecated', async () => {
      const warning = vi.spyOn(console, 'warn').mockImplementation(() => {});
      const headers = { sunset: 'Sat, 31 Jul 2027 00:00:00 GMT' };
      const platform = client(fakeFetch(() => json({ items: [], nextCursor: null }, { headers })).fetch);
      await Promise.all([platform.challenges.list(), platform.challenges.list(), platform.challenges.list()]);
      expect(warning).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('ends on Sat, 31 Jul 2027'));
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
});
