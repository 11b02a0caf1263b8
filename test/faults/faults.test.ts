import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyBidContent, type OrganisationId } from '@qxwq/contract';
import { sampleData } from '@qxwq/mock/sample';
import { createPlatform, type RunningServer, serve } from '@qxwq/platform';
import { createClient } from '@qxwq/sdk';
import { mintSessionToken } from '@qxwq/sdk/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../packages/platform/src/storage/database.js';
import { FaultyProxy } from './faulty-proxy.js';

/** `npm run bench:faults` asks for many; every test run for some. */
const WRITES = Number(process.env.QXWQ_FAULT_WRITES ?? 200);
const CUTS = Number(process.env.QXWQ_FAULT_CUTS ?? 40);
const SEED = Number(process.env.QXWQ_FAULT_SEED ?? 20261124);
const AT_A_TIME = WRITES > 1000 ? 48 : 16;
const READERS = 20;
const PATIENCE_MS = 60_000 + WRITES * 300 + CUTS * 300;

let dataDir: string;
let server: RunningServer;
let challengeId: string;
let getToken: () => Promise<string>;
let closeAll: (() => Promise<void>) | undefined;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'qxwq-faults-'));
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  const { x = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const signer = { partnerId: 'faults', keyId: 'k', privateKey: pair.privateKey };
  const platform = await createPlatform({
    storage: { dataDir },
    partners: [{ id: 'faults', name: 'Faults', keys: [{ kty: 'OKP', crv: 'Ed25519', kid: 'k', x }] }],
    rateLimits: false,
    streams: { retryMs: 10 },
    log: () => {},
  });
  const { organisations, challenges } = sampleData({ now: new Date() });
  const known = challenges.find(
    ({ state, deadline }) => state === 'published' && Date.parse(deadline) > Date.now() + 86_400_000,
  )!;
  await platform.importRecords({ organisations, challenges: [known] });
  challengeId = known.id;
  const university = organisations.find(({ kind }) => kind === 'university')!;
  const session = {
    subject: 'writer',
    organisation: university.id as OrganisationId,
    scopes: ['bids:read', 'bids:write'] as const,
    expiresIn: 600,
  };
  getToken = () => mintSessionToken(signer, session);
  server = await serve({ platform });
  closeAll = async () => {
    closeAll = undefined;
    await server.close();
    await platform.close();
  };
}, 120_000);

afterAll(async () => {
  await closeAll?.();
  await rm(dataDir, { recursive: true, force: true });
});

/** Runs `work` for each number below `count`, some at a time. */
async function forEach(count: number, work: (index: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: Math.min(AT_A_TIME, count) }, worker));
}

test(
  `${CUTS} broken streams lose no event and tell none twice`,
  async () => {
    const proxy = new FaultyProxy(server.url, SEED, CUTS);
    const client = createClient({ baseUrl: await proxy.start(), getToken });
    const direct = createClient({ baseUrl: server.url, getToken });
    const stop = new AbortController();
    const resets: string[] = [];
    const heard: string[][] = Array.from({ length: READERS }, () => []);
    const streams = heard.map((ids) => {
      const stream = client.bids.watch({}, { signal: stop.signal });
      const read = (async () => {
        for await (const event of stream) {
          if (event.type === 'reset') resets.push(event.reason);
          if (event.type === 'bid.created') ids.push(event.bidId);
        }
      })().catch((error: unknown) => {
        if (!stop.signal.aborted) throw error;
      });
      return { stream, read };
    });
    // What happens before a stream begins is none of its business.
    await expect.poll(() => streams.every(({ stream }) => stream.lastEventId !== null), { timeout: 30_000 }).toBe(true);
    const created: string[] = [];
    const content = emptyBidContent();
    while (proxy.streamCuts < CUTS) created.push((await direct.bids.create(challengeId, { content })).id);
    created.push((await direct.bids.create(challengeId, { content })).id);
    await expect
      .poll(() => heard.every((ids) => ids.includes(created.at(-1)!)), { timeout: 60_000, interval: 100 })
      .toBe(true);
    stop.abort();
    await Promise.all(streams.map(({ read }) => read));
    await proxy.stop();
    const lost = heard.reduce((sum, ids) => sum + created.filter((id) => !ids.includes(id)).length, 0);
    const doubled = heard.reduce((sum, ids) => sum + ids.length - new Set(ids).size, 0);
    console.log(
      `streams: ${READERS} readers, ${proxy.streamCuts} cuts, ${created.length} events each: ${lost} lost, ${doubled} doubled, ${resets.length} resets`,
    );
    expect({ lost, doubled, inOrder: heard.every((ids) => ids.join() === created.join()) }).toEqual({
      lost: 0,
      doubled: 0,
      inOrder: true,
    });
  },
  PATIENCE_MS,
);

// Last, since it closes the platform to look at its database from outside.
test(
  `${WRITES} writes over a faulty line happen once each`,
  async () => {
    const proxy = new FaultyProxy(server.url, SEED);
    const client = createClient({
      baseUrl: await proxy.start(),
      getToken,
      timeoutMs: 5000,
      totalTimeoutMs: PATIENCE_MS,
      maxRetries: 40,
    });
    const confirmed = new Map<string, string>();
    await forEach(WRITES, async (index) => {
      const title = `写入 ${index}`;
      const bid = await client.bids.create(challengeId, { content: { ...emptyBidContent(), title } });
      confirmed.set(title, bid.id);
    });
    await proxy.stop();
    await closeAll?.();

    const database = await openDatabase({ dataDir });
    const rows = await database.db.selectFrom('bids').select(['id', 'content']).execute();
    await database.close();
    const stored = rows.map(({ id, content }) => ({ id, title: content.title })).filter(({ title }) => title !== '');
    const duplicates = stored.length - new Set(stored.map(({ title }) => title)).size;
    const losses = [...confirmed].filter(([title, id]) => !stored.some((row) => row.id === id && row.title === title));
    const requests = Object.values(proxy.met).reduce((sum, count) => sum + count, 0);
    const faults = Object.entries(proxy.met).map(([fault, count]) => `${fault} ${count}`);
    console.log(`writes: ${confirmed.size} confirmed over ${requests} requests (${faults.join(', ')})`);
    console.log(`writes: ${stored.length} in the database: ${duplicates} duplicates, ${losses.length} losses`);
    expect({ confirmed: confirmed.size, duplicates, losses: losses.length }).toEqual({
      confirmed: WRITES,
      duplicates: 0,
      losses: 0,
    });
  },
  PATIENCE_MS,
);
