import { inspect } from 'node:util';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeFetch, json } from '../test/fake-fetch.js';
import * as core from './core.js';
import { createClient } from './index.js';
import { createLightClient } from './light.js';
import { mintSessionToken } from './server.js';
import { signWebhook } from './testing.js';
import { uploadInParts } from './uploads.js';
import { verifyWebhook } from './webhooks.js';

/** Text that stands for a key, a token, a name, a phone number: distinctive, so that finding it is no accident. */
const secret = fc.stringMatching(/^[a-z0-9]{12}$/).map((text) => `s3cr3t${text}`);

/** What must not be told anywhere: what the host holds, what a person typed, what the platform says about them. */
const hidden = fc.record({ token: secret, key: secret, typed: secret, echo: secret });
type Hidden = { readonly [Name in 'token' | 'key' | 'typed' | 'echo']: string };

const statuses = [400, 401, 403, 404, 409, 412, 422, 429, 500, 502] as const;
const id = (prefix: string) => `${prefix}_0000000000000001`;

/** What the platform, a proxy or the network may come back with, with the echo in every place that can hold it. */
const replies: Record<string, (echo: string, status: number) => Response> = {
  'a problem': (echo, status) =>
    json(
      {
        code: 'validation_failed',
        status,
        title: echo,
        detail: echo,
        requestId: 'req_1',
        errors: [{ pointer: `/content/${echo}`, code: 'required', message: echo, params: { name: echo } }],
      },
      { status },
    ),
  'a problem of an ended session': (echo) => json({ code: 'token_expired', title: echo, status: 401 }, { status: 401 }),
  'a proxy’s page': (echo, status) => new Response(`<html>${echo}`, { status }),
  'another shape': (echo) => json({ [echo]: echo, items: echo, id: echo, content: { title: 1, contact: echo } }),
  'broken JSON': (echo) => new Response(`{"broken": ${echo}`),
  'a redirect': (echo) => new Response(null, { status: 302, headers: { location: `https://${echo}.example/` } }),
  'an event of another shape': (echo) => new Response(`id: 1\ndata: {"type":7,"bid":"${echo}"}\n\n`),
  'a broken event': (echo) => new Response(`id: 1\ndata: {"${echo}\n\n`),
};

