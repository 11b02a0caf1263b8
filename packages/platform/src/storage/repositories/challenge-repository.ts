import { type Kysely, sql } from 'kysely';
import type { ChallengeDetail, ChallengeRow, NewChallenge, Schema } from '../schema.js';
import { cappedCount } from './capped-count.js';
import { type BoardFilter, boardCondition, shownState } from './challenge-filter.js';
import { type ColumnSort, type SortPart, type SortPosition, sortParts } from './challenge-sort.js';
import { ClockRepository } from './clock-repository.js';

/** A challenge with the state that people see. */
export type ShownChallenge = ChallengeRow & { readonly shown_state: string };

/** What an import compares before and after. */
export interface Standing {
  readonly state: string;
  readonly digest: string;
}

export class ChallengeRepository {
  constructor(private readonly db: Kysely<Schema>) {}

  /** A challenge in any state, public or not. */
  find(id: string): Promise<ShownChallenge | undefined> {
    return this.shown().where('id', '=', id).executeTakeFirst();
  }

  /** Public challenges among these, in no order. */
  findPublic(ids: readonly string[]): Promise<ShownChallenge[]> {
    return this.shown()
      .where((row) => boardCondition(row, { ids }))
      .execute();
  }

  /** Challenges with these ids in any state, in no order. */
  findMany(ids: readonly string[]): Promise<ShownChallenge[]> {
    return this.shown()
      .where(sql<boolean>`id = any(${[...new Set(ids)]}::text[])`)
      .execute();
  }

  /** Up to `limit` rows after `position`, with the place in the order of each. */
  async page(filter: BoardFilter, sort: ColumnSort, limit: number, position?: SortPosition) {
    const asOf = position?.asOf ?? (await new ClockRepository(this.db).now()).toISOString();
    const rows: { row: ShownChallenge; position: SortPosition }[] = [];
    for (const [part, order] of sortParts[sort].entries()) {
      if (part < (position?.part ?? 0) || rows.length >= limit) continue;
      const after = position?.part === part ? position : undefined;
      const found = await this.readPart(filter, order, asOf, limit - rows.length, after);
      rows.push(...found.map((row) => ({ row, position: { part, key: order.keyOf(row), id: row.id, asOf } })));
    }
    return rows;
  }

  count(filter: BoardFilter, cap: number): Promise<number> {
    const rows = this.db
      .selectFrom('challenges')
      .select('id')
      .where((row) => boardCondition(row, filter));
    return cappedCount(this.db, rows, cap);
  }

  /** Which of the filter's ids match the rest of the filter. */
  async matchingIds(filter: BoardFilter): Promise<Set<string>> {
    const rows = await this.db
      .selectFrom('challenges')
      .select('id')
      .where((row) => boardCondition(row, filter))
      .execute();
    return new Set(rows.map(({ id }) => id));
  }

  /** Public challenges by id, a batch at a time: what the full-text index is built from. */
  batchAfter(id: string, limit: number): Promise<ShownChallenge[]> {
    return this.shown()
      .where((row) => boardCondition(row, {}))
      .where('id', '>', id)
      .orderBy('id')
      .limit(limit)
      .execute();
  }

  /** What tells whether an index of the public challenges is up to date. */
  publicState(): Promise<{ count: number; latest: Date | null }> {
    return this.db
      .selectFrom('challenges')
      .select((row) => [row.fn.countAll<number>().as('count'), row.fn.max<Date | null>('updated_at').as('latest')])
      .where((row) => boardCondition(row, {}))
      .executeTakeFirstOrThrow();
  }

  async hasSamples(): Promise<boolean> {
    return (
      (await this.db.selectFrom('challenges').select('id').where('sample', '=', true).limit(1).execute()).length > 0
    );
  }

  /** Which of these ids exist. */
  async known(ids: readonly string[]): Promise<Set<string>> {
    const rows = await this.db
      .selectFrom('challenges')
      .select('id')
      .where(sql<boolean>`id = any(${[...ids]}::text[])`)
      .execute();
    return new Set(rows.map(({ id }) => id));
  }

