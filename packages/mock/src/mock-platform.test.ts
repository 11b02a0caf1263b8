import { operations } from '@qxwq/contract';
import { type Client, createClient } from '@qxwq/sdk';
import { createLightClient } from '@qxwq/sdk/light';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type MockOptions, type MockPlatform, mockPlatform, type ScenarioName, scenarioNames } from './index.js';
import { sampleData } from './sample/index.js';
import { handlersByOperation } from './server.js';

const now = new Date('2026-11-24T08:00:00Z');

function start(options: MockOptions = {}) {
  const mock = mockPlatform({ now, ...options });
  return { mock, client: createClient({ ...mock.connection, maxRetries: 0 }) };
}

const firstChallenge = async (client: Client) => (await client.challenges.list({ q: '气孔' })).items[0]!;

describe('the mock', () => {
  test('has a handler for every operation of the contract and for nothing else', () => {
    const names = Object.entries(operations).flatMap(([resource, calls]) =>
      Object.keys(calls).map((name) => `${resource}.${name}`),
    );
    expect(Object.keys(handlersByOperation).sort()).toEqual(names.sort());
  });

  test('has a board with every public state, and shows none that is not public', async () => {
    const { client } = start();
    const all = await client.challenges.list({ limit: 5 }).toArray({ limit: 100 });
    expect(all).toHaveLength(23);
    expect(new Set(all.map(({ state }) => state))).toEqual(
      new Set([
        'published',
        'closed',
        'awarded',
        'contracted',
        'executing',
        'accepted',
        'market_tested',
        'failed',
        'terminated',
      ]),
    );
  });

  test('gives the same ids for the same seed and others for another', async () => {
    const idOf = async (seed: number) => {
      const { client } = start({ seed });
      return (await client.bids.create((await firstChallenge(client)).id, {})).id;
    };
    expect(await idOf(7)).toBe(await idOf(7));
    expect(await idOf(7)).not.toBe(await idOf(8));
  });

  test('remembers what was written until it is reset', async () => {
    const { mock, client } = start();
    await client.bids.create((await firstChallenge(client)).id, {});
    expect(mock.bids).toHaveLength(1);
    mock.reset();
    expect(mock.bids).toHaveLength(0);
    expect(mock.requests).toHaveLength(0);
  });

  test('tells what arrived', async () => {
    const { mock, client } = start();
    await client.challenges.list({ q: '储能' });
    await client.bids.get('bid_0000000000000000').catch(() => {});
    expect(mock.requests.map(({ operation, method, status }) => [operation, method, status])).toEqual([
      ['challenges.list', 'GET', 200],
      ['bids.get', 'GET', 404],
    ]);
  });

  test('has a clock that can be moved past a deadline', async () => {
    const { mock, client } = start();
    const { id, state, deadline } = await firstChallenge(client);
    mock.setNow(new Date(Date.parse(deadline) + 1));
    expect([state, (await client.challenges.get(id)).state]).toEqual(['published', 'closed']);
    await expect(client.bids.create(id, {})).rejects.toMatchObject({ code: 'deadline_passed' });
  });

  test('takes the big sample data', async () => {
    const { client } = start({ data: sampleData({ now }) });
    expect((await client.challenges.list({ limit: 1 })).total.value).toBeGreaterThan(500);
  });

  test('has signed-in users of any organisation with any scopes', async () => {
    const { mock } = start();
    const token = mock.tokenFor(mock.enterpriseId, ['challenges:review'], { name: '李工' });
    const client = createClient({ ...mock.connection, getToken: () => token });
    // Reading one's session needs a scope that this one does not have.
    await expect(client.session.get()).rejects.toMatchObject({ code: 'scope_missing' });
    const { items } = await client.challenges.list({ organisation: [mock.enterpriseId as never] });
    await expect(client.challenges.listBids(items[0]!.id)).rejects.toMatchObject({
      code: expect.stringMatching(/^bids_sealed$/),
    });
  });

  test('answers what the contract does not have as the platform would', async () => {
    const { mock } = start();
    expect((await mock.fetch('/v1/nothing')).status).toBe(404);
    const response = await mock.fetch('/v1/bids', { method: 'DELETE' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET']);
  });

  test('serves a platform below a path too', async () => {
    const { client } = start({ baseUrl: 'https://portal.example.cn/qxwq/' });
    expect((await client.platform.info()).name).toBe('qxwq mock');
  });
});

describe('a scenario', () => {
  /** What the caller perceives. */
  const effects: Record<ScenarioName, (client: Client, mock: MockPlatform) => Promise<void>> = {
    offline: (client) => failsWith(client.platform.info(), { name: 'NetworkError' }),
    slow: async (client) => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      const call = failsWith(client.platform.info({ timeoutMs: 2999 }), { name: 'TimeoutError' });
      await vi.advanceTimersByTimeAsync(3000);
      await call.finally(() => vi.useRealTimers());
    },
    tokenExpires: async (client) => {
      // The client gets a new token without anybody noticing.
      expect((await client.session.get()).subject).toBe('mock-user');
    },
    signedOut: (client) => failsWith(client.session.get(), { code: 'token_invalid' }),
    serverError: (client) => failsWith(client.platform.info(), { code: 'internal_error' }),
    badGateway: (client) => failsWith(client.platform.info(), { status: 502, code: 'unknown' }),
    unavailable: (client) => failsWith(client.platform.info(), { code: 'unavailable', retryAfterMs: 1000 }),
    rateLimited: (client) => failsWith(client.platform.info(), { code: 'rate_limited', retryAfterMs: 1000 }),
    cutBeforeCommit: async (client) => {
      await failsWith(client.platform.info(), { name: 'NetworkError' });
    },
    cutAfterCommit: async (client) => {
      const { id } = await firstChallenge(client);
      await failsWith(client.bids.create(id, {}), { name: 'NetworkError' });
      expect((await client.bids.list()).items).toHaveLength(1);
    },
    streamCut: async (client, mock) => {
      const { id } = await firstChallenge(client);
      const watching = (await mock.fetch('/v1/challenge-events?key=pk_mock')).text();
      mock.changeChallenge(id, { title: '改过的名称' });
      await expect(watching).rejects.toThrow('network error');
    },
    schemaDrift: async (client) => {
      const challenge = await client.challenges.get((await firstChallenge(client)).id);
      expect(challenge).toMatchObject({ addedLater: { since: '9.0' }, programme: 'next-programme' });
      expect((await client.challenges.facets()).total.value).toBe(23);
    },
    schemaBroken: (client) => failsWith(client.challenges.list(), { name: 'ResponseValidationError' }),
    empty: async (client) => {
      expect(await client.challenges.list()).toMatchObject({ items: [], nextCursor: null, total: { value: 0 } });
      expect((await client.challenges.facets()).facets.state).toEqual([]);
    },
  };
  const failsWith = async (call: PromiseLike<unknown>, error: object) => {
    await expect(Promise.resolve(call)).rejects.toMatchObject(error);
  };

  test.each(scenarioNames)('%s can be switched on, and off again', async (name) => {
    const { mock, client } = start();
    mock.use(name);
    await effects[name](client, mock);
    mock.reset();
    expect((await client.challenges.list()).items.length).toBeGreaterThan(0);
  });

  test('can meet some operations only', async () => {
    const { mock, client } = start();
    mock.use('serverError', { only: ['platform.info', 'challenges.facets'] });
    expect((await client.challenges.list()).items.length).toBeGreaterThan(0);
    await expect(client.challenges.facets()).rejects.toMatchObject({ code: 'internal_error' });
  });

  test('can be over after some calls', async () => {
    const { mock, client } = start();
    mock.use('offline', { times: 2 });
    const settled = await Promise.allSettled([1, 2, 3].map(() => client.platform.info()));
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
  });

  test('can be on from the start, and is again after a reset', async () => {
    const { mock, client } = start({ faults: ['empty'] });
    expect((await client.challenges.list()).items).toEqual([]);
    mock.stop('empty');
    expect((await client.challenges.list()).items).not.toEqual([]);
    mock.reset();
    expect((await client.challenges.list()).items).toEqual([]);
  });

  test('of another name is refused with the names that there are', () => {
    expect(() => start().mock.use('thunderstorm' as never)).toThrow(/offline, slow/);
  });
});

describe('with a client that repeats', () => {
  test('a bid whose answer was cut is there once', async () => {
    const { mock } = start();
    const client = createLightClient(mock.connection);
    const { id } = await firstChallenge(client);
    mock.use('cutAfterCommit', { only: 'bids.create' });
    const bid = await client.bids.create(id, {});
    expect(mock.bids.map((stored) => stored.id)).toEqual([bid.id]);
    expect(mock.requests.filter(({ operation }) => operation === 'bids.create').map(({ status }) => status)).toEqual([
      null,
      201,
    ]);
  });

  test('a change whose answer was cut is not taken for somebody else’s', async () => {
    const { mock } = start();
    const client = createLightClient(mock.connection);
    const bid = await client.bids.create((await firstChallenge(client)).id, {});
    mock.use('cutAfterCommit', { only: 'bids.update' });
    const content = {
      ...(bid.content as never as Parameters<Client['bids']['update']>[1]['content']),
      title: '新标题',
    };
    expect(await client.bids.update(bid.id, { content }, { ifMatch: bid.revision })).toMatchObject({ revision: 2 });
  });
});

describe('mock.fetch', () => {
  test('ends at once when its signal does', async () => {
    const { mock } = start();
    mock.use('slow', { latencyMs: 60_000 });
    const controller = new AbortController();
    const answer = mock.fetch('/v1/platform?key=pk_mock', { signal: controller.signal });
    controller.abort();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('takes latency within bounds', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const { mock } = start({ latencyMs: [50, 100] });
    let done = false;
    const answer = mock.fetch('/v1/platform?key=pk_mock').then(() => {
      done = true;
    });
    await vi.advanceTimersByTimeAsync(49);
    expect(done).toBe(false);
    await vi.advanceTimersByTimeAsync(51);
    await answer.finally(() => vi.useRealTimers());
  });
});

describe('with msw in Node', () => {
  const mock = mockPlatform({ now });
  const server = setupServer(...mock.handlers);
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  afterEach(() => mock.reset());
  afterAll(() => server.close());
  const { fetch: _, ...connection } = mock.connection;
  const client = createClient({ ...connection, maxRetries: 0 });

  test('the global fetch reaches it', async () => {
    const bid = await client.bids.create((await firstChallenge(client)).id, {});
    const attachment = await client.bids.uploadAttachment(bid.id, { name: '方案.pdf' }, new Blob(['%PDF-1.7']));
    expect((await client.bids.get(bid.id)).attachments).toEqual([attachment]);
    await client.bids.removeAttachment(bid.id, attachment.id);
    expect((await client.bids.get(bid.id)).attachments).toEqual([]);
  });

  test('scenarios work there too', async () => {
    mock.use('offline');
    await expect(client.platform.info()).rejects.toMatchObject({ name: 'NetworkError' });
  });

  test('other addresses of the platform get the platform’s answer', async () => {
    expect((await fetch(`${mock.baseUrl}/v1/nothing`)).status).toBe(404);
  });
});
