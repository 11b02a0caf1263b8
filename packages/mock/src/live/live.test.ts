import { describe, expect, test } from 'vitest';
import { mockPlatform } from '../index.js';

const now = new Date('2026-11-24T08:00:00Z');

/** Reads a stream until it has told so many events. */
async function read(response: Response, count: number): Promise<{ id: string; type: string; reason?: string }[]> {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const told = () =>
    [...text.matchAll(/id: (\w+)\nevent: .*\ndata: (.*)\n\n/g)].map(([, id = '', data = '']) => ({
      ...JSON.parse(data),
      id,
    }));
  while (told().length < count) text += (await reader.read()).value ?? '';
  await reader.cancel();
  return told();
}

describe('a live stream of the mock', () => {
  const board = '/v1/challenge-events?key=pk_mock';

  test('tells each step of a challenge', async () => {
    const mock = mockPlatform({ now });
    const [id = ''] = mock.challengeIds;
    const stream = await mock.fetch(board);
    mock.changeChallenge(id, { title: '新名称' });
    mock.changeChallenge(id, { state: 'closed' });
    mock.changeChallenge(id, { state: 'awarded' });
    mock.changeChallenge(id, { state: 'withdrawn' });
    mock.changeChallenge(id, { state: 'draft' });
    mock.changeChallenge(id, { state: 'published' });
    expect((await read(stream, 5)).map(({ type }) => type)).toEqual([
      'challenge.changed',
      'challenge.closed',
      'challenge.state_changed',
      'challenge.removed',
      'challenge.published',
    ]);
  });

  test('tells of deadlines that the clock passes', async () => {
    const mock = mockPlatform({ now });
    const stream = await mock.fetch(board);
    mock.setNow(new Date(now.getTime() + 365 * 86_400_000));
    expect((await read(stream, 3)).every(({ type }) => type === 'challenge.closed')).toBe(true);
  });

  test('tells a reader that was away too long to begin anew', async () => {
    const mock = mockPlatform({ now });
    const [id = ''] = mock.challengeIds;
    const stream = await mock.fetch(board);
    for (const title of ['一', '二', '三']) mock.changeChallenge(id, { title });
    const [first] = await read(stream, 3);
    mock.forgetEvents();
    const [reset] = await read(await mock.fetch(`${board}&after=${first?.id}`), 1);
    expect(reset).toMatchObject({ type: 'reset', reason: 'too_old' });
  });

  test('ends with the session', async () => {
    const mock = mockPlatform({ now });
    const authorization = `Bearer ${mock.tokenFor(mock.universityId, undefined, { expiresIn: 0.05 })}`;
    const stream = await mock.fetch('/v1/bid-events', { headers: { authorization } });
    expect(await stream.text()).toMatch(/^retry: /);
  });

  test('ends when the caller wants no more', async () => {
    const mock = mockPlatform({ now });
    const caller = new AbortController();
    const stream = await mock.fetch(board, { signal: caller.signal });
    caller.abort();
    await expect(stream.text()).rejects.toThrow();
  });
});

describe('webhooks of the mock', () => {
  const secretOf = (secret: string) => Buffer.from(secret.replace('whsec_', ''), 'base64');
  const isSigned = async (request: Request, body: string, secret: string): Promise<boolean> => {
    const key = await crypto.subtle.importKey('raw', secretOf(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
      'verify',
    ]);
    const { headers } = request;
    const signed = `${headers.get('webhook-id')}.${headers.get('webhook-timestamp')}.${body}`;
    const signatures = (headers.get('webhook-signature') ?? '').split(' ').map((each) => each.replace('v1,', ''));
    const verified = signatures.map((each) =>
      crypto.subtle.verify('HMAC', key, Buffer.from(each, 'base64'), new TextEncoder().encode(signed)),
    );
    return (await Promise.all(verified)).includes(true);
  };

  /** A mock with one endpoint; `answers` are the statuses that the partner's server gives, one after the other. */
  async function start(answers: number[]) {
    const received: { request: Request; body: string }[] = [];
    const mock = mockPlatform({
      now,
      onWebhook: async (request) => {
        received.push({ request, body: await request.text() });
        return new Response(null, { status: answers.shift() ?? 204 });
      },
    });
    const call = async (method: string, path: string, body?: object) => {
      const response = await mock.fetch(`/v1/webhook-endpoints${path}`, {
        method,
        headers: {
          authorization: `Bearer ${mock.secretKey}`,
          'content-type': 'application/json',
          'idempotency-key': crypto.randomUUID(),
        },
        body: body ? JSON.stringify(body) : null,
      });
      return response.json();
    };
    const endpoint = await call('POST', '', { url: 'https://hooks.example.com/', events: ['challenge.changed'] });
    const change = async (title: string) => {
      const before = received.length;
      mock.changeChallenge(mock.challengeIds[0] ?? '', { title });
      await expect.poll(() => received.length).toBeGreaterThan(before);
    };
    return { call, endpoint, received, change };
  }

  test('are signed with the new secret and, for a while, with the old one', async () => {
    const { call, endpoint, received, change } = await start([]);
    const { secret } = await call('POST', `/${endpoint.id}/secret`);
    await change('新名称');
    const { request, body } = received[0]!;
    expect(await isSigned(request, body, endpoint.secret)).toBe(true);
    expect(await isSigned(request, body, secret)).toBe(true);
    expect(await isSigned(request, `${body} `, secret)).toBe(false);
    expect(JSON.parse(body)).toMatchObject({ type: 'challenge.changed', data: { challenge: { title: '新名称' } } });
  });

  test('that were not taken stay pending until they are sent again, under the same id', async () => {
    const { call, endpoint, received, change } = await start([500, 204]);
    await change('新名称');
    const path = `/${endpoint.id}/deliveries`;
    const [failed] = (await call('GET', path)).items;
    expect(failed).toMatchObject({ state: 'pending', attempts: 1, lastStatus: 500 });
    const again = await call('POST', `${path}/${failed.id}/redelivery`);
    expect(again).toMatchObject({ id: failed.id, state: 'delivered', attempts: 2, lastStatus: 204 });
    expect(new Set(received.map(({ request }) => request.headers.get('webhook-id')))).toEqual(new Set([failed.id]));
  });
});
