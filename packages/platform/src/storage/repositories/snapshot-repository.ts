import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.js';
import type { OutboxPosition } from './outbox-repository.js';

export interface IndexSnapshot {
  readonly content: Uint8Array;
  /** SHA-256 of the content. */
  readonly checksum: string;
  /** Of the program that saved it. */
  readonly version: string;
  /** Everything up to here is in it. */
  readonly position: OutboxPosition;
}

/** Indexes as they were saved, for a warm start. All nodes share them. */
export class SnapshotRepository {
  constructor(private readonly db: Kysely<Schema>) {}

  async find(name: string): Promise<IndexSnapshot | undefined> {
    const { rows } = await sql<{
      content: Uint8Array;
      checksum: string;
      version: string;
      transaction: string;
      id: number;
    }>`select content, checksum, version, transaction::text as transaction, event_id as id
       from index_snapshots where name = ${name}`.execute(this.db);
    const [row] = rows;
    return row && { ...row, position: { transaction: row.transaction, id: row.id } };
  }

  async save(name: string, { content, checksum, version, position }: IndexSnapshot): Promise<void> {
    await sql`insert into index_snapshots (name, content, checksum, version, transaction, event_id)
      values (${name}, ${content}, ${checksum}, ${version}, ${position.transaction}::xid8, ${position.id})
      on conflict (name) do update set content = excluded.content, checksum = excluded.checksum,
        version = excluded.version, transaction = excluded.transaction, event_id = excluded.event_id,
        saved_at = clock_timestamp()`.execute(this.db);
  }
}
