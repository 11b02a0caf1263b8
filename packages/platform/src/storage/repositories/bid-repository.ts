import type { BidContent, BidQuery } from '@qxwq/contract';
import { type Kysely, sql } from 'kysely';
import type { BidRow, Schema } from '../schema.js';
import { cappedCount } from './capped-count.js';

type BidFilter = Pick<BidQuery, 'challenge' | 'state'>;

export interface NewBid {
  readonly id: string;
  readonly challengeId: string;
  readonly organisationId: string;
  readonly state: string;
  readonly content: BidContent;
  readonly at: Date;
}

export interface BidChange {
  readonly state?: string;
  readonly content?: BidContent;
  readonly revision?: number;
  readonly changedSinceSubmission?: boolean;
  readonly at: Date;
}

export class BidRepository {
  constructor(private readonly db: Kysely<Schema>) {}

  find(id: string): Promise<BidRow | undefined> {
    return this.db.selectFrom('bids').selectAll().where('id', '=', id).executeTakeFirst();
  }

  /** Holds the bid until the transaction ends. The challenge is always locked first, so that nobody waits in a circle. */
  lock(id: string): Promise<BidRow | undefined> {
    return this.db.selectFrom('bids').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  }

  /** An organisation's bids, latest change first. */
  page(
    organisationId: string,
    filter: BidFilter,
    limit: number,
    after?: { at: string; id: string },
  ): Promise<BidRow[]> {
    return this.matching(organisationId, filter)
      .selectAll()
      .$if(after !== undefined, (query) =>
        query.where(sql<boolean>`(updated_at, id) < (${after?.at}::timestamptz, ${after?.id})`),
      )
      .orderBy('updated_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit)
      .execute();
  }

  count(organisationId: string, filter: BidFilter, cap: number): Promise<number> {
    return cappedCount(this.db, this.matching(organisationId, filter).select('id'), cap);
  }

  async add({ id, challengeId, organisationId, state, content, at }: NewBid): Promise<void> {
    await this.db
      .insertInto('bids')
      .values({
        id,
        challenge_id: challengeId,
        organisation_id: organisationId,
        state,
        revision: 1,
        content: JSON.stringify(content),
        changed_since_submission: false,
        created_at: at,
        updated_at: at,
      })
      .execute();
  }

  async change(id: string, { state, content, revision, changedSinceSubmission, at }: BidChange): Promise<void> {
    await this.db
      .updateTable('bids')
      .set({
        ...(state === undefined ? {} : { state }),
        ...(content === undefined ? {} : { content: JSON.stringify(content) }),
        ...(revision === undefined ? {} : { revision }),
        ...(changedSinceSubmission === undefined ? {} : { changed_since_submission: changedSinceSubmission }),
        updated_at: at,
      })
      .where('id', '=', id)
      .execute();
  }

  private matching(organisationId: string, { challenge, state }: BidFilter) {
    return this.db
      .selectFrom('bids')
      .where('organisation_id', '=', organisationId)
      .$if(challenge !== undefined, (query) => query.where('challenge_id', '=', challenge ?? ''))
      .$if(state !== undefined, (query) => query.where('state', 'in', state ?? []));
  }

  /** State and revision of bids as they stand. */
  standing(ids: readonly string[]): Promise<Pick<BidRow, 'id' | 'state' | 'revision'>[]> {
    return this.db
      .selectFrom('bids')
      .select(['id', 'state', 'revision'])
      .where('id', 'in', [...ids])
      .execute();
  }
}
