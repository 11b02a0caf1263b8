import { randomUUID } from 'node:crypto';
import type { Bid, ChallengePage, ChallengeSummary, Organisation, Problem, Receipt } from '@qxwq/contract';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import {
  createPlatform,
  type LogLine,
  type PartnerKey,
  type Platform,
  type PlatformOptions,
  type StorageOptions,
} from '../../src/index.js';
import { completeContent, organisation } from './records.js';

export const KEY = 'pk_test_board';
export const ORIGIN = 'https://www.example.edu.cn';
export const PARTNER = 'park';
export const SECRET = `qxwq_sk_${'t'.repeat(43)}`;

export interface Sent {
  readonly token?: string;
  readonly body?: unknown;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly headers?: Record<string, string>;
}

/** An answer that was read. `T` is what the test expects on success. */
export interface Got<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
  readonly problem: Problem;
  readonly text: string;
}

/** A platform with an enterprise and two universities, and a host that signs tokens for them. */
export class World {
  readonly enterprise = organisation({ name: '出题企业', tier: 'leading' });
  readonly university = organisation({ name: '揭榜大学', kind: 'university' });
  readonly rival = organisation({ name: '另一所大学', kind: 'university' });

  private constructor(
    readonly platform: Platform,
    readonly log: LogLine[],
    private readonly privateKey: CryptoKey,
    readonly publicKey: PartnerKey,
  ) {}

  static async create(storage: StorageOptions, options: Partial<PlatformOptions> = {}): Promise<World> {
    const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
    const jwk = { ...(await exportJWK(publicKey)), kid: 'key-1' } as unknown as PartnerKey;
    const log: LogLine[] = [];
    const platform = await createPlatform({
      storage,
      sites: [
        { key: KEY, name: 'test site', origins: [ORIGIN] },
        { key: 'pk_test_other', name: 'other site', origins: ['https://other.example.com'] },
      ],
      partners: [{ id: PARTNER, name: 'test host', keys: [jwk], secretKeys: [SECRET] }],
      log: (line) => log.push(line),
      ...options,
    });
    const world = new World(platform, log, privateKey, jwk);
    await platform.importRecords({ organisations: [world.enterprise, world.university, world.rival] });
    return world;
  }

  close(): Promise<void> {
    return this.platform.close();
  }

  /** A token as a host mints it; `claims` and `header` change what they name. */
  token(org: Organisation, claims: JWTPayload = {}, header: Record<string, unknown> = {}): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const payload = {
      iss: PARTNER,
      aud: 'qxwq',
      sub: 'user-1',
      org: org.id,
      scope: 'bids:read bids:write challenges:review',
      iat: now,
      exp: now + 600,
      ...claims,
    };
    return new SignJWT(payload).setProtectedHeader({ alg: 'EdDSA', kid: 'key-1', ...header }).sign(this.privateKey);
  }

  async send<T = unknown>(
    method: string,
    path: string,
    { token, body, bytes, headers = {} }: Sent = {},
  ): Promise<Got<T>> {
    const request = new Request(`http://platform.test${path}`, {
      method,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      ...(bytes === undefined ? {} : { body: bytes }),
    });
    return read<T>(await this.platform.fetch(request));
  }

  /** A read with the site's publishable key. */
  get<T = unknown>(path: string, headers: Record<string, string> = {}): Promise<Got<T>> {
    return this.send<T>('GET', `${path}${path.includes('?') ? '&' : '?'}key=${KEY}`, { headers });
  }

  /** A creating call with an idempotency key of its own, unless one is given. */
  post<T = unknown>(path: string, sent: Sent = {}): Promise<Got<T>> {
    return this.send<T>('POST', path, { ...sent, headers: { 'idempotency-key': randomUUID(), ...sent.headers } });
  }

  /** Every page of a query of the board, put together. */
  async readBoard(query: string, limit: number): Promise<ChallengeSummary[]> {
    const items: ChallengeSummary[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Got<ChallengePage> = await this.get(
        `/v1/challenges?${query}&limit=${limit}${cursor && `&cursor=${cursor}`}`,
      );
      if (page.status !== 200) throw new Error(page.text);
      items.push(...page.body.items);
      cursor = page.body.nextCursor;
    }
    return items;
  }

  /** A bid with complete content and the consents given. */
  async readyBid(
    challengeId: string,
    token: string,
    { content = completeContent(), granted = ['process_bid'] }: { content?: object; granted?: readonly string[] } = {},
  ): Promise<Bid> {
    const { body: bid } = await this.post<Bid>(`/v1/challenges/${challengeId}/bids`, { token, body: { content } });
    const { body: notice } = await this.get<{ version: string }>('/v1/privacy-notice');
    const consents = granted.map((purpose) => ({ purpose, granted: true }));
    const answered = await this.send<Bid>('PUT', `/v1/bids/${bid.id}/consents`, {
      token,
      body: { noticeVersion: notice.version, consents },
    });
    return answered.body;
  }

  submit(bid: Bid, token: string, headers: Record<string, string> = {}): Promise<Got<Receipt>> {
    return this.post<Receipt>(`/v1/bids/${bid.id}/submission`, { token, body: { revision: bid.revision }, headers });
  }

  /** Imports a challenge anew with another deadline: what a clock that moves on does, without waiting. */
  async moveDeadline(record: Parameters<Platform['importRecords']>[0]['challenges'], deadline: string): Promise<void> {
    await this.platform.importRecords({ challenges: (record ?? []).map((each) => ({ ...each, deadline })) });
  }
}

async function read<T>(response: Response): Promise<Got<T>> {
  const text = await response.text();
  const json =
    (response.headers.get('content-type') ?? '').includes('json') && text !== '' ? JSON.parse(text) : undefined;
  return { status: response.status, headers: response.headers, body: json as T, problem: json as Problem, text };
}
