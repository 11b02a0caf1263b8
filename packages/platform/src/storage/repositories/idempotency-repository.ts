import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.js';

export interface StoredAnswer {
  readonly requestHash: string;
  readonly response: object | null;
}

export class IdempotencyRepository {
  constructor(private readonly db: Kysely<Schema>) {}

  /**
   * Takes a key for this transaction. Where another transaction is using it, waits until that one ends.
   * Returns undefined if the key is ours now, else what was stored under it.
   */
  async claim(scope: string, key: string, requestHash: string): Promise<StoredAnswer | undefined> {
    const claimed = await this.db
      .insertInto('idempotency_keys')
      .values({ scope, key, request_hash: requestHash, response: null })
      .onConflict((conflict) => conflict.doNothing())
      .returning('key')
      .executeTakeFirst();
    if (claimed) return undefined;
    const stored = await this.db
      .selectFrom('idempotency_keys')
      .select(['request_hash', 'response'])
      .where('scope', '=', scope)
      .where('key', '=', key)
      .executeTakeFirstOrThrow();
    return { requestHash: stored.request_hash, response: stored.response };
  }

  async keep(scope: string, key: string, response: object): Promise<void> {
    await this.db
      .updateTable('idempotency_keys')
      .set({ response: JSON.stringify(response) })
      .where('scope', '=', scope)
      .where('key', '=', key)
      .execute();
  }

  /** Forgets keys that are older than any client still repeats. */
  async forget(olderThanDays: number): Promise<void> {
    await this.db
      .deleteFrom('idempotency_keys')
      .where('created_at', '<', sql<Date>`clock_timestamp() - make_interval(days => ${olderThanDays})`)
      .execute();
  }
}
