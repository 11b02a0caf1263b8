import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Cut, CutServer } from '../test/cut-server.js';
import { createLightClient } from './light.js';

// The line is real, the waits are not: whether there is another attempt is still the client's decision.
vi.mock('./retry.js', async (original) => {
  const retry = await original<typeof import('./retry.js')>();
  const waitBeforeRetry: typeof retry.waitBeforeRetry = (...given) => retry.waitBeforeRetry(...given) && 0;
  return { ...retry, waitBeforeRetry };
});

const server = new CutServer();
let baseUrl = '';

beforeAll(async () => {
  baseUrl = await server.start();
});
afterAll(() => server.stop());
beforeEach(() => {
  server.created.clear();
  server.plan.length = 0;
  server.requests = 0;
});

const client = () => createLightClient({ baseUrl, getToken: () => 'token' });

describe('over a line that is cut', () => {
  test.each<Cut>(['before commit', 'after commit', 'in the answer'])('%s, a bid is created once', async (cut) => {
    server.plan.push(cut);
    const bid = await client().bids.create('chl_1', {});
    expect(server.requests).toBe(2);
    expect([...server.created.values()]).toEqual([bid.id]);
  });

  test('at every attempt, the call ends with a NetworkError that keeps the cause', async () => {
    server.plan.push('before commit', 'before commit');
    const error = await client()
      .bids.create('chl_1', {}, { maxRetries: 1 })
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'NetworkError', cause: expect.any(Error) });
    expect(server.created.size).toBe(0);
  });

  test('any number of writes at once is carried out once each, wherever the line is cut', async () => {
    const cuts = fc.array(fc.constantFrom<Cut>('none', 'before commit', 'after commit', 'in the answer'), {
      minLength: 10,
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(cuts, async (plan) => {
        server.created.clear();
        server.plan.splice(0, server.plan.length, ...plan);
        const platform = client();
        const bids = await Promise.all(
          Array.from({ length: 8 }, () => platform.bids.create('chl_1', {}, { maxRetries: 25 })),
        );
        expect(new Set(bids.map(({ id }) => id)).size).toBe(8);
        expect([...server.created.values()].sort()).toEqual(bids.map(({ id }) => id).sort());
      }),
      { numRuns: 20 },
    );
  });
});

test('a server that is not there is a NetworkError', async () => {
  const gone = new CutServer();
  const address = await gone.start();
  await gone.stop();
  const lonely = createLightClient({ baseUrl: address, publishableKey: 'pk', maxRetries: 0 });
  await expect(lonely.platform.info()).rejects.toMatchObject({ name: 'NetworkError' });
});
