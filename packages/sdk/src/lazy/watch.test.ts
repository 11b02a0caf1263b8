import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { EventServer, type Fate } from '../../test/event-server.js';
import { fakeFetch, never, problem } from '../../test/fake-fetch.js';
import { createClient } from '../index.js';
import { type ClientOptions, createLightClient } from '../light.js';
import { EventParser } from './parse-events.js';

// The line is real, the waits are not.
vi.mock('../attempts.js', async (original) => {
  const attempts = await original<typeof import('../attempts.js')>();
  const pause: typeof attempts.pause = (_, signal) => attempts.pause(0, signal);
  return { ...attempts, pause };
});

const servers: EventServer[] = [];
const serve = async (server: EventServer) => {
  servers.push(server);
  return server.start();
};
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
});

const numbers = async (stream: AsyncIterable<unknown>, until: number) => {
  const seen: number[] = [];
  for await (const event of stream) {
    seen.push((event as { number: number }).number);
    if (seen.at(-1) === until) break;
  }
  return seen;
};
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const bytes = (text: string) => new TextEncoder().encode(text);
const text = (events: string) => () => new Response(bytes(events));
const lightWith = (fetch: ClientOptions['fetch']) =>
  createLightClient({ baseUrl: 'https://platform.example', publishableKey: 'pk', fetch });
const fate: fc.Arbitrary<Fate> = fc.record({
  bytes: fc.integer({ min: 1, max: 600 }),
  by: fc.constantFrom('end', 'cut', 'cut', 'refuse'),
});

