import type { Consent } from '@qxwq/contract';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.js';

export class ConsentRepository {
  constructor(private readonly db: Kysely<Schema>) {}

  /** The answer that counts for each purpose, for several bids. */
  async current(bidIds: readonly string[]): Promise<Map<string, Consent[]>> {
    const byBid = new Map<string, Consent[]>(bidIds.map((id) => [id, []]));
    if (bidIds.length === 0) return byBid;
    const rows = await this.db
      .selectFrom('consents')
      .distinctOn(['bid_id', 'purpose'])
      .selectAll()
      .where('bid_id', 'in', [...bidIds])
      .orderBy('bid_id')
      .orderBy('purpose')
      .orderBy('id', 'desc')
      .execute();
    for (const { bid_id, purpose, granted, notice_version, at } of rows) {
      byBid.get(bid_id)?.push({ purpose, granted, noticeVersion: notice_version, at: at.toISOString() });
    }
    return byBid;
  }

  /** Adds answers to the history; earlier ones stay. */
  async add(bidId: string, answers: readonly Consent[]): Promise<void> {
    if (answers.length === 0) return;
    const rows = answers.map(({ purpose, granted, noticeVersion, at }) => ({
      bid_id: bidId,
      purpose,
      granted,
      notice_version: noticeVersion,
      at,
    }));
    await this.db.insertInto('consents').values(rows).execute();
  }
}
