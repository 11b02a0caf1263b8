import type { AchievementFacetName, AchievementPage, AchievementSort, SupplyFacets } from '@qxwq/contract';
import type { DrawnBoard } from '../board/board-data.js';
import type { StateOf } from '../board/board-state.js';

/** Filters that a reader can choose from by ticking values. */
export const achievementFacets = [
  'kind',
  'licence',
  'industry',
  'discipline',
  'region',
  'mode',
  'organisation',
] as const satisfies readonly AchievementFacetName[];
export type AchievementFacet = (typeof achievementFacets)[number];

/** What can be chosen on a board of achievements. */
export const achievementShape = {
  facets: achievementFacets,
  sorts: ['relevance', 'newest', 'trl', 'price'] as const satisfies readonly AchievementSort[],
};

/** What a server has drawn a board of achievements from. */
export type AchievementsDrawn = DrawnBoard<StateOf<AchievementFacet, AchievementSort>, AchievementPage, SupplyFacets>;
