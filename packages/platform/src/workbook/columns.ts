import type { ImportKind } from '@qxwq/contract';
import type { Column } from './column.js';
import { achievementColumns } from './columns/achievements.js';
import { challengeColumns } from './columns/challenges.js';
import { organisationColumns } from './columns/organisations.js';
import { personColumns } from './columns/people.js';

/** The columns of every workbook: what the template shows, what is read, and what a remark names. */
export const columnsOf = {
  organisations: organisationColumns,
  challenges: challengeColumns,
  achievements: achievementColumns,
  people: personColumns,
} as const satisfies Record<ImportKind, readonly Column[]>;
