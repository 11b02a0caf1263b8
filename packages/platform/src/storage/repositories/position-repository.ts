import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.js';
import type { OutboxPosition } from './outbox-repository.js';

/** How far jobs have read the outbox. */
export class PositionRepository {
  constructor(private readonly db: Kysely<Schema>) {}

  async get(name: string): Promise<OutboxPosition | undefined> {
    const { rows } = await sql<OutboxPosition>`
      select transaction::text as transaction, event_id as id from outbox_positions where name = ${name}
    `.execute(this.db);
    return rows[0];
  }

  /** Sets the position where there is none yet. */
  async begin(name: string, { transaction, id }: OutboxPosition): Promise<void> {
    await sql`
      insert into outbox_positions values (${name}, ${transaction}::xid8, ${id}) on conflict (name) do nothing
    `.execute(this.db);
  }

  /** Moves from one position to the next. False where another node was faster. */
  async move(name: string, from: OutboxPosition, to: OutboxPosition): Promise<boolean> {
    const { numAffectedRows } = await sql`
      update outbox_positions set transaction = ${to.transaction}::xid8, event_id = ${to.id}
      where name = ${name} and transaction = ${from.transaction}::xid8 and event_id = ${from.id}
    `.execute(this.db);
    return numAffectedRows === 1n;
  }
}
