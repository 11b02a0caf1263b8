import type { UrlState } from '../core/url-state.js';

export const boardLayouts = ['list', 'cards', 'table', 'compact', 'ranking'] as const;
export type BoardLayout = (typeof boardLayouts)[number];

/** Values chosen by facet. */
export type Choices<Facet extends string = string> = { readonly [Name in Facet]?: readonly string[] };

/** What a reader has asked a board for. Never changed in place: a new state is a new object. */
export interface StateOf<Facet extends string = string, Sort extends string = string> {
  /** As it was typed, with its blanks: the field shows it again. */
  readonly q: string;
  readonly choices: Choices<Facet>;
  /** Undefined: relevance while there are words to look for, else newest. */
  readonly sort: Sort | undefined;
  /** Undefined: what the host has chosen. */
  readonly layout: BoardLayout | undefined;
}

/** What can be chosen on one kind of board. */
export interface BoardShape<Facet extends string = string, Sort extends string = string> {
  /** Filters that a reader can choose from by ticking values, in the order in which choices are shown. */
  readonly facets: readonly Facet[];
  readonly sorts: readonly Sort[];
}

export const emptyState: StateOf<never, never> = { q: '', choices: {}, sort: undefined, layout: undefined };

export const sortOf = <Sort extends string>({ q, sort }: StateOf<string, Sort>): Sort | 'relevance' | 'newest' => {
  const searching = q.trim() !== '';
  // Without words nothing is more relevant than anything else.
  if (sort === undefined || (sort === 'relevance' && !searching)) return searching ? 'relevance' : 'newest';
  return sort;
};

/** Chooses a value of a facet, or takes the choice back. */
export function toggle<State extends StateOf>(
  state: State,
  facet: keyof State['choices'] & string,
  value: string,
): State {
  const before = state.choices[facet] ?? [];
  const after = before.includes(value) ? before.filter((other) => other !== value) : [...before, value];
  return { ...state, choices: { ...state.choices, [facet]: after } };
}

/** Everything chosen, in the order of the facets. */
export const chosenOf = <Facet extends string>(
  facets: readonly Facet[],
  { choices }: StateOf<Facet>,
): { facet: Facet; value: string }[] =>
  facets.flatMap((facet) => (choices[facet] ?? []).map((value) => ({ facet, value })));

/** Codes only: what else might stand in an address is left out before it reaches the platform or the page. */
const CODE = /^[\w-]{1,40}$/;

/** The filter that state and host ask for together; the host's comes first and cannot be undone by a reader. */
export function filterFrom<Facet extends string>(
  facets: readonly Facet[],
  { q, choices }: StateOf<Facet>,
  fixed: Choices<Facet>,
): { readonly q?: string } & Choices<Facet> {
  const words = q.trim();
  const asked = facets
    .map((facet) => [facet, fixed[facet] ?? choices[facet] ?? []] as const)
    .filter(([, values]) => values.length > 0);
  return { ...(words ? { q: words } : {}), ...Object.fromEntries(asked) } as { readonly q?: string } & Choices<Facet>;
}

const isOne = <Name extends string>(names: readonly Name[], name: string): name is Name =>
  (names as readonly string[]).includes(name);

/** Reads a host's `filter="state=published&region=140000"`. Names that no filter has are returned as `unknown`. */
export function fixedBy<Facet extends string>(facets: readonly Facet[], filter: string | null | undefined) {
  const fixed: Record<string, string[]> = {};
  const unknown: string[] = [];
  for (const [name, value] of new URLSearchParams(filter ?? '')) {
    if (!isOne(facets, name) || !CODE.test(value)) unknown.push(`${name}=${value}`);
    else fixed[name] = [...(fixed[name] ?? []), value];
  }
  return { fixed: fixed as unknown as Choices<Facet>, unknown };
}

/** The facets that a host wants to show, from `facets="state industry"`. */
export function namedFacets<Facet extends string>(facets: readonly Facet[], names: string) {
  const asked = names.split(/[\s,]+/).filter(Boolean);
  return {
    facets: asked.filter((name): name is Facet => isOne(facets, name)),
    unknown: asked.filter((name) => !isOne(facets, name)),
  };
}

/** The state as it stands in an address; short names, since people read and send addresses. */
export function stateToUrl<Facet extends string>(
  facets: readonly Facet[],
  { q, sort, layout, choices }: StateOf<Facet>,
): UrlState {
  return {
    ...(q.trim() ? { q: [q.trim()] } : {}),
    ...Object.fromEntries(facets.map((facet) => [facet, choices[facet] ?? []])),
    ...(sort ? { sort: [sort] } : {}),
    ...(layout ? { layout: [layout] } : {}),
  };
}

/** The state that an address asks for. What it cannot mean is left out: anybody can write an address. */
export function stateFromUrl<Facet extends string, Sort extends string>(
  { facets, sorts }: BoardShape<Facet, Sort>,
  url: UrlState,
): StateOf<Facet, Sort> {
  const first = (name: string) => url[name]?.[0];
  const choices = facets
    .map((facet) => [facet, [...new Set(url[facet] ?? [])].filter((value) => CODE.test(value)).slice(0, 50)] as const)
    .filter(([, values]) => values.length > 0);
  return {
    q: [...(first('q') ?? '')].slice(0, 200).join(''),
    choices: Object.fromEntries(choices) as unknown as Choices<Facet>,
    sort: sorts.find((sort) => sort === first('sort')),
    layout: boardLayouts.find((layout) => layout === first('layout')),
  };
}
