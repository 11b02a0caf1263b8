/** What the frame of a board says. A board's own texts name its rows; the rest is said alike on all boards. */
export interface BoardWords {
  readonly label: string;
  readonly search: string;
  readonly placeholder: string;
  readonly filters: string;
  readonly filtersChosen: (count: number) => string;
  readonly sort: string;
  readonly sorts: Readonly<Record<string, string>>;
  readonly layout: string;
  readonly layouts: Readonly<Record<string, string>>;
  readonly total: (count: number, capped: boolean) => string;
  readonly chosen: string;
  readonly remove: (label: string) => string;
  readonly clear: string;
  readonly facets: Readonly<Record<string, string>>;
  readonly expand: (hidden: number) => string;
  readonly collapse: string;
  readonly done: (total: string) => string;
  readonly shown: (shown: number, total: string) => string;
  readonly more: (count: number) => string;
  readonly loading: string;
  readonly empty: {
    readonly nothing: string;
    readonly noMatch: string;
    readonly hint: string;
    readonly clearSearch: string;
    readonly clearChoices: string;
  };
  readonly stale: string;
  readonly moreFailed: string;
}