describe('a live stream', () => {
  test('hands over every event once, however often and wherever the line is cut', async () => {
    let cuts = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fate, { minLength: 20, maxLength: 30 }), fc.boolean(), async (fates, repeats) => {
        const server = new EventServer(40);
        server.repeats = repeats;
        server.fates.push(...fates);
        const client = createLightClient({ baseUrl: await serve(server), publishableKey: 'pk' });
        expect(await numbers(client.challenges.watch(), 40)).toEqual(upTo(40));
        cuts += server.connections - 1;
        await server.stop();
        servers.pop();
      }),
      { numRuns: 25 },
    );
    expect(cuts).toBeGreaterThan(150);
  }, 60_000);

  test('hands over 2,000 events over 1,000 cut lines without loss or double, with validation', async () => {
    const server = new EventServer(2000);
    // Long enough for at least one event, short enough to break off the second or third.
    server.fates.push(...Array.from({ length: 1000 }, (_, index): Fate => ({ bytes: 100 + (index % 90), by: 'cut' })));
    const client = createClient({ baseUrl: await serve(server), publishableKey: 'pk' });
    expect(await numbers(client.challenges.watch(), 2000)).toEqual(upTo(2000));
    expect(server.connections).toBe(1001);
  }, 60_000);

  test('goes on where the caller says, and tells where it is', async () => {
    const server = new EventServer(10);
    const stream = createLightClient({ baseUrl: await serve(server), publishableKey: 'pk' }).challenges.watch({
      after: '6',
    });
    expect(stream.lastEventId).toBe('6');
    expect(await numbers(stream, 8)).toEqual([7, 8]);
    expect(stream.lastEventId).toBe('8');
    expect(await numbers(stream, 10)).toEqual([9, 10]);
    expect(server.asked).toEqual(['6', '8']);
  });

  test('that falls silent is taken up again', async () => {
    const server = new EventServer(3);
    server.fates.push({ bytes: 150, by: 'hold' });
    const client = createLightClient({ baseUrl: await serve(server), publishableKey: 'pk' });
    expect(await numbers(client.challenges.watch({}, { silenceMs: 60 }), 3)).toEqual([1, 2, 3]);
    expect(server.connections).toBe(2);
  });

  test('lets go of the line when the loop is left', async () => {
    let cancelled = false;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(bytes('id: 1\ndata: {"type":"later"}\n\n')),
      cancel: () => {
        cancelled = true;
      },
    });
    const { fetch } = fakeFetch(() => new Response(body));
    for await (const _ of lightWith(fetch).challenges.watch()) break;
    expect(cancelled).toBe(true);
  });

  test('hands over a reset, and goes on from the place that it names', async () => {
    const reset = 'id: 90\nevent: reset\ndata: {"type":"reset","reason":"too_old"}\n\n';
    const { fetch, calls } = fakeFetch(text(reset), text('id: 91\ndata: {"type":"later"}\n\n'));
    const types: string[] = [];
    for await (const { type } of lightWith(fetch).challenges.watch({ after: '3' })) {
      types.push(type);
      if (type !== 'reset') break;
    }
    expect(types).toEqual(['reset', 'later']);
    expect(calls.map(({ url }) => url.searchParams.get('after'))).toEqual(['3', '90']);
  });

  test('knows its place before the first event, so that a reload loses nothing', async () => {
    const controller = new AbortController();
    const { fetch } = fakeFetch(
      () => new Response(new ReadableStream({ start: (to) => to.enqueue(bytes('id: 7\n\n')) })),
    );
    const stream = lightWith(fetch).challenges.watch({}, { signal: controller.signal });
    const ended = numbers(stream, 1).catch((error: Error) => error.name);
    await vi.waitUntil(() => stream.lastEventId === '7');
    controller.abort();
    expect(await ended).toBe('AbortError');
  });

  test.each([
    ['while it connects', never],
    ['while it is silent', () => new Response(new ReadableStream())],
    ['between two attempts', problem(503, 'unavailable')],
  ])('ends at once when the caller aborts %s', async (_, reply) => {
    const controller = new AbortController();
    const { fetch, calls } = fakeFetch(reply);
    const ended = numbers(lightWith(fetch).challenges.watch({}, { signal: controller.signal }), 1).catch(
      (error: Error) => error,
    );
    await vi.waitUntil(() => calls.length > 0);
    controller.abort('left');
    expect(await ended).toMatchObject({ name: 'AbortError', cause: 'left' });
  });

  test('asks for a new token when the platform says that the session has ended', async () => {
    const getToken = vi.fn(({ refresh }: { refresh: boolean }) => (refresh ? 'new' : 'old'));
    const { fetch } = fakeFetch(
      text('id: 1\ndata: {"type":"one"}\n\n'),
      problem(401, 'token_expired'),
      text('id: 2\ndata: {"type":"two"}\n\n'),
    );
    const types: string[] = [];
    for await (const { type } of createLightClient({
      baseUrl: 'https://platform.example',
      getToken,
      fetch,
    }).bids.watch()) {
      if (types.push(type) === 2) break;
    }
    expect(types).toEqual(['one', 'two']);
    expect(getToken).toHaveBeenCalledTimes(2);
  });

  test('ends with the error where the platform refuses', async () => {
    const { fetch, calls } = fakeFetch(problem(403, 'origin_not_allowed'));
    await expect(numbers(lightWith(fetch).challenges.watch(), 1)).rejects.toMatchObject({ code: 'origin_not_allowed' });
    expect(calls).toHaveLength(1);
  });

  test('ends with the error where an event does not have the contract’s shape', async () => {
    const { fetch } = fakeFetch(text('id: 1\ndata: {"no":"type"}\n\n'));
    await expect(numbers(lightWith(fetch).challenges.watch(), 1)).rejects.toMatchObject({
      name: 'ResponseValidationError',
    });
  });
});

test('a stream reads the same however its bytes are cut into chunks', () => {
  const source = bytes(
    ': 注释\r\nid: 1\r\nevent: x\r\ndata: {"a":"气孔𠮷"}\r\n\r\nid: 2\rdata: one\rdata: two\r\rdata:three\n\nid: 9\n\ndata: cut',
  );
  fc.assert(
    fc.property(fc.array(fc.nat(source.length), { maxLength: 12 }), (places) => {
      const cuts = [0, ...places.sort((a, b) => a - b), source.length];
      const parser = new EventParser({ id: null, retryMs: null });
      const events = cuts.slice(1).flatMap((end, index) => [...parser.take(source.subarray(cuts[index], end))]);
      expect(events).toEqual([
        { id: '1', data: '{"a":"气孔𠮷"}' },
        { id: '2', data: 'one\ntwo' },
        { id: '2', data: 'three' },
        { id: '9', data: null },
      ]);
    }),
    { numRuns: 300 },
  );
});
