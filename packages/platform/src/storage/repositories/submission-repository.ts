import type { Attachment, BidContent, Receipt } from '@qxwq/contract';
import { type Kysely, sql } from 'kysely';
import type { BidSubmissionRow, Schema } from '../schema.js';

export interface NewSubmission {
  readonly bidId: string;
  readonly content: BidContent;
  readonly attachments: readonly Attachment[];
  readonly receipt: Receipt;
}

/** A submitted bid with its latest submission. */
export type SubmittedBid = BidSubmissionRow & { readonly state: string; readonly organisation_id: string };

export class SubmissionRepository {
  constructor(private readonly db: Kysely<Schema>) {}

  /** Latest submission of each of these bids that has one. */
  async latest(bidIds: readonly string[]): Promise<Map<string, BidSubmissionRow>> {
    if (bidIds.length === 0) return new Map();
    const rows = await this.db
      .selectFrom('bid_submissions')
      .distinctOn('bid_id')
      .selectAll()
      .where('bid_id', 'in', [...bidIds])
      .orderBy('bid_id')
      .orderBy('version', 'desc')
      .execute();
    return new Map(rows.map((row) => [row.bid_id, row]));
  }

  /** Whether any submitted version of the bid holds this file. */
  async holds(bidId: string, attachmentId: string): Promise<boolean> {
    const row = await this.db
      .selectFrom('bid_submissions')
      .select('version')
      .where('bid_id', '=', bidId)
      .where(sql<boolean>`attachments @> ${JSON.stringify([{ id: attachmentId }])}::jsonb`)
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  }

  async add({ bidId, content, attachments, receipt }: NewSubmission): Promise<void> {
    await this.db
      .insertInto('bid_submissions')
      .values({
        bid_id: bidId,
        version: receipt.version,
        content: JSON.stringify(content),
        attachments: JSON.stringify(attachments),
        digest: receipt.digest,
        receipt_number: receipt.number,
        receipt: JSON.stringify(receipt),
        submitted_at: receipt.submittedAt,
      })
      .execute();
  }

  /** Bids on a challenge in these states with their latest submission, in the order of handing in. */
  page(
    challengeId: string,
    filter: ReadableFilter,
    limit: number,
    after?: { at: string; id: string },
  ): Promise<SubmittedBid[]> {
    return this.readable(challengeId, filter)
      .selectAll('latest')
      .select(['bids.state', 'bids.organisation_id'])
      .$if(after !== undefined, (query) =>
        query.where(sql<boolean>`(latest.submitted_at, bids.id) > (${after?.at}::timestamptz, ${after?.id})`),
      )
      .orderBy('latest.submitted_at')
      .orderBy('bids.id')
      .limit(limit)
      .execute();
  }

  async count(challengeId: string, filter: ReadableFilter): Promise<number> {
    const { count } = await this.readable(challengeId, filter)
      .select((row) => row.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return count;
  }

  private readable(challengeId: string, { states, consent, bidId }: ReadableFilter) {
    const latestConsent = sql<boolean>`coalesce((
      select granted from consents where bid_id = bids.id and purpose = ${consent} order by id desc limit 1
    ), false)`;
    return this.db
      .selectFrom('bids')
      .innerJoin('bid_submissions as latest', 'latest.bid_id', 'bids.id')
      .where('latest.version', '=', (versions) =>
        versions
          .selectFrom('bid_submissions as each')
          .select((row) => row.fn.max('each.version').as('version'))
          .whereRef('each.bid_id', '=', 'bids.id'),
      )
      .where('bids.challenge_id', '=', challengeId)
      .where('bids.state', 'in', [...states])
      .where(latestConsent)
      .$if(bidId !== undefined, (query) => query.where('bids.id', '=', bidId ?? ''));
  }
}

export interface ReadableFilter {
  readonly states: readonly string[];
  /** Purpose that must be granted at present. */
  readonly consent: string;
  readonly bidId?: string;
}
