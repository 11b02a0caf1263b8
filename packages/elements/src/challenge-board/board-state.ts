import type { ChallengeFacetName, ChallengeQuery, ChallengeSort } from '@qxwq/contract';
import type { UrlState } from '../core/url-state.js';

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

export const boardLayouts = ['list', 'cards', 'table', 'compact', 'ranking'] as const;
export type BoardLayout = (typeof boardLayouts)[number];

export type Choices = { readonly [Facet in BoardFacet]?: readonly string[] };

/** What a reader has asked for. Never changed in place: a new state is a new object. */
export interface BoardState {
  /** As it was typed, with its blanks: the field shows it again. */
  readonly q: string;
  readonly choices: Choices;
  /** Undefined: relevance while there are words to look for, else newest. */
  readonly sort: ChallengeSort | undefined;
  /** Undefined: what the host has chosen. */
  readonly layout: BoardLayout | undefined;
}

export const emptyState: BoardState = { q: '', choices: {}, sort: undefined, layout: undefined };

export const sortOf = ({ q, sort }: BoardState): ChallengeSort => {
  const searching = q.trim() !== '';
  // Without words nothing is more relevant than anything else.
  if (sort === undefined || (sort === 'relevance' && !searching)) return searching ? 'relevance' : 'newest';
  return sort;
};

export const isChosen = (state: BoardState, facet: BoardFacet, value: string): boolean =>
  state.choices[facet]?.includes(value) ?? false;

/** Chooses a value of a facet, or takes the choice back. */
export function toggle(state: BoardState, facet: BoardFacet, value: string): BoardState {
  const before = state.choices[facet] ?? [];
  const after = before.includes(value) ? before.filter((other) => other !== value) : [...before, value];
  return { ...state, choices: { ...state.choices, [facet]: after } };
}

export const clearChoices = (state: BoardState): BoardState => ({ ...state, choices: {} });

/** Everything chosen, in the order of the facets. */
export const chosen = (state: BoardState): { facet: BoardFacet; value: string }[] =>
  boardFacets.flatMap((facet) => (state.choices[facet] ?? []).map((value) => ({ facet, value })));

/** Codes only: what else might stand in an address is left out before it reaches the platform or the page. */
const CODE = /^[A-Za-z0-9_-]{1,40}$/;

/** The filter that state and host ask for together; the host's comes first and cannot be undone by a reader. */
export function filterOf(state: BoardState, fixed: Choices): Omit<ChallengeQuery, 'sort' | 'cursor' | 'limit'> {
  const q = state.q.trim();
  const choices = Object.fromEntries(
    boardFacets
      .map((facet) => [facet, fixed[facet] ?? state.choices[facet] ?? []] as const)
      .filter(([, values]) => values.length > 0),
  );
  return { ...(q ? { q } : {}), ...choices };
}

/** Reads a host's `filter="state=published&region=140000"`. Names that no filter has are returned as `unknown`. */
export function readFilter(filter: string | null | undefined): { fixed: Choices; unknown: string[] } {
  const pairs = [...new URLSearchParams(filter ?? '')];
  const fixed: Record<string, string[]> = {};
  const unknown: string[] = [];
  for (const [name, value] of pairs) {
    if (!isFacet(name) || !CODE.test(value)) unknown.push(`${name}=${value}`);
    else fixed[name] = [...(fixed[name] ?? []), value];
  }
  return { fixed, unknown };
}

/** The state as it stands in an address; short names, since people read and send addresses. */
export function toUrl(state: BoardState): UrlState {
  const { q, sort, layout, choices } = state;
  return {
    ...(q.trim() ? { q: [q.trim()] } : {}),
    ...Object.fromEntries(boardFacets.map((facet) => [facet, choices[facet] ?? []])),
    ...(sort ? { sort: [sort] } : {}),
    ...(layout ? { layout: [layout] } : {}),
  };
}

/** The state that an address asks for. What it cannot mean is left out: anybody can write an address. */
export function fromUrl(url: UrlState): BoardState {
  const first = (name: string) => url[name]?.[0];
  const choices = Object.fromEntries(
    boardFacets
      .map((facet) => [facet, [...new Set(url[facet] ?? [])].filter((value) => CODE.test(value)).slice(0, 50)] as const)
      .filter(([, values]) => values.length > 0),
  );
  return {
    q: [...(first('q') ?? '')].slice(0, 200).join(''),
    choices,
    sort: boardSorts.find((sort) => sort === first('sort')),
    layout: boardLayouts.find((layout) => layout === first('layout')),
  };
}

const isFacet = (name: string): name is BoardFacet => (boardFacets as readonly string[]).includes(name);

/** The facets that a host wants to show, from `facets="state industry"`. */
export const readFacets = (names: string): { facets: BoardFacet[]; unknown: string[] } => {
  const asked = names.split(/[\s,]+/).filter(Boolean);
  return { facets: asked.filter(isFacet), unknown: asked.filter((name) => !isFacet(name)) };
};
