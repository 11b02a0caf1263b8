import { type Kysely, sql } from 'kysely';
import { OUTBOX_CHANNEL } from '../notifications.js';
import type { Schema } from '../schema.js';

export interface OutboxEvent {
  readonly kind: string;
  readonly challengeId?: string;
  readonly bidId?: string;
  readonly organisationId?: string;
  /** Achievement or person. */
  readonly supplyId?: string;
  /** Who acted; absent for the platform itself. */
  readonly actor?: { readonly partnerId: string; readonly subject: string };
  /** Facts of the event; never personal data. */
  readonly facts?: Readonly<Record<string, string | number | boolean | null>>;
}

/** A place in the outbox. Rows are ordered by the transaction that wrote them. */
export interface OutboxPosition {
  readonly transaction: string;
  readonly id: number;
}

/** Whether one place comes before another. */
export function isBefore(one: OutboxPosition, other: OutboxPosition): boolean {
  const [a, b] = [BigInt(one.transaction), BigInt(other.transaction)];
  return a < b || (a === b && one.id < other.id);
}

export type RecordedEvent = OutboxPosition & {
  readonly kind: string;
  readonly challengeId: string | null;
  readonly supplyId: string | null;
  readonly bidId: string | null;
  readonly organisationId: string | null;
  readonly at: Date;
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
};

// `transaction` goes out as text. Orders must name the table's column, or 1000 would come before 999.
const columns = sql`
  transaction::text as transaction, id, kind, at, challenge_id as "challengeId", bid_id as "bidId",
  organisation_id as "organisationId", supply_id as "supplyId", facts
`;

export class OutboxRepository {
  constructor(private readonly db: Kysely<Schema>) {}

  /** Written in the transaction of what happened, so that one is never without the other. */
  async record(events: readonly OutboxEvent[]): Promise<void> {
    if (events.length === 0) return;
    const rows = events.map(({ kind, challengeId, bidId, organisationId, supplyId, actor, facts }) => ({
      kind,
      challenge_id: challengeId ?? null,
      bid_id: bidId ?? null,
      organisation_id: organisationId ?? null,
      supply_id: supplyId ?? null,
      partner_id: actor?.partnerId ?? null,
      subject: actor?.subject ?? null,
      facts: JSON.stringify(facts ?? {}),
    }));
    await this.db.insertInto('outbox').values(rows).execute();
    // Reaches those who listen when the transaction commits, and only then.
    await sql`select pg_notify(${OUTBOX_CHANNEL}, '')`.execute(this.db);
  }

  /**
   * Events after a place, oldest first. Only transactions older than every running one are shown: a slow transaction
   * may still commit rows with lower numbers, and a reader that has passed them would never see them.
   */
  async after(position: OutboxPosition, limit: number): Promise<RecordedEvent[]> {
    const { rows } = await sql<RecordedEvent>`
      select ${columns} from outbox
      where (transaction, id) > (${position.transaction}::xid8, ${position.id})
        and transaction < pg_snapshot_xmin(pg_current_snapshot())
      order by outbox.transaction, outbox.id limit ${limit}
    `.execute(this.db);
    return rows;
  }

  /** The place from which nothing that commits later can be missed. */
  async end(): Promise<OutboxPosition> {
    const { rows } = await sql<{ transaction: string }>`
      select pg_snapshot_xmin(pg_current_snapshot())::text as transaction
    `.execute(this.db);
    return { transaction: rows[0]!.transaction, id: 0 };
  }

  /** The same for some kinds of events, and for one organisation's only where it is given. */
  async about(
    kinds: readonly string[],
    organisationId: string | null,
    position: OutboxPosition,
    limit: number,
  ): Promise<RecordedEvent[]> {
    const { rows } = await sql<RecordedEvent>`
      select ${columns} from outbox
      where (transaction, id) > (${position.transaction}::xid8, ${position.id})
        and transaction < pg_snapshot_xmin(pg_current_snapshot())
        and kind in (${sql.join(kinds)})
        and ${organisationId === null ? sql`true` : sql`organisation_id = ${organisationId} and bid_id is not null`}
      order by outbox.transaction, outbox.id limit ${limit}
    `.execute(this.db);
    return rows;
  }

  /** Whether something was committed that is not shown yet, because an older transaction still runs. */
  async hasHidden(): Promise<boolean> {
    const { rows } = await sql<{ hidden: boolean }>`
      select exists(
        select from outbox where transaction >= pg_snapshot_xmin(pg_current_snapshot())
      ) as hidden
    `.execute(this.db);
    return rows[0]!.hidden;
  }

  /** Whether a reader can go on from a place: `too_old` where it missed something longer ago than `hours`. */
  async stateOf({ transaction, id }: OutboxPosition, hours: number): Promise<'known' | 'unknown_position' | 'too_old'> {
    const { rows } = await sql<{ future: boolean; old: boolean | null }>`
      select (${transaction}::xid8, ${id}::bigint) > (pg_snapshot_xmax(pg_current_snapshot()), 0::bigint) as future, (
        select at < clock_timestamp() - make_interval(hours => ${hours}) from outbox
        where (transaction, id) > (${transaction}::xid8, ${id}) order by transaction, id limit 1
      ) as old
    `.execute(this.db);
    const { future, old } = rows[0]!;
    if (future) return 'unknown_position';
    return old ? 'too_old' : 'known';
  }

  /**
   * Puts rows that a restored dump brought before everything that is still to come: the new server counts its
   * transactions from the beginning, and rows from the old one would seem to lie in the future.
   */
  async settleRestored(): Promise<void> {
    await sql`
      update outbox set transaction = '1'::xid8 where transaction >= pg_snapshot_xmax(pg_current_snapshot())
    `.execute(this.db);
  }
}
