import type { ChallengeFacetName } from '@qxwq/contract';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Schema } from '../schema.js';
import { type BoardFilter, boardCondition, shownState } from './challenge-filter.js';
import { countFacets, type FacetRow } from './facet-query.js';

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

export class FacetRepository {
  constructor(private readonly db: Kysely<Schema>) {}

  /** Counts of every value of every facet, most frequent first. */
  count(filter: BoardFilter): Promise<FacetRow<ChallengeFacetName>[]> {
    return countFacets(
      this.db,
      (Object.entries(facetColumns) as [ChallengeFacetName, FacetColumn][]).map(([facet, column]) => ({
        facet,
        values: this.db
          .selectFrom('challenges')
          .select(column.value.as('value'))
          .where((row) => boardCondition(row, filter, column.own)),
      })),
    );
  }
}
