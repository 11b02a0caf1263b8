import { normalizeText } from './normalize.js';

/** Expressions that mean the same: abbreviation and full name, Chinese and English, factory word and academic word. */
export type SynonymGroup = readonly string[];

/** Another way to say a part of a query. */
export interface Alternative {
  /** Where the query says it, `[start, end)` of the normalised query. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const LATIN = /[a-z0-9]/;

/** Finds the expressions of a synonym list in queries. Made once from an editable list, then asked for each query. */
export class SynonymFinder {
  /** The other expressions of each expression, by its normalised form. */
  private readonly others = new Map<string, readonly string[]>();
  /** The lengths that expressions with this first character have, longest first. */
  private readonly lengths = new Map<string, number[]>();

  constructor(groups: readonly SynonymGroup[]) {
    for (const group of groups) {
      const forms = [...new Set(group.map((form) => normalizeText(form).trim()))].filter((form) => form !== '');
      for (const form of forms) {
        const others = [...(this.others.get(form) ?? []), ...forms.filter((other) => other !== form)];
        this.others.set(form, [...new Set(others)]);
        const lengths = new Set(this.lengths.get(form.charAt(0))).add(form.length);
        this.lengths.set(
          form.charAt(0),
          [...lengths].sort((a, b) => b - a),
        );
      }
    }
  }

  /** The alternatives to what a normalised query says, longest expression first at each place. */
  find(query: string): Alternative[] {
    const found: Alternative[] = [];
    for (let start = 0; start < query.length; ) {
      const end = this.longestAt(query, start);
      if (end === undefined) start++;
      else {
        for (const text of this.others.get(query.slice(start, end)) ?? []) found.push({ start, end, text });
        start = end;
      }
    }
    return found;
  }

  private longestAt(query: string, start: number): number | undefined {
    for (const length of this.lengths.get(query.charAt(start)) ?? []) {
      const end = start + length;
      if (end <= query.length && this.others.has(query.slice(start, end)) && isWhole(query, start, end)) return end;
    }
    return undefined;
  }
}

const finders = new WeakMap<readonly SynonymGroup[], SynonymFinder>();

/** The finder for a list; many indexes over one list share it. */
export function finderFor(groups: readonly SynonymGroup[]): SynonymFinder {
  const finder = finders.get(groups) ?? new SynonymFinder(groups);
  finders.set(groups, finder);
  return finder;
}

/** "ai" in "air" is no abbreviation: Latin expressions stand between other characters. */
function isWhole(query: string, start: number, end: number): boolean {
  const cutsBefore = LATIN.test(query.charAt(start)) && LATIN.test(query.charAt(start - 1));
  const cutsAfter = LATIN.test(query.charAt(end - 1)) && LATIN.test(query.charAt(end));
  return !cutsBefore && !cutsAfter;
}
