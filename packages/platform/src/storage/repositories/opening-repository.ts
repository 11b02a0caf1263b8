import type { Kysely } from 'kysely';
import type { Schema } from '../schema.js';

export interface Opening {
  readonly bidId: string;
  readonly at: Date;
  readonly partnerId: string;
  readonly subject: string;
}

export class OpeningRepository {
  constructor(private readonly db: Kysely<Schema>) {}

  /** Records who opened first; a later reading changes nothing. Returns the bids that were opened now. */
  async record(openings: readonly Opening[]): Promise<string[]> {
    if (openings.length === 0) return [];
    const rows = openings.map(({ bidId, at, partnerId, subject }) => ({
      bid_id: bidId,
      opened_at: at,
      partner_id: partnerId,
      subject,
    }));
    const opened = await this.db
      .insertInto('bid_openings')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .returning('bid_id')
      .execute();
    return opened.map(({ bid_id }) => bid_id);
  }

  /** When each of these bids was first opened. */
  async times(bidIds: readonly string[]): Promise<Map<string, Date>> {
    if (bidIds.length === 0) return new Map();
    const rows = await this.db
      .selectFrom('bid_openings')
      .select(['bid_id', 'opened_at'])
      .where('bid_id', 'in', [...bidIds])
      .execute();
    return new Map(rows.map(({ bid_id, opened_at }) => [bid_id, opened_at]));
  }
}
