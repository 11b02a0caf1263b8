import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bid } from '@qxwq/contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FolderInUseError } from '../src/index.js';
import { type OpenDatabase, openDatabase } from '../src/storage/database.js';
import { lockFolder } from '../src/storage/folder-lock.js';
import { migrate } from '../src/storage/migrate.js';
import { processIdentity } from '../src/storage/process-identity.js';
import { OutboxRepository } from '../src/storage/repositories/outbox-repository.js';
import { type Engine, engines } from './support/engines.js';
import { challenge } from './support/records.js';
import { World } from './support/world.js';

const LOCK = 'owner.json';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qxwq-data-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(engines)('the database on $name', ({ start }) => {
  let engine: Engine;
  let db: OpenDatabase['db'];
  let close: OpenDatabase['close'];
  beforeAll(async () => {
    engine = await start();
    ({ db, close } = await openDatabase(engine.storage));
  });
  afterAll(async () => {
    await close?.();
    await engine?.stop();
  });

  test('brings itself up to date once, however often it is asked', async () => {
    const steps = () => sql<{ name: string }>`select name, timestamp from kysely_migration order by name`.execute(db);
    const before = await steps();
    await Promise.all([migrate(db), migrate(db)]);
    expect(before.rows.map(({ name }) => name)).toContain('0001-first-tables');
    expect(await steps()).toEqual(before);
  });

  test('tells events in the order of their transactions, whatever the number of digits', async () => {
    const kind = 'test.digits';
    for (const transaction of ['1000', '9', '100', '999', '10', '99']) {
      await sql`insert into outbox (transaction, kind, facts) values (${transaction}::xid8, ${kind}, '{}')`.execute(db);
    }
    const events = await new OutboxRepository(db).about([kind], null, { transaction: '0', id: 0 }, 10);
    expect(events.map(({ transaction }) => transaction)).toEqual(
      ['9', '10', '99', '100', '999', '1000'].slice(0, events.length),
    );
    expect(events.length).toBeGreaterThan(3);
    await sql`delete from outbox where kind = ${kind}`.execute(db);
  });

  test('gives the same JavaScript values', async () => {
    const { rows } = await sql`
      select count(*) as count, 9007199254740991::bigint as whole, 1.5::double precision as part,
        array['a', 'b']::text[] as list, '{"a": [1, null]}'::jsonb as json, '\\x00ff'::bytea as bytes,
        '2026-11-24T08:00:00.123Z'::timestamptz(3) as moment, null::text as nothing
    `.execute(db);
    const [row] = rows as [{ bytes: Uint8Array }];
    expect({ ...row, bytes: [...row.bytes] }).toEqual({
      count: 1,
      whole: 9007199254740991,
      part: 1.5,
      list: ['a', 'b'],
      json: { a: [1, null] },
      bytes: [0, 255],
      moment: new Date('2026-11-24T08:00:00.123Z'),
      nothing: null,
    });
  });

  test('keeps transactions apart: what one has not committed, nobody else sees or mixes with', async () => {
    const settings = () => db.selectFrom('settings').select('name').where('name', 'like', 'apart-%').execute();
    const failing = db.transaction().execute(async (tx) => {
      await tx.insertInto('settings').values({ name: 'apart-1', value: '' }).execute();
      throw new Error('taken back');
    });
    const working = db.transaction().execute(async (tx) => {
      await tx.insertInto('settings').values({ name: 'apart-2', value: '' }).execute();
    });
    await expect(failing).rejects.toThrow('taken back');
    await working;
    expect(await settings()).toEqual([{ name: 'apart-2' }]);
  });

  test('keeps everything over a restart', async () => {
    const storage = 'memory' in engine.storage ? { dataDir: join(folder, 'restart') } : engine.storage;
    const before = await World.create(storage);
    const record = challenge(before.enterprise, { title: '重启之后仍在' });
    await before.platform.importRecords({ challenges: [record] });
    const token = await before.token(before.university);
    const bid = await before.readyBid(record.id, token);
    const headers = { 'idempotency-key': 'before-the-restart' };
    const submitted = await before.submit(bid, token, headers);
    const { body: page } = await before.get<{ nextCursor: string }>('/v1/organisations?limit=1');
    await before.close();

    const after = await World.create(storage);
    const again = await after.token(before.university);
    const kept = await after.send<Bid>('GET', `/v1/bids/${bid.id}`, { token: again });
    expect(kept.body.receipt).toEqual(submitted.body);
    expect((await after.submit(bid, again, headers)).text).toBe(submitted.text);
    const found = await after.readBoard(`q=${encodeURIComponent('重启之后仍在')}`, 10);
    expect(found[0]?.id).toBe(record.id);
    // Page markers outlive the process too: the secret is kept with the data.
    expect((await after.get(`/v1/organisations?limit=1&cursor=${page.nextCursor}`)).status).toBe(200);
    await after.close();
    // Two starts of an engine take as long as the machine is busy.
  }, 120_000);
});

describe('a data folder', () => {
  let data: string;
  beforeAll(async () => {
    data = await mkdtemp(join(folder, 'lock-'));
  });

  const owner = async (facts: object) =>
    writeFile(
      join(data, LOCK),
      JSON.stringify({
        token: 'x',
        pid: process.pid,
        startedAt: await processIdentity(process.pid),
        since: new Date().toISOString(),
        host: hostname(),
        ...facts,
      }),
    );
  const takeAndGiveBack = async () => (await lockFolder(data)).release();

  test('has one owner, and says who that is', async () => {
    const lock = await lockFolder(data);
    const second = lockFolder(data);
    await expect(second).rejects.toThrow(FolderInUseError);
    await expect(second).rejects.toThrow(`${data} is in use by process ${process.pid}, running since 20`);
    await lock.release();
    await takeAndGiveBack();
  });

  test('is free for one of many that ask at the same time, also when a stale lock lies there', async () => {
    await owner({ pid: 999_999_999 });
    const attempts = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(data)));
    const won = attempts.filter((attempt) => attempt.status === 'fulfilled');
    expect(won).toHaveLength(1);
    await won[0]?.value.release();
  });

  test.each([
    ['of a process that is gone', { pid: 999_999_999 }],
    ['of an earlier process with the same pid', { startedAt: 'boot+1' }],
    ['that cannot be read', undefined],
  ])('is taken over from a lock %s', async (_, facts) => {
    if (facts) await owner(facts);
    else await writeFile(join(data, LOCK), '{"pid":');
    await takeAndGiveBack();
  });

  test('on a shared disk belongs to another machine as long as that one gives signs of life', async () => {
    await owner({ host: 'another-machine' });
    await expect(lockFolder(data)).rejects.toThrow(/on another-machine/);
    await utimes(join(data, LOCK), new Date(0), new Date(0));
    await takeAndGiveBack();
  });

  test('is not given away by somebody who lost it', async () => {
    const lock = await lockFolder(data);
    await owner({ token: 'somebody else' });
    await lock.release();
    expect(await readFile(join(data, LOCK), 'utf8')).toContain('somebody else');
    await rm(join(data, LOCK));
  });
});
