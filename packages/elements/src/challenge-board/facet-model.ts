import type { FacetCount } from '@qxwq/contract';
import { labelIn } from '@qxwq/dictionaries';
import { tierLabel } from '../challenge-view/labels.js';
import type { CoreMessages } from '../locales/zh-CN.js';
import type { BoardFacet, BoardState } from './board-state.js';

export interface FacetOption {
  readonly value: string;
  readonly label: string;
  /** How many challenges it would give; undefined while that is not known. */
  readonly count: number | undefined;
  readonly chosen: boolean;
}

export interface FacetGroup {
  readonly facet: BoardFacet;
  readonly options: readonly FacetOption[];
  /** Options beyond those that are shown before somebody asks for all. */
  readonly hidden: number;
}

/** Values shown before somebody asks for all. */
export const SHOWN = 5;

/** The label of a facet's value. */
export function facetLabel(facet: BoardFacet, value: string, t: CoreMessages): string {
  const { labels } = t;
  switch (facet) {
    case 'state':
      return labelIn(t.states, value);
    case 'industry':
      return t.challenge.industry(labelIn(labels.industries, value));
    case 'region':
      return labelIn(labels.provinces, value);
    case 'discipline':
      return labelIn(labels.disciplines, value);
    case 'budget':
      return labelIn(labels.budgetBands, value);
    case 'mode':
      return labelIn(labels.cooperationModes, value);
    case 'tier':
      return tierLabel(value, { t });
    case 'programme':
      return labelIn(labels.programmes, value);
  }
}

/** Facets whose values have an order of their own; the others are ordered by their counts. */
function ownOrder(facet: BoardFacet, t: CoreMessages): readonly string[] | undefined {
  if (facet === 'state') return Object.keys(t.states);
  if (facet === 'budget') return Object.keys(t.labels.budgetBands);
  return undefined;
}

/** A section of industries (C) says nothing beside its own divisions (C33, C38), which say it better. */
function isCovered(facet: BoardFacet, value: string, all: readonly FacetCount[]): boolean {
  return (
    facet === 'industry' &&
    value.length === 1 &&
    all.some((other) => other.value.length > 1 && other.value[0] === value)
  );
}

/** A facet as the rail shows it. What is chosen is always among the options that are shown. */
export function facetGroup(
  facet: BoardFacet,
  counts: readonly FacetCount[],
  state: BoardState,
  t: CoreMessages,
  expanded: boolean,
): FacetGroup {
  const chosenValues = state.choices[facet] ?? [];
  const useful = counts.filter(({ value }) => !isCovered(facet, value, counts));
  const values = [...new Set([...useful.map(({ value }) => value), ...chosenValues])];
  const countOf = new Map(counts.map(({ value, count }) => [value, count]));
  const order = ownOrder(facet, t);
  const place = (value: string) => order?.indexOf(value) ?? -(countOf.get(value) ?? 0);
  values.sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
  const options = values.map((value) => ({
    value,
    label: facetLabel(facet, value, t),
    count: counts.length > 0 ? (countOf.get(value) ?? 0) : undefined,
    chosen: chosenValues.includes(value),
  }));
  const shown = expanded ? options : options.filter(({ chosen }, index) => index < SHOWN || chosen);
  return { facet, options: shown, hidden: options.length - shown.length };
}
