import type { Insertable, Kysely, Updateable } from 'kysely';
import type { Schema } from '../schema.js';
import type { FeedItemRow, FeedItemTable, SubscriptionRow, SubscriptionTable } from '../supply-schema.js';
import { cappedCount } from './capped-count.js';

/** Saved searches and what has arrived for them. */
export class SubscriptionRepository {
  constructor(private readonly db: Kysely<Schema>) {}

  find(id: string): Promise<SubscriptionRow | undefined> {
    return this.db.selectFrom('subscriptions').selectAll().where('id', '=', id).executeTakeFirst();
  }

  findByFeed(feedId: string): Promise<SubscriptionRow | undefined> {
    return this.db.selectFrom('subscriptions').selectAll().where('feed_id', '=', feedId).executeTakeFirst();
  }

  active(): Promise<SubscriptionRow[]> {
    return this.db.selectFrom('subscriptions').selectAll().where('active', '=', true).orderBy('id').execute();
  }

  /** Latest first; `after` is the last row of the page before. */
  page(organisationId: string, limit: number, after?: { at: string; id: string }): Promise<SubscriptionRow[]> {
    return this.db
      .selectFrom('subscriptions')
      .selectAll()
      .where('organisation_id', '=', organisationId)
      .$if(after !== undefined, (query) =>
        query.where((row) =>
          row.or([
            row('created_at', '<', new Date(after!.at)),
            row.and([row('created_at', '=', new Date(after!.at)), row('id', '<', after!.id)]),
          ]),
        ),
      )
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit)
      .execute();
  }

  count(organisationId: string, cap: number): Promise<number> {
    const rows = this.db.selectFrom('subscriptions').select('id').where('organisation_id', '=', organisationId);
    return cappedCount(this.db, rows, cap);
  }

  async add(row: Insertable<SubscriptionTable>): Promise<void> {
    await this.db.insertInto('subscriptions').values(row).execute();
  }

  async change(id: string, row: Updateable<SubscriptionTable>): Promise<void> {
    await this.db.updateTable('subscriptions').set(row).where('id', '=', id).execute();
  }

  async remove(id: string): Promise<void> {
    await this.db.deleteFrom('subscriptions').where('id', '=', id).execute();
  }

  /** Adds to feeds. What a feed holds already is not told twice. */
  async addItems(items: readonly Insertable<FeedItemTable>[]): Promise<void> {
    if (items.length === 0) return;
    await this.db
      .insertInto('feed_items')
      .values([...items])
      .onConflict((conflict) => conflict.columns(['subscription_id', 'record_id']).doNothing())
      .execute();
  }

  /** Latest first. */
  items(subscriptionId: string, limit: number, before?: number): Promise<FeedItemRow[]> {
    return this.db
      .selectFrom('feed_items')
      .selectAll()
      .where('subscription_id', '=', subscriptionId)
      .$if(before !== undefined, (query) => query.where('id', '<', before!))
      .orderBy('id', 'desc')
      .limit(limit)
      .execute();
  }

  async countItems(subscriptionId: string): Promise<number> {
    const { count } = await this.db
      .selectFrom('feed_items')
      .select((row) => row.fn.countAll<number>().as('count'))
      .where('subscription_id', '=', subscriptionId)
      .executeTakeFirstOrThrow();
    return count;
  }
}
