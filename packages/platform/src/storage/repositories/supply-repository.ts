import type { AchievementFacetName, AchievementSort, PersonConsents, PersonFacetName } from '@qxwq/contract';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Schema } from '../schema.js';
import type { NewSupply, SupplyFamily, SupplyRow } from '../supply-schema.js';
import { cappedCount } from './capped-count.js';
import { countFacets, type FacetRow } from './facet-query.js';
import { type SupplyFilter, supplyCondition } from './supply-filter.js';

export type SupplySort = Exclude<AchievementSort, 'relevance'>;
export type SupplyFacetName = AchievementFacetName | PersonFacetName;

/** Where a page begins: after the row with this key and id, in this part of the order. */
export interface SupplyPosition {
  readonly part: number;
  readonly key: string | number;
  readonly id: string;
}

interface OrderPart {
  readonly column: 'published_at' | 'trl' | 'price_max';
  readonly direction: 'asc' | 'desc';
  readonly where?: RawBuilder<boolean>;
}

const newest: OrderPart = { column: 'published_at', direction: 'desc' };

/** Orders as parts that follow each other; what states no level or price comes last. */
const orders: Readonly<Record<SupplySort, readonly OrderPart[]>> = {
  newest: [newest],
  trl: [
    { column: 'trl', direction: 'desc', where: sql`supply.trl is not null` },
    { ...newest, where: sql`supply.trl is null` },
  ],
  price: [
    { column: 'price_max', direction: 'asc', where: sql`supply.price_max is not null` },
    { ...newest, where: sql`supply.price_max is null` },
  ],
};

const facetColumns: Readonly<
  Record<SupplyFacetName, { readonly value: RawBuilder<string>; readonly own: readonly (keyof SupplyFilter)[] }>
> = {
  kind: { value: sql`supply.kind`, own: ['kind'] },
  industry: { value: sql`unnest(supply.industry_keys)`, own: ['industry'] },
  region: { value: sql`supply.region`, own: ['region'] },
  discipline: { value: sql`unnest(supply.disciplines)`, own: ['discipline'] },
  trl: { value: sql`supply.trl::text`, own: ['trlMin', 'trlMax'] },
  mode: { value: sql`unnest(supply.cooperation_modes)`, own: ['mode'] },
  licence: { value: sql`unnest(supply.licence_modes)`, own: ['licence'] },
  field: { value: sql`unnest(supply.fields)`, own: ['field'] },
  organisation: { value: sql`supply.organisation_id`, own: ['organisation'] },
};

/** Achievements and people. */
export class SupplyRepository {
  constructor(private readonly db: Kysely<Schema>) {}

  find(id: string): Promise<SupplyRow | undefined> {
    return this.db.selectFrom('supply').selectAll().where('id', '=', id).executeTakeFirst();
  }

  findMany(ids: readonly string[]): Promise<SupplyRow[]> {
    return this.db
      .selectFrom('supply')
      .selectAll()
      .where(sql<boolean>`id = any(${[...new Set(ids)]}::text[])`)
      .execute();
  }

  /** What people have reached, latest first. */
  achievementsOf(people: readonly string[]): Promise<SupplyRow[]> {
    return this.db
      .selectFrom('supply')
      .selectAll()
      .where(sql<boolean>`people && ${[...people]}::text[]`)
      .orderBy('published_at', 'desc')
      .orderBy('id')
      .execute();
  }

