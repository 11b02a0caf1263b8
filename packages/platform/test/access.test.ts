import { createHmac } from 'node:crypto';
import { type Operation, operations } from '@qxwq/contract';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPlatform, type Platform } from '../src/index.js';
import { challenge, organisation, organisationId } from './support/records.js';
import { KEY, ORIGIN, World } from './support/world.js';

/** Who may do what is decided before any SQL, so one engine is enough here. */
describe('access', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create({ memory: true });
  });
  afterAll(() => world?.close());

  const session = (token: string, headers: Record<string, string> = {}) =>
    world.send('GET', '/v1/session', { token, headers });

  describe('a publishable key', () => {
    test.each([
      ['in the query', `/v1/platform?key=${KEY}`, {}],
      ['in a header', '/v1/platform', { 'qxwq-key': KEY }],
    ])('opens what everybody may read: %s', async (_, path, headers) => {
      const answer = await world.send('GET', path, { headers: { origin: ORIGIN, ...headers } });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('access-control-allow-origin')).toBe(ORIGIN);
      expect(answer.headers.get('access-control-expose-headers')).toContain('Qxwq-Request-Id');
    });

    test('is not needed by a session', async () => {
      const answer = await world.send('GET', '/v1/platform', { token: await world.token(world.university) });
      expect(answer.status).toBe(200);
    });

    test.each([
      ['key_missing', 401, '/v1/platform'],
      ['key_unknown', 401, '/v1/platform?key=pk_nobody'],
    ])('is refused with %s', async (code, status, path) => {
      expect((await world.send('GET', path)).problem).toMatchObject({ code, status });
    });

    test.each([
      'https://evil.example.com',
      'http://www.example.edu.cn',
      'https://www.example.edu.cn.evil.com',
      'null',
      'https://other.example.com',
    ])('does not work from %s, and the page can read why', async (origin) => {
      const refused = await world.get('/v1/platform', { origin });
      expect(refused.problem).toMatchObject({ code: 'origin_not_allowed', status: 403 });
      expect(refused.headers.get('access-control-allow-origin')).toBe('*');
    });

    test('does not open what needs a session', async () => {
      expect((await world.get('/v1/bids')).problem).toMatchObject({ code: 'token_missing', status: 401 });
    });
  });

  describe('a preflight', () => {
    const preflight = (origin: string) =>
      world.send('OPTIONS', '/v1/bids', {
        headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
      });

    test('from a known page allows what the routes need', async () => {
      const answer = await preflight(ORIGIN);
      expect(answer.status).toBe(204);
      expect(answer.headers.get('access-control-allow-origin')).toBe(ORIGIN);
      expect(answer.headers.get('access-control-allow-methods')).toBe('GET, POST, PUT, PATCH, DELETE');
      for (const name of ['Authorization', 'Content-Type', 'Idempotency-Key', 'If-Match', 'Last-Event-ID']) {
        expect(answer.headers.get('access-control-allow-headers')).toContain(name);
      }
      expect(answer.headers.get('access-control-max-age')).toBe('7200');
    });

    test('from an unknown page is refused', async () => {
      expect((await preflight('https://evil.example.com')).status).toBe(403);
    });
  });

  describe('a session token', () => {
    test('speaks for its organisation with the scopes that it was given', async () => {
      const token = await world.token(world.university, { name: '孔老师', scope: 'bids:read unknown:scope' });
      const { body } = await session(token, { origin: ORIGIN });
      expect(body).toMatchObject({
        subject: 'user-1',
        name: '孔老师',
        organisation: { id: world.university.id, name: '揭榜大学' },
        scopes: ['bids:read'],
      });
    });

    const seconds = () => Math.floor(Date.now() / 1000);

    test.each<[string, string, () => Promise<string>]>([
      ['nothing like a token', 'token_invalid', async () => 'abc.def.ghi'],
      ['expired', 'token_expired', () => world.token(world.university, { iat: seconds() - 900, exp: seconds() - 60 })],
      ['longer than 15 minutes', 'token_invalid', () => world.token(world.university, { exp: seconds() + 3600 })],
      [
        'minted in the future',
        'token_invalid',
        () => world.token(world.university, { iat: seconds() + 300, exp: seconds() + 600 }),
      ],
      ['for another audience', 'token_invalid', () => world.token(world.university, { aud: 'elsewhere' })],
      ['of an unknown partner', 'token_invalid', () => world.token(world.university, { iss: 'nobody' })],
      ['with an unknown kid', 'token_invalid', () => world.token(world.university, {}, { kid: 'key-9' })],
      ['without a kid', 'token_invalid', () => world.token(world.university, {}, { kid: undefined })],
      ['without an organisation', 'token_invalid', () => world.token(world.university, { org: undefined })],
      ['for an organisation that nobody knows', 'token_invalid', () => world.token(organisation())],
      [
        'without an expiry',
        'token_invalid',
        () => world.token(world.university, { exp: undefined as unknown as number }),
      ],
      ['signed by somebody else', 'token_invalid', () => foreignToken()],
      ['not signed at all (alg none)', 'token_invalid', () => unsigned({ alg: 'none', kid: 'key-1' })],
      ['signed with the public key as a secret (HS256)', 'token_invalid', () => confused()],
    ])('is refused: %s', async (_, code, mint) => {
      const { problem } = await session(await mint());
      expect(problem).toMatchObject({ code, status: 401 });
    });

    async function payload() {
      const token = await world.token(world.university);
      return token.split('.')[1] ?? '';
    }
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const unsigned = async (header: object) => `${encode(header)}.${await payload()}.`;
    async function confused() {
      const input = `${encode({ alg: 'HS256', kid: 'key-1' })}.${await payload()}`;
      const secret = Buffer.from(world.publicKey.x, 'base64url');
      return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
    }
    async function foreignToken() {
      const { privateKey } = await generateKeyPair('EdDSA');
      const claims = JSON.parse(Buffer.from(await payload(), 'base64url').toString());
      return new SignJWT(claims).setProtectedHeader({ alg: 'EdDSA', kid: 'key-1' }).sign(privateKey);
    }

    test('does no more than its scopes say', async () => {
      const record = challenge(world.enterprise);
      await world.platform.importRecords({ challenges: [record] });
      const reader = await world.token(world.university, { scope: 'bids:read' });
      const created = await world.post(`/v1/challenges/${record.id}/bids`, { token: reader, body: {} });
      expect(created.problem).toMatchObject({ code: 'scope_missing', status: 403 });
      const reviewed = await world.send('GET', `/v1/challenges/${record.id}/bids`, { token: reader });
      expect(reviewed.problem.code).toBe('scope_missing');
    });

    test('that was bound to an origin works from there only', async () => {
      const token = await world.token(world.university, { origin: ORIGIN });
      expect((await session(token, { origin: ORIGIN })).status).toBe(200);
      expect((await session(token, { origin: 'https://other.example.com' })).problem.code).toBe('origin_not_allowed');
      expect((await session(token)).status).toBe(200);
    });

    test('does not work from pages that nobody knows', async () => {
      const refused = await session(await world.token(world.university), { origin: 'https://evil.example.com' });
      expect(refused.problem.code).toBe('origin_not_allowed');
    });
  });

  describe('with a partner of limited trust and a key for development', () => {
    const own = organisation();
    const other = organisation();
    let platform: Platform;
    let privateKey: CryptoKey;

    beforeAll(async () => {
      const pair = await generateKeyPair('EdDSA', { extractable: true });
      privateKey = pair.privateKey;
      const { x = '' } = await exportJWK(pair.publicKey);
      const key = { kty: 'OKP', crv: 'Ed25519', kid: 'k', x } as const;
      platform = await createPlatform({
        storage: { memory: true },
        sites: [{ key: 'pk_dev_1', name: 'dev', origins: [], anyOrigin: true }],
        partners: [{ id: 'campus', name: 'campus', keys: [key], scopes: ['bids:read'], organisations: [own.id] }],
        log: () => {},
      });
      await platform.importRecords({ organisations: [own, other] });
    });
    afterAll(() => platform?.close());

    const ask = async (org: string) => {
      const now = Math.floor(Date.now() / 1000);
      const claims = {
        iss: 'campus',
        aud: 'qxwq',
        sub: 'u',
        org,
        scope: 'bids:read bids:write',
        iat: now,
        exp: now + 60,
      };
      const token = await new SignJWT(claims).setProtectedHeader({ alg: 'EdDSA', kid: 'k' }).sign(privateKey);
      const headers = { authorization: `Bearer ${token}` };
      return (await platform.fetch(new Request('http://platform.test/v1/session', { headers }))).json();
    };

    test('the partner speaks for the organisations entrusted to it, with the scopes it may give', async () => {
      expect(await ask(own.id)).toMatchObject({ scopes: ['bids:read'] });
      expect(await ask(other.id)).toMatchObject({ code: 'token_invalid' });
    });

    test('the development key works from every origin', async () => {
      const request = new Request('http://platform.test/v1/platform?key=pk_dev_1', {
        headers: { origin: 'http://localhost:5173' },
      });
      const answer = await platform.fetch(request);
      expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([
        200,
        'http://localhost:5173',
      ]);
    });
  });

  test.each([
    [
      'an origin with a path',
      { sites: [{ key: 'pk_x_1', name: '', origins: ['https://a.example/board'] }] },
      /is not an origin/,
    ],
    ['a star among the origins', { sites: [{ key: 'pk_x_1', name: '', origins: ['*'] }] }, /anyOrigin/],
    [
      'a private key',
      { partners: [{ id: 'p', name: '', keys: [{ kty: 'OKP', crv: 'Ed25519', kid: 'k', x: 'x', d: 'd' }] }] },
      /private one stays/,
    ],
    ['a short cursor secret', { cursorSecret: 'short' }, /32 characters/],
  ])('the platform does not start with %s', async (_, options, message) => {
    const starting = createPlatform({ storage: { memory: true }, log: () => {}, ...(options as object) });
    await expect(starting).rejects.toThrow(message);
  });

  const calls = Object.entries(operations).flatMap(([group, named]) =>
    Object.entries(named as Record<string, Operation>).map(([name, { route }]) => ({
      name: `${group}.${name}`,
      route,
    })),
  );

  test.each(calls)('$name is served, and not to strangers', async ({ route }) => {
    const path = route.path.replace(/\{(\w+)\}/g, 'x');
    const { problem } = await world.send(route.method, path);
    const missing = { key: 'key_missing', session: 'token_missing', secret: 'secret_key_missing' };
    expect(problem.code).toBe(missing[route.auth.kind]);
  });

  test('the log names requests and holds no token, key or personal data', async () => {
    const token = await world.token(world.university, { name: '孔老师' });
    const answer = await session(token);
    await world.get('/v1/challenges?q=secret-words');
    await world.send('GET', `/v1/challenges/chl_0000000000000000?key=${KEY}`);
    const text = JSON.stringify(world.log);
    expect(text).toContain(answer.headers.get('qxwq-request-id'));
    for (const secret of [token, token.split('.')[2]!, KEY, 'secret-words', '孔老师'])
      expect(text).not.toContain(secret);
  });

  test('every answer carries the security headers and its own request id', async () => {
    const answers = [
      await world.get('/v1/platform'),
      await world.send('GET', '/nowhere'),
      await world.send('PATCH', '/v1/bids'),
      await world.send('OPTIONS', '/v1/bids', { headers: { origin: ORIGIN } }),
    ];
    for (const { headers } of answers) {
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('vary')).toContain('Origin');
    }
    const ids = answers.map(({ headers }) => headers.get('qxwq-request-id'));
    expect(new Set(ids).size).toBe(ids.length);
    expect(answers[1]?.problem.requestId).toBe(ids[1]);
    expect(answers[2]?.problem.code).toBe('method_not_allowed');
    expect(answers[2]?.headers.get('allow')).toBe('GET, HEAD');
  });

  test('ids of organisations that only look right get the same answer as malformed ones', async () => {
    const unknown = await world.get(`/v1/organisations/${organisationId()}`);
    const malformed = await world.get('/v1/organisations/org_NOT%20AN%20ID');
    expect([unknown.problem.code, malformed.problem.code]).toEqual(['not_found', 'not_found']);
  });
});
