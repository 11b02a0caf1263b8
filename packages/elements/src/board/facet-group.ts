export interface FacetOption {
  readonly value: string;
  readonly label: string;
  /** How many rows it would give; undefined while that is not known. */
  readonly count: number | undefined;
  readonly chosen: boolean;
}

export interface FacetGroup<Facet extends string = string> {
  readonly facet: Facet;
  readonly options: readonly FacetOption[];
  /** Options beyond those that are shown before somebody asks for all. */
  readonly hidden: number;
}

export interface FacetCount {
  readonly value: string;
  readonly count: number;
  /** Name of what the value is the id of. */
  readonly label?: string | undefined;
}

/** Values shown before somebody asks for all. */
export const SHOWN = 5;

/** What a facet's values are called, and their order where they have one of their own; else it is by their counts. */
export interface FacetWords {
  readonly label: (value: string) => string;
  readonly order?: readonly string[] | undefined;
}

/** A section of industries (C) says nothing beside its own divisions (C33, C38), which say it better. */
const isCovered = (facet: string, value: string, all: readonly FacetCount[]): boolean =>
  facet === 'industry' && value.length === 1 && all.some((other) => other.value.length > 1 && other.value[0] === value);

/** A facet as the rail shows it. What is chosen is always among the options that are shown. */
export function groupOf<Facet extends string>(
  facet: Facet,
  counts: readonly FacetCount[],
  chosen: readonly string[] = [],
  { label, order }: FacetWords,
  expanded: boolean,
): FacetGroup<Facet> {
  const useful = counts.filter(({ value }) => !isCovered(facet, value, counts));
  const values = [...new Set([...useful.map(({ value }) => value), ...chosen])];
  const found = new Map(counts.map(({ value, count }) => [value, count]));
  const countOf = (value: string) => found.get(value) ?? 0;
  const place = (value: string) => order?.indexOf(value) ?? -countOf(value);
  values.sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
  const options = values.map((value) => ({
    value,
    label: label(value),
    count: counts.length > 0 ? countOf(value) : undefined,
    chosen: chosen.includes(value),
  }));
  const shown = expanded ? options : options.filter(({ chosen }, index) => index < SHOWN || chosen);
  return { facet, options: shown, hidden: options.length - shown.length };
}
