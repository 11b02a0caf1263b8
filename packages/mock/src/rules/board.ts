import {
  type ChallengeFacetName,
  type ChallengeFilter,
  type ChallengeQuery,
  challengeFacetNames,
  publicChallengeStates,
} from '@qxwq/contract';
import { budgetBandOf } from '@qxwq/dictionaries';
import type { ChallengeRecord, Store } from '../store.js';
import { stateAt } from './views.js';

type FilterName = keyof ChallengeFilter;

/** What the parts of a filter are compared with. */
interface Row {
  readonly record: ChallengeRecord;
  readonly state: string;
  readonly tier: string | null;
  readonly text: string;
}

const among = (wanted: readonly string[] | undefined, values: readonly (string | null)[]): boolean =>
  wanted === undefined || values.some((value) => value !== null && wanted.includes(value));

/** The challenge's own values of each facet. */
const facetValues: Readonly<Record<ChallengeFacetName, (row: Row) => readonly (string | null)[]>> = {
  state: ({ state }) => [state],
  // A division counts for its section too.
  industry: ({ record }) => [...new Set([record.industry, record.industry.slice(0, 1)])],
  region: ({ record }) => [record.region],
  discipline: ({ record }) => record.disciplines,
  budget: ({ record }) => [budgetBandOf(record.budget?.maxWan ?? null)],
  mode: ({ record }) => record.cooperationModes,
  trl: ({ record: { trl } }) => (trl ? range(trl.from, trl.to).map(String) : []),
  tier: ({ tier }) => [tier],
  programme: ({ record }) => [record.programme],
};

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Each part of a filter and what it asks. */
const conditions = {
  q: ({ q }, { text }) => words(q).every((word) => text.includes(word)),
  region: ({ region }, row) => among(region, facetValues.region(row)),
  industry: ({ industry }, row) => among(industry, facetValues.industry(row)),
  discipline: ({ discipline }, row) => among(discipline, facetValues.discipline(row)),
  mode: ({ mode }, row) => among(mode, facetValues.mode(row)),
  budget: ({ budget }, row) => among(budget, facetValues.budget(row)),
  budgetMin: ({ budgetMin: least }, { record: { budget } }) =>
    least === undefined || (budget !== null && budget.maxWan >= least),
  budgetMax: ({ budgetMax: most }, { record: { budget } }) =>
    most === undefined || (budget !== null && budget.minWan <= most),
  trlMin: ({ trlMin: least }, { record: { trl } }) => least === undefined || (trl !== null && trl.to >= least),
  trlMax: ({ trlMax: most }, { record: { trl } }) => most === undefined || (trl !== null && trl.from <= most),
  deadlineFrom: ({ deadlineFrom: from }, { record }) =>
    from === undefined || Date.parse(record.deadline) >= Date.parse(from),
  deadlineTo: ({ deadlineTo: to }, { record }) => to === undefined || Date.parse(record.deadline) <= Date.parse(to),
  state: ({ state }, row) => among(state, facetValues.state(row)),
  programme: ({ programme }, row) => among(programme, facetValues.programme(row)),
  tier: ({ tier }, row) => among(tier, facetValues.tier(row)),
  organisation: ({ organisation }, { record }) => among(organisation, [record.organisationId]),
} satisfies Record<FilterName, (filter: ChallengeFilter, row: Row) => boolean>;

/** The filters that make up a facet: they do not narrow its own counts. */
const ownFilters: Readonly<Partial<Record<ChallengeFacetName, readonly FilterName[]>>> = { trl: ['trlMin', 'trlMax'] };

const words = (q: string | undefined): string[] => (q ?? '').toLowerCase().split(/\s+/).filter(Boolean);

/** The public challenges, as the filters see them. */
function rowsOf(store: Store, now: Date, viewer: string | undefined, filter: ChallengeFilter): Row[] {
  return [...store.challenges.values()]
    .filter((record) => (publicChallengeStates as readonly string[]).includes(record.state))
    .filter((record) => !filter.organisation || record.organisation !== null || record.organisationId === viewer)
    .map((record) => ({
      record,
      state: stateAt(record, now),
      tier: store.organisations.get(record.organisationId)?.tier ?? null,
      text: [record.title, record.summary, record.problem, record.keywords, record.organisation?.name]
        .flat()
        .join('\n')
        .toLowerCase(),
    }));
}

const matches = (row: Row, filter: ChallengeFilter, except: readonly FilterName[] = []): boolean =>
  Object.entries(conditions).every(
    ([name, condition]) => except.includes(name as FilterName) || condition(filter, row),
  );

/** The challenges that match, in the order asked for. */
export function findChallenges(store: Store, query: ChallengeQuery, now: Date, viewer?: string): ChallengeRecord[] {
  const sort = query.sort ?? (query.q ? 'relevance' : 'newest');
  return rowsOf(store, now, viewer, query)
    .filter((row) => matches(row, query))
    .map(({ record }) => record)
    .sort(
      (one, other) => orders[sort](one, other, query, now) || orders.newest(one, other) || (one.id < other.id ? -1 : 1),
    );
}

type Order = (one: ChallengeRecord, other: ChallengeRecord, query: ChallengeQuery, now: Date) => number;

const orders = {
  newest: (one: ChallengeRecord, other: ChallengeRecord) => other.publishedAt.localeCompare(one.publishedAt),
  /** What ends next comes first; what has ended comes last, latest first. */
  deadline: (one, other, _, now) => {
    const [a, b] = [Date.parse(one.deadline) - now.getTime(), Date.parse(other.deadline) - now.getTime()];
    return a >= 0 && b >= 0 ? a - b : b - a;
  },
  /** Most money first, what is open to negotiation last. */
  budget: (one, other) => (other.budget?.maxWan ?? -1) - (one.budget?.maxWan ?? -1),
  /** Words in the title say more than words in the text. */
  relevance: (one, other, { q }) => inTitle(other, q) - inTitle(one, q),
} satisfies Record<string, Order>;

const inTitle = ({ title }: ChallengeRecord, q: string | undefined): number =>
  words(q).filter((word) => title.toLowerCase().includes(word)).length;

/** How many challenges each value of each facet would give, most first. */
export function countFacets(store: Store, filter: ChallengeFilter, now: Date, viewer?: string) {
  const rows = rowsOf(store, now, viewer, filter);
  const facets = challengeFacetNames.map((facet) => {
    const counts = new Map<string, number>();
    for (const row of rows) {
      if (!matches(row, filter, ownFilters[facet] ?? [facet as FilterName])) continue;
      for (const value of facetValues[facet](row)) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const sorted = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
    return [facet, sorted.map(([value, count]) => ({ value, count }))] as const;
  });
  const total = rows.filter((row) => matches(row, filter)).length;
  return { total: { value: total, capped: false }, facets: Object.fromEntries(facets) };
}