  async total(): Promise<number> {
    const { count } = await this.db
      .selectFrom('challenges')
      .select((row) => row.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return count;
  }

  /** Adds challenges, or replaces those with the same id; what bids did to them (count, serial) stays. */
  async save(rows: readonly NewChallenge[]): Promise<void> {
    const names = Object.keys(rows[0] ?? {}) as (keyof NewChallenge)[];
    const replaced = names.filter((name) => name !== 'id' && name !== 'bid_count' && name !== 'receipt_serial');
    await this.db
      .insertInto('challenges')
      .values([...rows])
      .onConflict((conflict) =>
        conflict
          .column('id')
          .doUpdateSet((row) => Object.fromEntries(replaced.map((name) => [name, row.ref(`excluded.${name}`)]))),
      )
      .execute();
  }

  /**
   * Holds the challenge until the transaction ends and then reads the clock: nobody can move the deadline or hand in
   * in between, and waiting for the lock counts against the one who waits. A clock read in the same statement as the
   * lock, or `now()`, would be the time before the wait.
   */
  async lockAndReadClock(id: string): Promise<{ challenge: ChallengeRow; now: Date; late: boolean } | undefined> {
    const challenge = await this.db
      .selectFrom('challenges')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!challenge) return undefined;
    const clock = await sql<{ now: Date; late: boolean }>`
      with clock as materialized (select clock_timestamp() as t)
      select date_trunc('milliseconds', t) as now, t > ${challenge.deadline.toISOString()}::timestamptz as late from clock
    `.execute(this.db);
    return { challenge, ...clock.rows[0]! };
  }

  /** Changes the number of submitted bids and, with `receipt`, takes the next serial number. */
  async countBid(id: string, change: -1 | 0 | 1, receipt: boolean): Promise<number> {
    const { receipt_serial } = await this.db
      .updateTable('challenges')
      .set((row) => ({
        bid_count: row('bid_count', '+', change),
        receipt_serial: row('receipt_serial', '+', receipt ? 1 : 0),
      }))
      .where('id', '=', id)
      .returning('receipt_serial')
      .executeTakeFirstOrThrow();
    return receipt_serial;
  }

  /** Published challenges whose deadline has passed; rows that another node is working on are left to it. */
  due(limit: number): Promise<ChallengeRow[]> {
    return this.db
      .selectFrom('challenges')
      .selectAll()
      .where('state', '=', 'published')
      .where('deadline', '<', sql<Date>`clock_timestamp()`)
      .orderBy('deadline')
      .limit(limit)
      .forUpdate()
      .skipLocked()
      .execute();
  }

  async enterState(id: string, state: string, history: ChallengeDetail['history'], at: Date): Promise<void> {
    await this.db
      .updateTable('challenges')
      .set({
        state,
        updated_at: at,
        detail: sql`jsonb_set(detail, '{history}', ${JSON.stringify(history)}::jsonb)`,
      })
      .where('id', '=', id)
      .execute();
  }

  /** How challenges stand: what changed by being imported again, bids and receipts apart, changes the digest. */
  async standing(ids: readonly string[]): Promise<Map<string, Standing>> {
    const rows = await this.db
      .selectFrom('challenges')
      .select(['id', shownState.as('state')])
      .select(sql<string>`md5((to_jsonb(challenges) - 'bid_count' - 'receipt_serial')::text)`.as('digest'))
      .where('id', 'in', [...ids])
      .execute();
    return new Map(rows.map(({ id, ...standing }) => [id, standing]));
  }

  /** The next moment at which a challenge closes, or undefined. */
  async nextDeadline(): Promise<Date | undefined> {
    const row = await this.db
      .selectFrom('challenges')
      .select('deadline')
      .where('state', '=', 'published')
      .orderBy('deadline')
      .limit(1)
      .executeTakeFirst();
    return row?.deadline;
  }

  private shown() {
    return this.db.selectFrom('challenges').selectAll().select(shownState.as('shown_state'));
  }

  private readPart(filter: BoardFilter, order: SortPart, asOf: string, limit: number, after?: SortPosition) {
    const key = sql.ref(`challenges.${order.column}`);
    const next = order.direction === 'asc' ? sql`>` : sql`<`;
    return this.shown()
      .where((row) => boardCondition(row, filter))
      .$if(order.where !== undefined, (query) => query.where(order.where!(asOf)))
      .$if(after !== undefined, (query) =>
        query.where(sql<boolean>`(${key}, challenges.id) ${next} (${after?.key}, ${after?.id})`),
      )
      .orderBy(order.column, order.direction)
      .orderBy('id', order.direction)
      .limit(limit)
      .execute();
  }
}
