import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.js';

export interface OutboxEvent {
  readonly kind: string;
  readonly challengeId?: string;
  readonly bidId?: string;
  readonly organisationId?: string;
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

export type RecordedEvent = OutboxPosition & { readonly kind: string; readonly challengeId: string | null };

export class OutboxRepository {
  constructor(private readonly db: Kysely<Schema>) {}

  /** Written in the transaction of what happened, so that one is never without the other. */
  async record(events: readonly OutboxEvent[]): Promise<void> {
    if (events.length === 0) return;
    const rows = events.map(({ kind, challengeId, bidId, organisationId, actor, facts }) => ({
      kind,
      challenge_id: challengeId ?? null,
      bid_id: bidId ?? null,
      organisation_id: organisationId ?? null,
      partner_id: actor?.partnerId ?? null,
      subject: actor?.subject ?? null,
      facts: JSON.stringify(facts ?? {}),
    }));
    await this.db.insertInto('outbox').values(rows).execute();
  }

  /**
   * Events after a place, oldest first. Only transactions older than every running one are shown: a slow transaction
   * may still commit rows with lower numbers, and a reader that has passed them would never see them.
   */
  async after(position: OutboxPosition, limit: number): Promise<RecordedEvent[]> {
    const { rows } = await sql<RecordedEvent>`
      select transaction::text as transaction, id, kind, challenge_id as "challengeId" from outbox
      where (transaction, id) > (${position.transaction}::xid8, ${position.id})
        and transaction < pg_snapshot_xmin(pg_current_snapshot())
      order by transaction, id limit ${limit}
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
}
