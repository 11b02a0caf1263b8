import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ClockJob } from '../src/jobs/clock-job.js';
import { OutboxFollower } from '../src/jobs/outbox-follower.js';
import { Log, type LogLine } from '../src/log.js';
import { ClosingService } from '../src/services/closing-service.js';
import { ImportService } from '../src/services/import-service.js';
import { type OpenDatabase, openDatabase } from '../src/storage/database.js';
import type { RecordedEvent } from '../src/storage/repositories/outbox-repository.js';
import { Store } from '../src/storage/store.js';
import { type Engine, engines, postgresql } from './support/engines.js';
import { challenge, DAY, fromNow, MINUTE, organisation } from './support/records.js';

describe.each(engines)('what the platform does by itself, on $name', (kind) => {
  const owner = organisation();
  let engine: Engine;
  let database: OpenDatabase;
  let store: Store;
  let importer: ImportService;
  let lines: LogLine[];
  let log: Log;

  beforeAll(async () => {
    engine = await kind.start();
    database = await openDatabase(engine.storage);
    store = new Store(database.db);
    importer = new ImportService(store);
    await importer.importRecords({ organisations: [owner] });
  });
  beforeEach(() => {
    lines = [];
    log = new Log((line) => lines.push(line));
  });
  afterAll(async () => {
    await database?.close();
    await engine?.stop();
  });

  /** A follower that collects, and a promise for the first event that fits. */
  async function follow() {
    const events: RecordedEvent[] = [];
    const waiting: { fits: (event: RecordedEvent) => boolean; resolve: () => void }[] = [];
    const follower = new OutboxFollower(
      store,
      async (batch) => {
        events.push(...batch);
        for (const { fits, resolve } of waiting) if (events.some(fits)) resolve();
      },
      log,
    );
    await follower.begin();
    const heard = (fits: (event: RecordedEvent) => boolean) =>
      new Promise<void>((resolve) => waiting.push({ fits, resolve }));
    return { follower, events, heard };
  }

  test('closes what is due, once, also when several nodes do it at a time', async () => {
    const due = Array.from({ length: 5 }, () => challenge(owner, { deadline: fromNow(-MINUTE) }));
    const open = challenge(owner, { deadline: fromNow(DAY) });
    const done = challenge(owner, { deadline: fromNow(-DAY), state: 'awarded' });
    await importer.importRecords({ challenges: [...due, open, done] });
    const { follower, events } = await follow();
    const nodes = [new ClosingService(store), new ClosingService(store), new ClosingService(store)];
    const counts = await Promise.all(nodes.map((node) => node.closeDue()));
    await follower.catchUp();
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(5);
    expect(events.map(({ kind, challengeId }) => `${kind} ${challengeId}`).toSorted()).toEqual(
      due.map(({ id }) => `challenge.closed ${id}`).toSorted(),
    );
    const states = await Promise.all([due[0]!, open, done].map(({ id }) => store.read.challenges.find(id)));
    expect(states.map((row) => row?.state)).toEqual(['closed', 'published', 'awarded']);
    expect(states[0]?.detail.history.at(-1)).toEqual({ state: 'closed', at: due[0]?.deadline });
    await follower.stop();
  });

  test('closes a challenge when its deadline comes, and those who follow hear of it', async () => {
    const soon = challenge(owner, { deadline: fromNow(300) });
    await importer.importRecords({ challenges: [soon] });
    const { follower, heard } = await follow();
    const closed = heard(({ kind, challengeId }) => kind === 'challenge.closed' && challengeId === soon.id);
    follower.start();
    const job = new ClockJob(new ClosingService(store), log);
    job.start();
    await closed;
    await Promise.all([job.stop(), follower.stop()]);
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(soon.deadline));
    expect(lines).toContainEqual(expect.objectContaining({ event: 'challenges_closed', count: 1 }));
  });

  test('tells those who follow of each event once and in order', async () => {
    const { follower, events } = await follow();
    const kinds = Array.from({ length: 1200 }, (_, index) => `event.${index}`);
    for (let start = 0; start < kinds.length; start += 400) {
      await store.transaction((tx) => tx.outbox.record(kinds.slice(start, start + 400).map((kind) => ({ kind }))));
    }
    await Promise.all([follower.catchUp(), follower.catchUp()]);
    expect(events.map(({ kind }) => kind)).toEqual(kinds);
    await follower.stop();
  });

  test('hands an event over again when taking it failed', async () => {
    let failures = 1;
    const taken: string[] = [];
    const follower = new OutboxFollower(
      store,
      async (events) => {
        if (failures-- > 0) throw new Error('not now');
        taken.push(...events.map(({ kind }) => kind));
      },
      log,
    );
    await follower.begin();
    await store.transaction((tx) => tx.outbox.record([{ kind: 'event.again' }]));
    await follower.catchUp();
    await follower.catchUp();
    expect(taken).toEqual(['event.again']);
    expect(lines.map(({ event }) => event)).toEqual(['outbox_unreadable']);
    await follower.stop();
  });

  test.runIf(kind === postgresql)('misses no event of a transaction that commits late', async () => {
    const { follower, events } = await follow();
    await store.transaction(async (tx) => {
      await tx.outbox.record([{ kind: 'event.early' }]);
      await store.transaction((other) => other.outbox.record([{ kind: 'event.overtaking' }]));
      await follower.catchUp();
      expect(events).toEqual([]);
    });
    await follower.catchUp();
    expect(events.map(({ kind: name }) => name)).toEqual(['event.early', 'event.overtaking']);
    await follower.stop();
  });

  test('forgets idempotency keys that nobody repeats any more', async () => {
    await store.transaction(async (tx) => {
      await tx.idempotency.claim('scope', 'old-key', 'hash');
      await tx.idempotency.claim('scope', 'new-key', 'hash');
    });
    await sql`update idempotency_keys set created_at = now() - interval '8 days' where key = 'old-key'`.execute(
      database.db,
    );
    await new ClosingService(store).closeDue();
    const { rows } = await sql<{ key: string }>`select key from idempotency_keys`.execute(database.db);
    expect(rows).toEqual([{ key: 'new-key' }]);
  });

  test('takes no records that it cannot keep, and says what is wrong with each', async () => {
    const good = challenge(owner);
    const broken = { ...challenge(owner), deadline: 'tomorrow' };
    const orphan = challenge(organisation());
    const importing = importer.importRecords({ challenges: [good, broken, good] });
    await expect(importing).rejects.toMatchObject({
      name: 'ImportError',
      reasons: [
        `challenge ${broken.id}: invalid_format at /deadline`,
        `challenge ${good.id}: occurs twice`,
        `challenge number ${good.number}: occurs twice`,
      ],
    });
    const lost = importer.importRecords({ challenges: [good, orphan] });
    await expect(lost).rejects.toThrow(`challenge ${orphan.id}: no organisation ${orphan.organisationId}`);
    expect(await store.read.challenges.find(good.id)).toBeUndefined();
  });
});
