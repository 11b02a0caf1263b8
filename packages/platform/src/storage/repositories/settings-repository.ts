import type { Kysely } from 'kysely';
import type { Schema } from '../schema.js';

export class SettingsRepository {
  constructor(private readonly db: Kysely<Schema>) {}

  /** The stored value; where there is none yet, `initial` becomes it. All nodes get the same one. */
  async getOrCreate(name: string, initial: () => string): Promise<string> {
    await this.db
      .insertInto('settings')
      .values({ name, value: initial() })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const { value } = await this.db
      .selectFrom('settings')
      .select('value')
      .where('name', '=', name)
      .executeTakeFirstOrThrow();
    return value;
  }
}
