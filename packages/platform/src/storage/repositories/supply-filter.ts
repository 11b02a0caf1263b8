import type { AchievementFilter, PersonFilter } from '@qxwq/contract';
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Schema } from '../schema.js';
import type { SupplyFamily } from '../supply-schema.js';

type Both = Omit<AchievementFilter, 'q' | 'kind'> & Omit<PersonFilter, 'q' | 'kind'>;

/** A filter of either board with the full-text part answered already. */
export interface SupplyFilter extends Both {
  readonly family: SupplyFamily;
  readonly kind?: readonly string[] | undefined;
  /** Records in which the words were found. */
  readonly ids?: readonly string[] | undefined;
}

type Row = ExpressionBuilder<Schema, 'supply'>;
type Condition = (row: Row) => Expression<SqlBool> | undefined;
type ArrayColumn = 'industry_keys' | 'disciplines' | 'cooperation_modes' | 'licence_modes' | 'fields';

const overlaps = (column: ArrayColumn, values: readonly string[] | undefined) =>
  values && sql<boolean>`${sql.ref(`supply.${column}`)} && ${[...values]}::text[]`;

/** Each filter parameter and what it asks of a row. Values within one parameter are alternatives. */
function conditionsOf(filter: SupplyFilter): Record<keyof Omit<SupplyFilter, 'family'>, Condition> {
  const { kind, region, organisation, trlMin, trlMax, priceMax } = filter;
  return {
    ids: () => filter.ids && sql<boolean>`supply.id = any(${[...filter.ids]}::text[])`,
    kind: (row) => kind && row('supply.kind', 'in', [...kind]),
    region: (row) => region && row('supply.region', 'in', region),
    organisation: (row) => organisation && row('supply.organisation_id', 'in', organisation),
    industry: () => overlaps('industry_keys', filter.industry),
    discipline: () => overlaps('disciplines', filter.discipline),
    mode: () => overlaps('cooperation_modes', filter.mode),
    licence: () => overlaps('licence_modes', filter.licence),
    field: () => overlaps('fields', filter.field),
    trlMin: (row) => (trlMin === undefined ? undefined : row('supply.trl', '>=', trlMin)),
    trlMax: (row) => (trlMax === undefined ? undefined : row('supply.trl', '<=', trlMax)),
    priceMax: (row) => (priceMax === undefined ? undefined : row('supply.price_min', '<=', priceMax)),
  };
}

/** The condition of a whole filter, without the parameters named in `except`. */
export function supplyCondition(
  row: Row,
  filter: SupplyFilter,
  except: readonly (keyof SupplyFilter)[] = [],
): Expression<SqlBool> {
  const conditions = Object.entries(conditionsOf(filter))
    .filter(([name]) => !except.includes(name as keyof SupplyFilter))
    .map(([, condition]) => condition(row))
    .filter((condition) => condition !== undefined);
  return row.and([row('supply.family', '=', filter.family), ...conditions]);
}