  /** Ids of what an organisation offers, latest first. */
  async idsOf(organisationId: string, limit: number): Promise<string[]> {
    const rows = await this.db
      .selectFrom('supply')
      .select('id')
      .where('organisation_id', '=', organisationId)
      .orderBy('published_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit)
      .execute();
    return rows.map(({ id }) => id);
  }

  /** Up to `limit` rows after `position`, with the place in the order of each. */
  async page(filter: SupplyFilter, sort: SupplySort, limit: number, position?: SupplyPosition) {
    const rows: { row: SupplyRow; position: SupplyPosition }[] = [];
    for (const [part, order] of orders[sort].entries()) {
      if (part < (position?.part ?? 0) || rows.length >= limit) continue;
      const after = position?.part === part ? position : undefined;
      for (const row of await this.readPart(filter, order, limit - rows.length, after)) {
        const key = row[order.column];
        rows.push({ row, position: { part, key: key instanceof Date ? key.toISOString() : (key ?? 0), id: row.id } });
      }
    }
    return rows;
  }

  count(filter: SupplyFilter, cap: number): Promise<number> {
    const rows = this.db
      .selectFrom('supply')
      .select('id')
      .where((row) => supplyCondition(row, filter));
    return cappedCount(this.db, rows, cap);
  }

  /** Which of the filter's ids match the rest of the filter. */
  async matchingIds(filter: SupplyFilter): Promise<Set<string>> {
    const rows = await this.db
      .selectFrom('supply')
      .select('id')
      .where((row) => supplyCondition(row, filter))
      .execute();
    return new Set(rows.map(({ id }) => id));
  }

  facets<Name extends SupplyFacetName>(filter: SupplyFilter, names: readonly Name[]): Promise<FacetRow<Name>[]> {
    return countFacets(
      this.db,
      names.map((facet) => ({
        facet,
        values: this.db
          .selectFrom('supply')
          .select(facetColumns[facet].value.as('value'))
          .where((row) => supplyCondition(row, filter, facetColumns[facet].own)),
      })),
    );
  }

  /** By id, a batch at a time: what the index is built from. */
  batchAfter(family: SupplyFamily, id: string, limit: number): Promise<SupplyRow[]> {
    return this.db
      .selectFrom('supply')
      .selectAll()
      .where('family', '=', family)
      .where('id', '>', id)
      .orderBy('id')
      .limit(limit)
      .execute();
  }

  /** What tells whether an index is up to date. */
  async state(family: SupplyFamily): Promise<{ count: number; latest: Date | null }> {
    return this.db
      .selectFrom('supply')
      .select((row) => [row.fn.countAll<number>().as('count'), row.fn.max<Date | null>('updated_at').as('latest')])
      .where('family', '=', family)
      .executeTakeFirstOrThrow();
  }

  async total(family: SupplyFamily): Promise<number> {
    return (await this.state(family)).count;
  }

  /** Digests of what is there already, by id. */
  async digests(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.db
      .selectFrom('supply')
      .select(['id', 'digest'])
      .where(sql<boolean>`id = any(${[...ids]}::text[])`)
      .execute();
    return new Map(rows.map(({ id, digest }) => [id, digest]));
  }

  /** Consents that were answered on the platform, the latest of each person. */
  async answers(ids: readonly string[]): Promise<Map<string, { publish_name: boolean; publish_contact: boolean }>> {
    const rows = await this.db
      .selectFrom('person_consents')
      .distinctOn('person_id')
      .select(['person_id', 'publish_name', 'publish_contact'])
      .where(sql<boolean>`person_id = any(${[...ids]}::text[])`)
      .orderBy('person_id')
      .orderBy('id', 'desc')
      .execute();
    return new Map(rows.map(({ person_id, ...answer }) => [person_id, answer]));
  }

  /** Adds records, or replaces those with the same id. */
  async save(rows: readonly NewSupply[]): Promise<void> {
    const names = (Object.keys(rows[0] ?? {}) as (keyof NewSupply)[]).filter((name) => name !== 'id');
    await this.db
      .insertInto('supply')
      .values([...rows])
      .onConflict((conflict) =>
        conflict
          .column('id')
          .doUpdateSet((row) => Object.fromEntries(names.map((name) => [name, row.ref(`excluded.${name}`)]))),
      )
      .execute();
  }

  /** Keeps the answer, and lets it hold at once. */
  async recordConsents(
    id: string,
    { publishName, publishContact }: PersonConsents,
    actor: { readonly partnerId: string; readonly subject: string },
  ): Promise<void> {
    const answer = { publish_name: publishName, publish_contact: publishContact };
    await this.db
      .insertInto('person_consents')
      .values({ person_id: id, ...answer, partner_id: actor.partnerId, subject: actor.subject })
      .execute();
    await this.db
      .updateTable('supply')
      .set({ ...answer, updated_at: sql`clock_timestamp()` })
      .where('id', '=', id)
      .execute();
  }

  private readPart(
    filter: SupplyFilter,
    order: OrderPart,
    limit: number,
    after?: SupplyPosition,
  ): Promise<SupplyRow[]> {
    const next = order.direction === 'asc' ? sql`>` : sql`<`;
    return this.db
      .selectFrom('supply')
      .selectAll()
      .where((row) => supplyCondition(row, filter))
      .$if(order.where !== undefined, (query) => query.where(order.where!))
      .$if(after !== undefined, (query) =>
        query.where(
          sql<boolean>`(${sql.ref(`supply.${order.column}`)}, supply.id) ${next} (${after?.key}, ${after?.id})`,
        ),
      )
      .orderBy(order.column, order.direction)
      .orderBy('id', order.direction)
      .limit(limit)
      .execute();
  }
}
