import type { ChallengeFacetName } from '@qxwq/contract';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Schema } from '../schema.js';
import { type BoardFilter, boardCondition, shownState } from './challenge-filter.js';

interface FacetColumn {
  /** The value, or the set of values, that a row counts under; null counts nowhere. */
  readonly value: RawBuilder<string>;
  /** The facet's own parameters, which do not narrow it. */
  readonly own: readonly (keyof BoardFilter)[];
}

const facetColumns: Record<ChallengeFacetName, FacetColumn> = {
  state: { value: shownState, own: ['state'] },
  // A division counts for itself and for its section.
  industry: {
    value: sql`unnest(array[challenges.industry_section, nullif(challenges.industry, challenges.industry_section)])`,
    own: ['industry'],
  },
  region: { value: sql`challenges.region`, own: ['region'] },
  discipline: { value: sql`unnest(challenges.disciplines)`, own: ['discipline'] },
  budget: { value: sql`challenges.budget_band`, own: ['budget'] },
  mode: { value: sql`unnest(challenges.cooperation_modes)`, own: ['mode'] },
  trl: {
    value: sql`generate_series(challenges.trl_from::int, challenges.trl_to::int)::text`,
    own: ['trlMin', 'trlMax'],
  },
  tier: { value: sql`challenges.tier`, own: ['tier'] },
  programme: { value: sql`challenges.programme`, own: ['programme'] },
};

export interface FacetRow {
  readonly facet: ChallengeFacetName;
  readonly value: string;
  readonly count: number;
}

export class FacetRepository {
  constructor(private readonly db: Kysely<Schema>) {}

  /** Counts of every value of every facet, most frequent first, in one statement. */
  async count(filter: BoardFilter): Promise<FacetRow[]> {
    const parts = (Object.entries(facetColumns) as [ChallengeFacetName, FacetColumn][]).map(([facet, column]) => {
      const values = this.db
        .selectFrom('challenges')
        .select(column.value.as('value'))
        .where((row) => boardCondition(row, filter, column.own));
      return sql`select ${sql.lit(facet)} as facet, value, count(*) as count from (${values}) as counted
        where value is not null group by value`;
    });
    const { rows } = await sql<FacetRow>`${sql.join(parts, sql` union all `)} order by count desc, value`.execute(
      this.db,
    );
    return rows;
  }
}
