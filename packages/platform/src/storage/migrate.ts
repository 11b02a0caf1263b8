import { type Kysely, type Migration, Migrator } from 'kysely';
import * as firstTables from './migrations/0001-first-tables.js';
import * as streamsUploadsWebhooks from './migrations/0002-streams-uploads-webhooks.js';
import * as supplyAndMatches from './migrations/0003-supply-and-matches.js';
import type { Schema } from './schema.js';

/** In the order of their names. A migration that was released is never changed; a new one follows it. */
const migrations: Record<string, Migration> = {
  '0001-first-tables': firstTables,
  '0002-streams-uploads-webhooks': streamsUploadsWebhooks,
  '0003-supply-and-matches': supplyAndMatches,
};

/** Brings the tables up to date. Nodes that start together wait for each other; what was done is not done again. */
export async function migrate(db: Kysely<Schema>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
