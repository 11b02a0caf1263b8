import { labelIn } from '@qxwq/dictionaries';
import type { CoreMessages } from '../locales/zh-CN.js';

/** Facets whose values are codes of a list, by the list's name. */
const lists = {
  industry: 'industries',
  region: 'provinces',
  discipline: 'disciplines',
  budget: 'budgetBands',
  mode: 'cooperationModes',
  programme: 'programmes',
} as const;

export type ListFacet = keyof typeof lists;

/** What a value of such a facet is called. */
export function listLabel(facet: ListFacet, value: string, t: CoreMessages): string {
  const label = labelIn(t.labels[lists[facet]], value);
  return facet === 'industry' ? t.challenge.industry(label) : label;
}
