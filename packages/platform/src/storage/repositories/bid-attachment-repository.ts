import type { Kysely } from 'kysely';
import type { Schema } from '../schema.js';
import { type AttachmentRow, attachmentColumns } from './attachment-columns.js';

export class BidAttachmentRepository {
  constructor(private readonly db: Kysely<Schema>) {}

  /** Files on the bid now, oldest first. */
  of(bidId: string): Promise<AttachmentRow[]> {
    return this.db
      .selectFrom('bid_attachments')
      .select(attachmentColumns)
      .where('bid_id', '=', bidId)
      .where('removed_at', 'is', null)
      .orderBy('created_at')
      .orderBy('id')
      .execute();
  }

  /** Files on several bids now, by bid. */
  async ofMany(bidIds: readonly string[]): Promise<Map<string, AttachmentRow[]>> {
    const byBid = new Map<string, AttachmentRow[]>(bidIds.map((id) => [id, []]));
    if (bidIds.length === 0) return byBid;
    const rows = await this.db
      .selectFrom('bid_attachments')
      .select([...attachmentColumns, 'bid_id'])
      .where('bid_id', 'in', [...bidIds])
      .where('removed_at', 'is', null)
      .orderBy('created_at')
      .orderBy('id')
      .execute();
    for (const { bid_id, ...row } of rows) byBid.get(bid_id)?.push(row);
    return byBid;
  }

  /** A file with the name of its parts, also one that was taken off. */
  find(bidId: string, id: string): Promise<(AttachmentRow & { file_id: string; removed_at: Date | null }) | undefined> {
    return this.db
      .selectFrom('bid_attachments')
      .select([...attachmentColumns, 'file_id', 'removed_at'])
      .where('bid_id', '=', bidId)
      .where('id', '=', id)
      .executeTakeFirst();
  }

  async add(bidId: string, file: AttachmentRow & { file_id: string }): Promise<void> {
    await this.db
      .insertInto('bid_attachments')
      .values({ ...file, bid_id: bidId, removed_at: null })
      .execute();
  }

  /** Takes a file off and keeps its bytes for the submitted version that holds it. Tells whether it was there. */
  async retire(bidId: string, id: string, at: Date): Promise<boolean> {
    const result = await this.db
      .updateTable('bid_attachments')
      .set({ removed_at: at })
      .where('bid_id', '=', bidId)
      .where('id', '=', id)
      .where('removed_at', 'is', null)
      .executeTakeFirst();
    return result.numUpdatedRows > 0n;
  }

  /** Deletes a file that is on the bid and in no submitted version. Names its parts, or nothing if it was not there. */
  async delete(bidId: string, id: string): Promise<string | undefined> {
    const row = await this.db
      .deleteFrom('bid_attachments')
      .where('bid_id', '=', bidId)
      .where('id', '=', id)
      .where('removed_at', 'is', null)
      .returning('file_id')
      .executeTakeFirst();
    return row?.file_id;
  }
}
