import type { PersonFacetName, PersonPage, PersonSort, SupplyFacets } from '@qxwq/contract';
import type { DrawnBoard } from '../board/board-data.js';
import type { StateOf } from '../board/board-state.js';

/** Filters that a reader can choose from: the kind by tabs, the others by ticking values. */
export const expertFacets = [
  'kind',
  'field',
  'industry',
  'discipline',
  'region',
  'mode',
  'organisation',
] as const satisfies readonly PersonFacetName[];
export type ExpertFacet = (typeof expertFacets)[number];

/** What can be chosen on a board of experts and teams. */
export const expertShape = {
  facets: expertFacets,
  sorts: ['relevance', 'newest'] as const satisfies readonly PersonSort[],
};

/** What a server has drawn a board of experts and teams from. */
export type ExpertsDrawn = DrawnBoard<StateOf<ExpertFacet, PersonSort>, PersonPage, SupplyFacets>;
