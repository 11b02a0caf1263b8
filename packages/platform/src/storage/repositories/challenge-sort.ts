import type { ChallengeSort } from '@qxwq/contract';
import { type Expression, type SqlBool, sql } from 'kysely';
import type { ChallengeRow } from '../schema.js';

/** Where a page begins: after the row with this key and id, in this part of the order. */
export interface SortPosition {
  readonly part: number;
  readonly key: string | number;
  readonly id: string;
  /** The moment that "past" is measured from, so that all pages agree on it. */
  readonly asOf: string;
}

/** One part of an order: rows that an index gives sorted by one column, with the id as tie-break. */
export interface SortPart {
  readonly column: 'published_at' | 'deadline' | 'budget_max' | 'id';
  readonly direction: 'asc' | 'desc';
  where?(asOf: string): Expression<SqlBool>;
  keyOf(row: ChallengeRow): string | number;
}

export type ColumnSort = Exclude<ChallengeSort, 'relevance'>;

const newest: SortPart = {
  column: 'published_at',
  direction: 'desc',
  keyOf: (row) => row.published_at.toISOString(),
};

/** Orders as parts that follow each other, so that each part can be read from an index. */
export const sortParts: Record<ColumnSort, readonly SortPart[]> = {
  newest: [newest],
  /** What ends next comes first; what has ended comes last, latest first. */
  deadline: [
    {
      column: 'deadline',
      direction: 'asc',
      where: (asOf) => sql`challenges.deadline >= ${asOf}::timestamptz`,
      keyOf: (row) => row.deadline.toISOString(),
    },
    {
      column: 'deadline',
      direction: 'desc',
      where: (asOf) => sql`challenges.deadline < ${asOf}::timestamptz`,
      keyOf: (row) => row.deadline.toISOString(),
    },
  ],
  /** Most money first; negotiable (面议) last. */
  budget: [
    {
      column: 'budget_max',
      direction: 'desc',
      where: () => sql`challenges.budget_max is not null`,
      keyOf: (row) => row.budget_max ?? 0,
    },
    { ...newest, where: () => sql`challenges.budget_max is null` },
  ],
};
