import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Schema } from '../schema.js';

export interface FacetRow<Name extends string = string> {
  readonly facet: Name;
  readonly value: string;
  readonly count: number;
}

/** Counts of every value of every facet, most frequent first, in one statement. Each part selects one column `value`. */
export async function countFacets<Name extends string>(
  db: Kysely<Schema>,
  parts: readonly { readonly facet: Name; readonly values: unknown }[],
): Promise<FacetRow<Name>[]> {
  const counted = parts.map(
    ({ facet, values }) => sql`select ${sql.lit(facet)} as facet, value, count(*) as count
      from (${values as RawBuilder<unknown>}) as counted where value is not null group by value`,
  );
  const { rows } = await sql<FacetRow<Name>>`${sql.join(counted, sql` union all `)} order by count desc, value`.execute(
    db,
  );
  return rows;
}
