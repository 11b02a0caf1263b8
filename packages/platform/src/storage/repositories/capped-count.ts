import type { Kysely, SelectQueryBuilder } from 'kysely';
import type { Schema } from '../schema.js';

/** Counts rows, but never more than `cap + 1` of them: counting a whole large board costs more than a page of it. */
export async function cappedCount<Tables extends keyof Schema>(
  db: Kysely<Schema>,
  rows: SelectQueryBuilder<Schema, Tables, { id: string }>,
  cap: number,
): Promise<number> {
  const { count } = await db
    .selectFrom(rows.limit(cap + 1).as('counted'))
    .select((row) => row.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}
