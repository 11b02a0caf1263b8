import type {
  AchievementFilter,
  AchievementQuery,
  AchievementSummary,
  PersonFilter,
  PersonSummary,
} from '@qxwq/contract';

type Filter = Omit<AchievementFilter, 'kind'> &
  Omit<PersonFilter, 'kind'> & { readonly kind?: readonly string[] | undefined };
type Row = AchievementSummary | PersonSummary;
type FilterName = keyof Filter;

const titleOf = (row: Row): string => ('name' in row ? (row.name ?? '') : row.title);
const words = (q: string | undefined): string[] => (q ?? '').toLowerCase().split(/\s+/).filter(Boolean);
const textOf = (row: Row): string =>
  [titleOf(row), row.summary, row.keywords, row.organisation.name].flat().join('\n').toLowerCase();

/** The record's own values of each facet. */
const values: Readonly<Record<string, (row: Row) => readonly string[]>> = {
  kind: ({ kind }) => [kind],
  region: ({ region }) => [region],
  // A division counts for its section too.
  industry: ({ industries }) => [...new Set(industries.flatMap((code) => [code, code.slice(0, 1)]))],
  discipline: ({ disciplines }) => disciplines,
  mode: ({ cooperationModes }) => cooperationModes,
  organisation: ({ organisation }) => [organisation.id],
  licence: (row) => ('licenceModes' in row ? row.licenceModes : []),
  field: (row) => ('fields' in row ? row.fields : []),
  trl: (row) => ('trl' in row && row.trl !== null ? [String(row.trl)] : []),
};

export function matchesFilter(row: Row, filter: Filter, except: readonly FilterName[] = []): boolean {
  return Object.entries(filter).every(([name, wanted]) => {
    if (wanted === undefined || except.includes(name as FilterName)) return true;
    const trl = 'trl' in row ? row.trl : null;
    switch (name) {
      case 'q':
        return words(String(wanted)).every((word) => textOf(row).includes(word));
      case 'trlMin':
        return trl !== null && trl >= Number(wanted);
      case 'trlMax':
        return trl !== null && trl <= Number(wanted);
      case 'priceMax':
        return 'price' in row && row.price !== null && row.price.minWan <= Number(wanted);
      default:
        return values[name]?.(row).some((value) => (wanted as readonly string[]).includes(value)) ?? true;
    }
  });
}

/** The records that match, in the order asked for. */
export function findSupply<T extends Row>(rows: readonly T[], query: Filter & Pick<AchievementQuery, 'sort'>): T[] {
  const { sort = query.q ? 'relevance' : 'newest', ...filter } = query;
  const rank: Readonly<Record<string, (row: T) => number>> = {
    relevance: (row) => -words(query.q).filter((word) => titleOf(row).toLowerCase().includes(word)).length,
    trl: (row) => -('trl' in row ? (row.trl ?? 0) : 0),
    price: (row) => ('price' in row && row.price ? row.price.maxWan : Number.POSITIVE_INFINITY),
  };
  const key = (row: T) => rank[sort]?.(row) ?? 0;
  return rows
    .filter((row) => matchesFilter(row, filter))
    .sort((one, other) => {
      const [a, b] = [key(one), key(other)];
      return (a === b ? 0 : a - b) || other.publishedAt.localeCompare(one.publishedAt) || (one.id < other.id ? -1 : 1);
    });
}

/** How many records each value of each facet would give, most first. */
export function countSupply(rows: readonly Row[], names: readonly string[], filter: Filter) {
  const labels = new Map(rows.map(({ organisation: { id, name } }) => [id as string, name]));
  const facets = names.map((facet) => {
    const own = (facet === 'trl' ? ['trlMin', 'trlMax'] : [facet]) as FilterName[];
    const counts = new Map<string, number>();
    for (const row of rows.filter((each) => matchesFilter(each, filter, own))) {
      for (const value of values[facet]?.(row) ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const sorted = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
    return [
      facet,
      sorted.map(([value, count]) => ({ value, count, ...(labels.has(value) && { label: labels.get(value) }) })),
    ] as const;
  });
  const total = rows.filter((row) => matchesFilter(row, filter)).length;
  return { total: { value: total, capped: false }, facets: Object.fromEntries(facets) };
}
