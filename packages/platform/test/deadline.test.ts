import type { Bid, OpenedBidPage, Receipt } from '@qxwq/contract';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Engine, engines, postgresql } from './support/engines.js';
import { challenge, completeContent, fromNow } from './support/records.js';
import { World } from './support/world.js';

describe.each(engines)('the last moment on $name', (kind) => {
  let engine: Engine;
  let world: World;
  let token: string;
  let enterprise: string;

  beforeAll(async () => {
    engine = await kind.start();
    world = await World.create(engine.storage);
    token = await world.token(world.university);
    enterprise = await world.token(world.enterprise);
  });
  afterAll(async () => {
    await world?.close();
    await engine?.stop();
  });

  const openBids = async (count: number) => {
    const record = challenge(world.enterprise);
    await world.platform.importRecords({ challenges: [record] });
    const bids = await Promise.all(Array.from({ length: count }, () => world.readyBid(record.id, token)));
    return { record, bids };
  };

  test('of many who hand in again and again, each is in time or refused, and the enterprise gets the latest', async () => {
    const { record, bids } = await openBids(6);
    const deadline = fromNow(250);
    await world.moveDeadline([record], deadline);
    const receipts: Receipt[] = [];
    const press = async (bid: Bid): Promise<void> => {
      for (;;) {
        const answer = await world.submit(bid, token);
        if (answer.status !== 201) return expect(answer.problem.code).toBe('deadline_passed');
        receipts.push(answer.body);
      }
    };
    await Promise.all(bids.map(press));
    expect(receipts.filter(({ submittedAt }) => submittedAt > deadline)).toEqual([]);
    expect(new Set(receipts.map(({ number }) => number)).size).toBe(receipts.length);
    const opened = await world.send<OpenedBidPage>('GET', `/v1/challenges/${record.id}/bids`, { token: enterprise });
    const latest = bids.flatMap(({ id }) => receipts.findLast(({ bidId }) => bidId === id) ?? []);
    expect(opened.body.items.map(({ receipt }) => receipt.number).toSorted()).toEqual(
      latest.map(({ number }) => number).toSorted(),
    );
  });

  /** Only a server with several connections can make one wait for another. */
  describe.runIf(kind === postgresql)('for somebody who has to wait', () => {
    let other: pg.Client;
    beforeAll(async () => {
      if (!('databaseUrl' in engine.storage)) throw new Error('not a server');
      other = new pg.Client({ connectionString: engine.storage.databaseUrl });
      await other.connect();
    });
    afterAll(() => other?.end());

    /** Holds the challenge from before the deadline, until `call` waits for it, to after the deadline. */
    async function acrossTheDeadline<T>(challengeId: string, call: () => Promise<T>): Promise<T> {
      await other.query('begin');
      await other.query('select id from challenges where id = $1 for update', [challengeId]);
      await other.query("update challenges set deadline = clock_timestamp() + interval '2 seconds' where id = $1", [
        challengeId,
      ]);
      await other.query('commit');
      await other.query('begin');
      const held = await other.query<{ deadline: Date }>('select deadline from challenges where id = $1 for update', [
        challengeId,
      ]);
      const calling = call();
      for (let waiting = 0; waiting === 0; ) {
        const { rows } = await other.query<{ count: string }>(
          "select count(*) as count from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()",
        );
        waiting = Number(rows[0]?.count);
      }
      const { rows } = await other.query<{ early: boolean }>('select clock_timestamp() < $1 as early', [
        held.rows[0]?.deadline,
      ]);
      if (!rows[0]?.early) throw new Error('The call came too late to show anything');
      await other.query('select pg_sleep(extract(epoch from $1::timestamptz - clock_timestamp()) + 0.01)', [
        held.rows[0]?.deadline,
      ]);
      await other.query('commit');
      return calling;
    }

    test.each([
      ['handing in', (bid: Bid) => world.submit(bid, token)],
      ['taking back', (bid: Bid) => world.post(`/v1/bids/${bid.id}/withdrawal`, { token })],
      ['starting', (bid: Bid) => world.post(`/v1/challenges/${bid.challenge.id}/bids`, { token, body: {} })],
      [
        'saving',
        (bid: Bid) =>
          world.send('PUT', `/v1/bids/${bid.id}`, {
            token,
            body: { content: completeContent() },
            headers: { 'if-match': `"${bid.revision}"` },
          }),
      ],
    ])('the wait counts: %s is refused', async (_, call) => {
      const { record, bids } = await openBids(1);
      const answer = await acrossTheDeadline(record.id, () => call(bids[0]!));
      expect(answer.problem?.code).toBe('deadline_passed');
    });

    test('whoever opens the bids waits for those who are still handing in', async () => {
      const { record, bids } = await openBids(1);
      await world.submit(bids[0]!, token);
      const opened = await acrossTheDeadline(record.id, () =>
        world.send<OpenedBidPage>('GET', `/v1/challenges/${record.id}/bids`, { token: enterprise }),
      );
      expect(opened.body.items).toHaveLength(1);
    });
  });
});
