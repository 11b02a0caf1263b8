import type { ChallengeFacetName, ChallengeQuery, ChallengeSort } from '@qxwq/contract';
import {
  type Choices as ChoicesOf,
  chosenOf,
  filterFrom,
  fixedBy,
  namedFacets,
  emptyState as nothing,
  type StateOf,
  stateFromUrl,
  stateToUrl,
} from '../board/board-state.js';
import type { UrlState } from '../core/url-state.js';

export { type BoardLayout, boardLayouts, sortOf, toggle } from '../board/board-state.js';

/** Filters that a reader can choose from by ticking values. */
export const boardFacets = [
  'state',
  'industry',
  'region',
  'discipline',
  'budget',
  'mode',
  'tier',
  'programme',
] as const satisfies readonly ChallengeFacetName[];
export type BoardFacet = (typeof boardFacets)[number];

export const boardSorts = ['relevance', 'newest', 'deadline', 'budget'] as const satisfies readonly ChallengeSort[];

export const challengeShape = { facets: boardFacets, sorts: boardSorts };

export type Choices = ChoicesOf<BoardFacet>;

/** What a reader has asked a board of challenges for. */
export type BoardState = StateOf<BoardFacet, ChallengeSort>;

export const emptyState: BoardState = nothing;

/** Everything chosen, in the order of the facets. */
export const chosen = (state: BoardState) => chosenOf(boardFacets, state);

/** The filter that state and host ask for together; the host's comes first and cannot be undone by a reader. */
export const filterOf = (state: BoardState, fixed: Choices) =>
  filterFrom(boardFacets, state, fixed) as Omit<ChallengeQuery, 'sort' | 'cursor' | 'limit'>;

/** Reads a host's `filter="state=published&region=140000"`. Names that no filter has are returned as `unknown`. */
export const readFilter = (filter: string | null | undefined) => fixedBy(boardFacets, filter);

/** The facets that a host wants to show, from `facets="state industry"`. */
export const readFacets = (names: string) => namedFacets(boardFacets, names);

/** The state as it stands in an address; short names, since people read and send addresses. */
export const toUrl = (state: BoardState): UrlState => stateToUrl(boardFacets, state);

/** The state that an address asks for. What it cannot mean is left out: anybody can write an address. */
export const fromUrl = (url: UrlState): BoardState => stateFromUrl(challengeShape, url);