let logged: unknown[][] = [];
beforeEach(() => {
  logged = [];
  for (const method of ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const) {
    vi.spyOn(console, method).mockImplementation((...parts) => void logged.push(parts));
  }
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** Everything that an error tells whoever logs it, in whichever way. */
const toldBy = (error: unknown): string => {
  const { stack, message } = error as Error;
  return [String(error), message, stack, inspect(error, { depth: 9, showHidden: false }), JSON.stringify(error)].join(
    '\n',
  );
};

async function failuresOf(calls: readonly PromiseLike<unknown>[]): Promise<unknown[]> {
  const results = await Promise.allSettled(calls);
  return results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
}

function holdsNothing(text: string, values: Hidden): void {
  for (const [name, value] of Object.entries(values)) {
    if (text.includes(value))
      expect.fail(`The ${name} is told:\n${text.slice(Math.max(0, text.indexOf(value) - 300)).slice(0, 600)}`);
  }
}

const firstOf = async (stream: AsyncIterable<unknown>) => {
  for await (const event of stream) return event;
  return undefined;
};

/** Calls of every kind, by clients of every kind, with what was typed wherever something can be typed. */
function callsOf(
  fetch: (url: string, init: RequestInit) => Promise<Response>,
  { token, key, typed }: Hidden,
  seen: unknown[],
) {
  const hooks = {
    onRequest: (event: unknown) => void seen.push(event),
    onResponse: (event: unknown) => void seen.push(event),
    onRetry: (event: unknown) => void seen.push(event),
  };
  const base = { baseUrl: 'https://platform.example', getToken: () => token, maxRetries: 0, fetch, hooks };
  const clients = [
    createLightClient({ ...base, publishableKey: 'pk_1' }),
    createClient({ ...base, publishableKey: 'pk_1', validate: 'throw' }),
    createClient({ ...base, secretKey: `qxwq_sk_${key}`, validate: 'warn' }),
  ];
  const person = { name: typed, phone: typed, email: typed };
  const file = new Blob([typed], { type: `text/${typed}` });
  return clients.flatMap((client) => [
    client.bids.create(id('chl'), { content: { contact: person } as never }),
    client.bids.update(`bid_${typed.slice(0, 16)}`, { content: { contact: person } as never }, { ifMatch: 1 }),
    client.bids.get(id('bid'), { headers: { 'x-note': typed } }),
    client.bids.get(id('bid'), { headers: { 'x-note': `${typed}\n` } }),
    client.bids.submit(id('bid'), { revision: typed as never }, { idempotencyKey: typed }),
    client.challenges.list({ q: typed, region: [typed] }),
    client.challenges.get(typed),
    client.challenges.get(`../${typed}`),
    client.people.list({ q: typed }),
    client.webhooks.create({ url: `https://${typed}.example/${typed}`, events: [typed as never], description: typed }),
    client.webhooks.rotateSecret(id('whk')),
    client.bids.uploadAttachment(id('bid'), { name: `${typed}.pdf` }, file),
    client.imports.run({ kind: 'people', name: `${typed}.xlsx` } as never, file),
    uploadInParts(client, id('bid'), file, { name: `${typed}.pdf`, patience: 0 }),
    uploadInParts(client, id('bid'), file, { resume: id('upl'), patience: 0 }),
    firstOf(client.bids.watch({ after: typed }, { signal: AbortSignal.timeout(50), silenceMs: 20 })),
  ]);
}

test('no error and no log tells a key, a token or anything that a person typed, whatever the platform answers', async () => {
  await fc.assert(
    fc.asyncProperty(
      hidden,
      fc.constantFrom(...Object.keys(replies)),
      fc.constantFrom(...statuses),
      async (values, kind, status) => {
        const seen: unknown[] = [];
        const { fetch } = fakeFetch(() => replies[kind]!(values.echo, status));
        const errors = await failuresOf(callsOf(fetch, values, seen));
        expect(errors.length).toBeGreaterThan(5);
        const text = [...errors.map(toldBy), inspect(seen, { depth: 9 }), inspect(logged, { depth: 9 })].join('\n');
        holdsNothing(text, values);
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);

test.each([
  [
    'quotes the address in its message',
    (url: string) => new TypeError(`error sending request for url (${url}): refused`),
  ],
  [
    'quotes the address in its cause',
    (url: string) => new TypeError('fetch failed', { cause: new Error(`no way to ${url}`) }),
  ],
  ['carries the address', (url: string) => Object.assign(new Error('Unable to connect'), { path: url })],
  ['says nothing at all', () => undefined as never],
])('a network error tells nothing of a search, also where the runtime %s', async (_, failureAt) => {
  const values = { token: 'secret-token', key: 'unused-key', typed: 'typed-by-a-person', echo: 'unused-echo' };
  const fetch = async (url: string) => {
    throw failureAt(url);
  };
  const errors = await failuresOf(callsOf(fetch, values, []));
  expect(errors.length).toBeGreaterThan(20);
  holdsNothing(errors.map(toldBy).join('\n'), values);
});

test('what this runtime’s own fetch says about an address that it cannot read tells nothing of a search', async () => {
  const client = createLightClient({ baseUrl: '', publishableKey: 'pk_1', maxRetries: 0 });
  const [error] = await failuresOf([client.challenges.list({ q: 'typed-by-a-person' })]);
  expect(error).toMatchObject({ name: 'NetworkError' });
  expect(toldBy(error)).not.toContain('typed-by-a-person');
});

test('a token that fits into no header is not quoted', async () => {
  const { fetch } = fakeFetch(json({}));
  const client = createLightClient({ baseUrl: 'https://platform.example', getToken: () => 'hidden\ntoken', fetch });
  const [error] = await failuresOf([client.session.get()]);
  expect(error).toMatchObject({ name: 'TokenError' });
  expect(toldBy(error)).not.toContain('hidden');
});

test('a secret key in a page is refused without being quoted', () => {
  vi.stubGlobal('document', {});
  try {
    core.createCore({ baseUrl: '', secretKey: 'qxwq_sk_of-the-partner' });
    expect.fail('It was taken.');
  } catch (error) {
    expect(toldBy(error)).not.toContain('of-the-partner');
  } finally {
    vi.unstubAllGlobals();
  }
});

test('a webhook that is refused tells neither its secret nor what it said', async () => {
  await fc.assert(
    fc.asyncProperty(hidden, fc.boolean(), async (values, signedByUs) => {
      const key = `whsec_${btoa(values.key.padEnd(32, 'x'))}`;
      const message = { type: values.typed, data: { contact: values.echo } };
      const { payload, headers } = await signWebhook(message, signedByUs ? key : `whsec_${btoa('another secret')}`);
      const broken = payload.slice(1);
      const calls = [
        verifyWebhook({ payload: broken, headers, secrets: key }),
        verifyWebhook({ payload, headers: { ...headers, 'webhook-signature': `v1,${values.token}` }, secrets: key }),
        verifyWebhook({ payload, headers: { ...headers, 'webhook-timestamp': values.typed }, secrets: key }),
        verifyWebhook({ payload, headers, secrets: `whsec_!${values.key}` }),
      ];
      const errors = await failuresOf(calls);
      expect(errors).toHaveLength(4);
      holdsNothing(errors.map(toldBy).join('\n'), { ...values, key: btoa(values.key).slice(0, 20) });
      holdsNothing(errors.map(toldBy).join('\n'), values);
    }),
    { numRuns: 40 },
  );
});

test('a signing key that cannot be read is not quoted', async () => {
  const grant = { subject: 'user', organisation: id('org'), scopes: ['bids:read'] } as const;
  await fc.assert(
    fc.asyncProperty(secret, async (key) => {
      const keys = [
        key,
        `-----BEGIN PRIVATE KEY-----\n${key}\n-----END PRIVATE KEY-----`,
        { kty: 'OKP', d: key } as JsonWebKey,
      ];
      const errors = await failuresOf(
        keys.map((privateKey) => mintSessionToken({ partnerId: 'park', keyId: 'k1', privateKey }, grant)),
      );
      expect(errors).toHaveLength(3);
      for (const error of errors) expect(toldBy(error)).not.toContain(key);
    }),
    { numRuns: 30 },
  );
});
