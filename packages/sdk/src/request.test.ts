import { describe, expect, test, vi } from 'vitest';
import { bid, bothWays, clientWith, outcome, page, useFakeTime } from '../test/both-ways.js';
import { fakeFetch, json, networkFailure } from '../test/fake-fetch.js';

useFakeTime();

describe.each(bothWays)('attempts %s', (_, attempts) => {
  const client = clientWith(attempts);

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
