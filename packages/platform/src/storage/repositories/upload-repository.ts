import { type Kysely, sql } from 'kysely';
import type { UploadRow } from '../live-schema.js';
import type { Schema } from '../schema.js';

export class UploadRepository {
  constructor(private readonly db: Kysely<Schema>) {}

  async add(row: UploadRow): Promise<void> {
    await this.db.insertInto('uploads').values(row).execute();
  }

  /** An upload that has not expired. */
  find(id: string): Promise<UploadRow | undefined> {
    return this.usable(id).executeTakeFirst();
  }

  /** The same, held until the transaction ends: two parts at a time wait for each other. */
  lock(id: string): Promise<UploadRow | undefined> {
    return this.usable(id).forUpdate().executeTakeFirst();
  }

  /** How many uploads to a bid are under way. */
  async countOpen(bidId: string): Promise<number> {
    const { count } = await this.db
      .selectFrom('uploads')
      .select((row) => row.fn.countAll<number>().as('count'))
      .where('bid_id', '=', bidId)
      .where('attachment_id', 'is', null)
      .where('expires_at', '>', sql<Date>`clock_timestamp()`)
      .executeTakeFirstOrThrow();
    return count;
  }

  async change(id: string, change: { received: number } | { attachment_id: string }): Promise<void> {
    await this.db.updateTable('uploads').set(change).where('id', '=', id).execute();
  }

  async delete(id: string): Promise<void> {
    await this.db.deleteFrom('uploads').where('id', '=', id).execute();
  }

  /** Uploads whose time is over; those that another node is working on are left to it. */
  expired(limit: number): Promise<UploadRow[]> {
    return this.db
      .selectFrom('uploads')
      .selectAll()
      .where('expires_at', '<=', sql<Date>`clock_timestamp()`)
      .orderBy('expires_at')
      .limit(limit)
      .forUpdate()
      .skipLocked()
      .execute();
  }

  private usable(id: string) {
    return this.db
      .selectFrom('uploads')
      .selectAll()
      .where('id', '=', id)
      .where('expires_at', '>', sql<Date>`clock_timestamp()`);
  }
}
