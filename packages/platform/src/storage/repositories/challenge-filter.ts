import { type ChallengeFilter, publicChallengeStates } from '@qxwq/contract';
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Schema } from '../schema.js';

/** A filter with the full-text part answered already: `ids` are the challenges in which the words were found. */
export interface BoardFilter extends Omit<ChallengeFilter, 'q'> {
  readonly ids?: readonly string[] | undefined;
  /** Organisation of the session that asks. */
  readonly viewer?: string | undefined;
}

/**
 * The state that people see: once the deadline has passed a published challenge is closed, whether or not the clock
 * job has written it down yet. `statement_timestamp()` is the database's clock and, unlike `clock_timestamp()`, the same
 * for all rows.
 */
export const shownState = sql<string>`case when challenges.state = 'published' and challenges.deadline < statement_timestamp() then 'closed' else challenges.state end`;

type Condition = (row: ExpressionBuilder<Schema, 'challenges'>) => Expression<SqlBool> | undefined;

/** Each filter parameter and what it asks of a row. Values within one parameter are alternatives. */
function conditionsOf(filter: BoardFilter): Record<keyof Omit<BoardFilter, 'viewer'>, Condition> {
  const { budgetMin, budgetMax, trlMin, trlMax, deadlineFrom, deadlineTo } = filter;
  return {
    ids: () => filter.ids && sql<boolean>`challenges.id = any(${[...filter.ids]}::text[])`,
    // Who asks for an enterprise finds its anonymous challenges only if it is that enterprise.
    organisation: (row) =>
      filter.organisation &&
      row.and([
        row('challenges.owner_id', 'in', filter.organisation),
        row.or([row('challenges.anonymous', '=', false), row('challenges.owner_id', '=', filter.viewer ?? '')]),
      ]),
    region: (row) => filter.region && row('challenges.region', 'in', filter.region),
    industry: (row) =>
      filter.industry &&
      row.or([
        row('challenges.industry', 'in', filter.industry),
        row('challenges.industry_section', 'in', filter.industry),
      ]),
    discipline: () => overlaps('disciplines', filter.discipline),
    mode: () => overlaps('cooperation_modes', filter.mode),
    budget: (row) => filter.budget && row('challenges.budget_band', 'in', filter.budget),
    budgetMin: (row) => (budgetMin === undefined ? undefined : row('challenges.budget_max', '>=', budgetMin)),
    budgetMax: (row) => (budgetMax === undefined ? undefined : row('challenges.budget_min', '<=', budgetMax)),
    trlMin: (row) => (trlMin === undefined ? undefined : row('challenges.trl_to', '>=', trlMin)),
    trlMax: (row) => (trlMax === undefined ? undefined : row('challenges.trl_from', '<=', trlMax)),
    deadlineFrom: (row) =>
      deadlineFrom === undefined ? undefined : row('challenges.deadline', '>=', deadlineFrom as never),
    deadlineTo: (row) => (deadlineTo === undefined ? undefined : row('challenges.deadline', '<=', deadlineTo as never)),
    state: (row) => filter.state && row(shownState, 'in', filter.state),
    programme: (row) => filter.programme && row('challenges.programme', 'in', filter.programme),
    tier: (row) => filter.tier && row('challenges.tier', 'in', filter.tier),
  };
}

const overlaps = (column: 'disciplines' | 'cooperation_modes', values: readonly string[] | undefined) =>
  values && sql<boolean>`${sql.ref(`challenges.${column}`)} && ${[...values]}::text[]`;

/** The condition of a whole filter, without the parameters named in `except`. Only public challenges ever match. */
export function boardCondition(
  row: ExpressionBuilder<Schema, 'challenges'>,
  filter: BoardFilter,
  except: readonly (keyof BoardFilter)[] = [],
): Expression<SqlBool> {
  const conditions = Object.entries(conditionsOf(filter))
    .filter(([name]) => !except.includes(name as keyof BoardFilter))
    .map(([, condition]) => condition(row))
    .filter((condition) => condition !== undefined);
  return row.and([row('challenges.state', 'in', [...publicChallengeStates]), ...conditions]);
}
