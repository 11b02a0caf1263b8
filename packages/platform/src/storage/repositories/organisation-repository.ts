import type { OrganisationQuery } from '@qxwq/contract';
import { type Kysely, sql } from 'kysely';
import type { OrganisationRow, Schema } from '../schema.js';
import { cappedCount } from './capped-count.js';

type OrganisationFilter = Pick<OrganisationQuery, 'kind' | 'region'>;

export class OrganisationRepository {
  constructor(private readonly db: Kysely<Schema>) {}

  find(id: string): Promise<OrganisationRow | undefined> {
    return this.db.selectFrom('organisations').selectAll().where('id', '=', id).executeTakeFirst();
  }

  findMany(ids: readonly string[]): Promise<OrganisationRow[]> {
    return this.db
      .selectFrom('organisations')
      .selectAll()
      .where('id', 'in', [...new Set(ids)])
      .execute();
  }

  /** Those that people mean by an id, a credit code or a name; width, case and blanks of a name do not matter. */
  findWritten(written: readonly string[]): Promise<OrganisationRow[]> {
    const plain = written.map((text) => text.normalize('NFKC').toLowerCase().replace(/\s/g, ''));
    return this.db
      .selectFrom('organisations')
      .selectAll()
      .where((row) =>
        row.or([
          sql<boolean>`id = any(${[...written]}::text[])`,
          sql<boolean>`lower(credit_code) = any(${plain}::text[])`,
          sql<boolean>`regexp_replace(lower(normalize(name, NFKC)), '\\s', '', 'g') = any(${plain}::text[])`,
        ]),
      )
      .execute();
  }

  /** In the order of names; `after` is the last row of the page before. */
  page(filter: OrganisationFilter, limit: number, after?: { name: string; id: string }): Promise<OrganisationRow[]> {
    return this.matching(filter)
      .selectAll()
      .$if(after !== undefined, (query) => query.where(sql<boolean>`(name, id) > (${after?.name}, ${after?.id})`))
      .orderBy('name')
      .orderBy('id')
      .limit(limit)
      .execute();
  }

  count(filter: OrganisationFilter, cap: number): Promise<number> {
    return cappedCount(this.db, this.matching(filter).select('id'), cap);
  }

  async total(): Promise<number> {
    const { count } = await this.db
      .selectFrom('organisations')
      .select((row) => row.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return count;
  }

  /** Adds organisations, or replaces those with the same id. */
  async save(rows: readonly OrganisationRow[]): Promise<void> {
    await this.db
      .insertInto('organisations')
      .values([...rows])
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((row) => ({
          name: row.ref('excluded.name'),
          kind: row.ref('excluded.kind'),
          tier: row.ref('excluded.tier'),
          labels: row.ref('excluded.labels'),
          region: row.ref('excluded.region'),
          city: row.ref('excluded.city'),
          industry: row.ref('excluded.industry'),
          credit_code: row.ref('excluded.credit_code'),
          website: row.ref('excluded.website'),
          summary: row.ref('excluded.summary'),
          sample: row.ref('excluded.sample'),
        })),
      )
      .execute();
  }

  private matching({ kind, region }: OrganisationFilter) {
    return this.db
      .selectFrom('organisations')
      .$if(kind !== undefined, (query) => query.where('kind', 'in', kind ?? []))
      .$if(region !== undefined, (query) => query.where('region', 'in', region ?? []));
  }
}
