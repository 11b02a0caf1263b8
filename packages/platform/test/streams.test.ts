import { setTimeout as wait } from 'node:timers/promises';
import type { Bid } from '@qxwq/contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BUFFER_BYTES } from '../src/live/stream-reader.js';
import { openDatabase } from '../src/storage/database.js';
import { Store } from '../src/storage/store.js';
import { type Engine, engines, postgresql } from './support/engines.js';
import { EventReader } from './support/event-reader.js';
import { challenge, fromNow, MINUTE } from './support/records.js';
import { KEY, World } from './support/world.js';

describe.each(engines)('live streams on $name', (kind) => {
  let engine: Engine;
  let world: World;
  let token: string;

  beforeAll(async () => {
    engine = await kind.start();
    world = await World.create(engine.storage);
    token = await world.token(world.university);
  });
  afterAll(async () => {
    await world?.close();
    await engine?.stop();
  });

  const board = (id?: string) => EventReader.open(world, '/v1/challenge-events', { key: KEY, id });
  const own = (id?: string) => EventReader.open(world, '/v1/bid-events', { token, id });
  const bidOn = async (challengeId: string): Promise<Bid> => {
    const { status, body } = await world.post<Bid>(`/v1/challenges/${challengeId}/bids`, { token, body: {} });
    expect(status, JSON.stringify(body)).toBe(201);
    return body;
  };

  test('tell each step of a challenge once, and nothing where an import changed nothing', async () => {
    const reader = await board();
    const record = challenge(world.enterprise, { state: 'screened' });
    const states = ['screened', 'published', 'published', 'awarded', 'awarded', 'withdrawn'] as const;
    for (const state of states) await world.platform.importRecords({ challenges: [{ ...record, state }] });
    await world.platform.importRecords({ challenges: [{ ...record, state: 'published', title: '新名称' }] });
    const events = await reader.take(4);
    reader.close();
    expect(events.map(({ type }) => type)).toEqual([
      'challenge.published',
      'challenge.state_changed',
      'challenge.removed',
      'challenge.published',
    ]);
    expect(events.map(({ data }) => (data.challenge as { state: string } | null)?.state)).toEqual([
      'published',
      'awarded',
      undefined,
      'published',
    ]);
  });

  test('tell that a deadline has passed', async () => {
    const reader = await board();
    const record = challenge(world.enterprise, { deadline: fromNow(300) });
    await world.platform.importRecords({ challenges: [record] });
    const [published, closed] = await reader.take(2);
    reader.close();
    expect([published?.type, closed?.type]).toEqual(['challenge.published', 'challenge.closed']);
    expect(closed?.data).toMatchObject({ challengeId: record.id, challenge: { state: 'closed' } });
  }, 60_000);

  test('never name the enterprise of an anonymous challenge', async () => {
    const reader = await board();
    await world.platform.importRecords({ challenges: [challenge(world.enterprise, { organisation: null })] });
    const [published] = await reader.take(1);
    reader.close();
    expect(published?.data).toMatchObject({ challenge: { organisation: null } });
    expect(JSON.stringify(published)).not.toContain(world.enterprise.id);
  });

  test('tell the team that its bid was opened, and the enterprise nothing of bids', async () => {
    const record = challenge(world.enterprise);
    await world.platform.importRecords({ challenges: [record] });
    const enterprise = await world.token(world.enterprise);
    const ours = await own();
    const theirs = await EventReader.open(world, '/v1/bid-events', { token: enterprise });
    const bid = await world.readyBid(record.id, token);
    await world.submit(bid, token);
    await world.moveDeadline([record], fromNow(-MINUTE));
    await world.send('GET', `/v1/challenges/${record.id}/bids`, { token: enterprise });
    const events = await ours.take(4);
    ours.close();
    expect(events.map(({ type }) => type)).toEqual([
      'bid.created',
      'bid.consents_answered',
      'bid.submitted',
      'bid.opened',
    ]);
    expect(theirs.text).not.toContain('bid.');
    theirs.close();
  });

  test('lose and double nothing over many cuts', async () => {
    const record = challenge(world.enterprise);
    await world.platform.importRecords({ challenges: [record] });
    let reader = await own();
    const created: string[] = [];
    const heard: unknown[] = [];
    for (let round = 0; round < 40; round++) {
      if (round % 2 === 0) created.push((await bidOn(record.id)).id);
      const id = reader.lastId;
      // Some lines are cut with events in flight, some while there is nothing, some at once.
      if (round % 3 === 0) heard.push(...(await reader.take(1)).map(({ data }) => data.bidId));
      const resumeAt = round % 3 === 0 ? reader.lastId : id;
      reader.close();
      reader = await own(resumeAt);
    }
    heard.push(...(await reader.take(created.length - heard.length)).map(({ data }) => data.bidId));
    reader.close();
    expect(heard).toEqual(created);
  }, 60_000);

  test('catch up over several pages and go on live', async () => {
    const record = challenge(world.enterprise);
    await world.platform.importRecords({ challenges: [record] });
    const start = await own();
    start.close();
    const created: string[] = [];
    for (let count = 0; count < 110; count++) created.push((await bidOn(record.id)).id);
    const reader = await own(start.lastId);
    const events = [...(await reader.take(105))];
    created.push((await bidOn(record.id)).id);
    events.push(...(await reader.take(6)));
    reader.close();
    expect(events.map(({ data }) => data.bidId)).toEqual(created);
  }, 60_000);

  test('end with the session', async () => {
    const now = Math.floor(Date.now() / 1000);
    // Taken for 30 seconds after its end, since clocks differ; a stream ends when the token says.
    const old = await world.token(world.university, { iat: now - 60, exp: now - 1 });
    const reader = await EventReader.open(world, '/v1/bid-events', { token: old });
    await reader.ended;
    expect(reader.text).toMatch(/^retry: /);
  });

  test('tell a reader to begin anew that was away too long, or comes from elsewhere', async () => {
    const record = challenge(world.enterprise);
    await world.platform.importRecords({ challenges: [record] });
    const before = await board();
    before.close();
    await world.platform.importRecords({ challenges: [{ ...record, title: '改一' }] });
    const database = kind === postgresql ? await openDatabase(engine.storage) : undefined;
    if (database) await sql`update outbox set at = at - interval '25 hours'`.execute(database.db);
    for (const [id, reason] of [
      ...(database ? [[before.lastId, 'too_old']] : []),
      ['zzzzzzzzzzzzz00000000', 'unknown_position'],
      [`${'z'.repeat(21)}`, 'unknown_position'],
      ['3w5e11264sgsf00000000', 'unknown_position'],
      ["'; drop table outbox", 'unknown_position'],
    ]) {
      const reader = await board(id);
      expect((await reader.take(1))[0]?.data).toEqual({ type: 'reset', reason });
      reader.close();
    }
    await database?.close();
  });

  test('let a reader go that is too slow, and lose nothing for it', async () => {
    const record = challenge(world.enterprise);
    await world.platform.importRecords({ challenges: [record] });
    const slow = await board();
    const summary = '长'.repeat(200);
    const keywords = Array.from({ length: 40 }, (_, index) => `${index} ${'词'.repeat(200)}`);
    const titles: string[] = [];
    // Each event is some 25 kB.
    for (let size = 0; size < BUFFER_BYTES * 1.5; size += 24_000) {
      titles.push(`第 ${titles.length} 次`);
      await world.platform.importRecords({ challenges: [{ ...record, summary, keywords, title: titles.at(-1)! }] });
    }
    const first = await slow.rest();
    expect(first.length).toBeLessThan(titles.length);
    const again = await board(slow.lastId);
    const missed = await again.take(titles.length - first.length);
    again.close();
    const ids = [...first, ...missed].map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].toSorted());
    expect(ids).toHaveLength(titles.length);
  }, 60_000);

  test.runIf(kind === postgresql)('reach the readers of another node within a second, and its search', async () => {
    const other = await World.create(engine.storage, { partners: [] });
    const reader = await EventReader.open(other, '/v1/challenge-events', { key: KEY });
    const record = challenge(world.enterprise, { title: '量子磁力仪野外校准' });
    const started = performance.now();
    await world.platform.importRecords({ challenges: [record] });
    // A node that starts may be told of what was committed a moment before, so that it misses nothing.
    let told: unknown;
    while (told !== record.id) [told] = (await reader.take(1)).map(({ data }) => data.challengeId);
    expect(performance.now() - started).toBeLessThan(1000);
    const { body } = await other.get<{ items: { id: string }[] }>('/v1/challenges?q=量子磁力仪');
    expect(body.items.map(({ id }) => id)).toContain(record.id);
    reader.close();
    await other.close();
  });

  test.runIf(kind === postgresql)('miss nothing of a transaction that commits after later ones', async () => {
    const reader = await board();
    const [early, late] = [challenge(world.enterprise), challenge(world.enterprise)];
    await world.platform.importRecords({ challenges: [early, late] });
    await reader.take(2);
    const database = await openDatabase(engine.storage);
    const store = new Store(database.db);
    const tell = (record: { id: string }) => ({ kind: 'challenge.changed', challengeId: record.id });
    await store.transaction(async (tx) => {
      await tx.outbox.record([tell(early)]);
      await store.transaction((overtaking) => overtaking.outbox.record([tell(late)]));
      await wait(100);
      expect(reader.text).not.toContain('challenge.changed');
    });
    const events = await reader.take(2);
    reader.close();
    await database.close();
    expect(events.map(({ data }) => data.challengeId)).toEqual([early.id, late.id]);
  });
});

describe('a stream', () => {
  test('shows signs of life, and ends when the platform is about to close', async () => {
    const world = await World.create({ memory: true }, { streams: { heartbeatSeconds: 0.05, retryMs: 1234 } });
    const reader = await EventReader.open(world, '/v1/challenge-events', { key: KEY });
    const { ended } = reader;
    await expect.poll(() => reader.text).toMatch(/^retry: 1234\nid: \w{21}\n\n: alive\nid: \w{21}\n\n/);
    world.platform.endStreams();
    await ended;
    await world.close();
  });
});
