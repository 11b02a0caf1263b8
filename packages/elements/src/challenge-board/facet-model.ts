import type { FacetCount } from '@qxwq/contract';
import { labelIn } from '@qxwq/dictionaries';
import { type FacetGroup, groupOf } from '../board/facet-group.js';
import { listLabel } from '../board/list-label.js';
import { tierLabel } from '../challenge-view/labels.js';
import type { CoreMessages } from '../locales/zh-CN.js';
import type { BoardFacet, BoardState } from './board-state.js';

/** The label of a facet's value. */
export function facetLabel(facet: BoardFacet, value: string, t: CoreMessages): string {
  if (facet === 'state') return labelIn(t.states, value);
  return facet === 'tier' ? tierLabel(value, { t }) : listLabel(facet, value, t);
}

/** Facets whose values have an order of their own; the others are ordered by their counts. */
export function facetOrder(facet: BoardFacet, t: CoreMessages): readonly string[] | undefined {
  if (facet === 'state') return Object.keys(t.states);
  if (facet === 'budget') return Object.keys(t.labels.budgetBands);
  return undefined;
}

/** A facet as the rail shows it. What is chosen is always among the options that are shown. */
export const facetGroup = (
  facet: BoardFacet,
  counts: readonly FacetCount[],
  { choices }: BoardState,
  t: CoreMessages,
  expanded: boolean,
): FacetGroup<BoardFacet> => {
  const words = { label: (value: string) => facetLabel(facet, value, t), order: facetOrder(facet, t) };
  return groupOf(facet, counts, choices[facet], words, expanded);
};
