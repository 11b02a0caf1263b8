import { publicChallengeStates } from '@qxwq/contract';
import { budgetBandOf, budgetBands, cooperationModes, enterpriseTiers, programmes } from '@qxwq/dictionaries';
import fc from 'fast-check';
import type { ChallengeRecord } from '../../src/index.js';
import { challenge, DAY, fromNow, organisation } from './records.js';

const regions = ['110000', '140000', '420000'];
const industries = ['C34', 'C38', 'I65'];
const disciplines = ['460', '520', '430'];
const pick = <T>(values: readonly T[], index: number): T => values[index % values.length]!;

/** A board in which every filter has something to tell apart, and equal sort keys occur. */
export function makeBoard() {
  const tiers = [...enterpriseTiers.codes.slice(0, 4), null];
  const owners = Array.from({ length: 5 }, (_, index) =>
    organisation({ name: `企业 ${index}`, tier: tiers[index] ?? null }),
  );
  const records = Array.from({ length: 60 }, (_, index) => {
    const owner = pick(owners, index * 7);
    const minWan = pick([10, 60, 300, 2000], index);
    return challenge(owner, {
      title: `课题 ${index}`,
      region: pick(regions, index),
      industry: pick(industries, index * 2 + (index >> 2)),
      disciplines: [pick(disciplines, index), pick(disciplines, index + (index % 2))].filter(
        (d, i, all) => all.indexOf(d) === i,
      ),
      cooperationModes: [pick(cooperationModes.codes, index), pick(cooperationModes.codes, index + 1)],
      budget: index % 5 === 0 ? null : { minWan, maxWan: minWan * pick([1, 2], index) },
      trl: index % 7 === 0 ? null : { from: 1 + (index % 4), to: 4 + (index % 5) },
      state: index % 3 === 0 ? pick(publicChallengeStates, index) : 'published',
      programme: pick(programmes.codes, index >> 1),
      publishedAt: fromNow(-pick([1, 1, 2, 30, 90], index) * DAY).replace(/T.*/, 'T08:00:00.000Z'),
      deadline: fromNow(pick([-40, -3, 2, 2, 50], index) * DAY).replace(/T.*/, 'T09:00:00.000Z'),
      ...(index % 11 === 0 ? { organisation: null } : {}),
    });
  });
  return { organisations: owners, challenges: records };
}

/** The state that a reader should see. */
export const shownState = (each: ChallengeRecord) =>
  each.state === 'published' && Date.parse(each.deadline) < Date.now() ? 'closed' : each.state;
export const tierOf = (each: ChallengeRecord) => each.organisation?.tier ?? null;

export interface Filter {
  region?: string[];
  industry?: string[];
  discipline?: string[];
  mode?: string[];
  budget?: string[];
  state?: string[];
  programme?: string[];
  tier?: string[];
  budgetMin?: number;
  budgetMax?: number;
  trlMin?: number;
  trlMax?: number;
  deadlineFrom?: string;
  deadlineTo?: string;
}

const some = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 });
export const filters: fc.Arbitrary<Filter> = fc
  .record(
    {
      region: some(regions),
      industry: some(['C', 'I', ...industries]),
      discipline: some(disciplines),
      mode: some(cooperationModes.codes),
      budget: some(budgetBands.codes),
      state: some(publicChallengeStates),
      programme: some(programmes.codes),
      tier: some(enterpriseTiers.codes),
      budgetMin: fc.constantFrom(0, 60, 500),
      budgetMax: fc.constantFrom(60, 700, 5000),
      trlMin: fc.integer({ min: 1, max: 9 }),
      trlMax: fc.integer({ min: 1, max: 9 }),
      deadlineFrom: fc.constantFrom(fromNow(-5 * DAY), fromNow(0)),
      deadlineTo: fc.constantFrom(fromNow(0), fromNow(10 * DAY)),
    },
    { requiredKeys: [] },
  )
  // Most filters at a time would leave nothing to look at.
  .chain((all) =>
    fc
      .subarray(Object.keys(all), { maxLength: 3 })
      .map((names) => Object.fromEntries(names.map((name) => [name, all[name as keyof Filter]]))),
  );

/** The same rules once more, in the plainest way. */
export function matches(each: ChallengeRecord, filter: Filter): boolean {
  const holds = (values: string[] | undefined, own: readonly (string | null)[]) =>
    values === undefined || own.some((value) => value !== null && values.includes(value));
  return (
    holds(filter.region, [each.region]) &&
    holds(filter.industry, [each.industry, each.industry.slice(0, 1)]) &&
    holds(filter.discipline, each.disciplines) &&
    holds(filter.mode, each.cooperationModes) &&
    holds(filter.budget, [budgetBandOf(each.budget?.maxWan ?? null)]) &&
    holds(filter.state, [shownState(each)]) &&
    holds(filter.programme, [each.programme]) &&
    holds(filter.tier, [tierOf(each)]) &&
    (filter.budgetMin === undefined || (each.budget !== null && each.budget.maxWan >= filter.budgetMin)) &&
    (filter.budgetMax === undefined || (each.budget !== null && each.budget.minWan <= filter.budgetMax)) &&
    (filter.trlMin === undefined || (each.trl !== null && each.trl.to >= filter.trlMin)) &&
    (filter.trlMax === undefined || (each.trl !== null && each.trl.from <= filter.trlMax)) &&
    (filter.deadlineFrom === undefined || each.deadline >= filter.deadlineFrom) &&
    (filter.deadlineTo === undefined || each.deadline <= filter.deadlineTo)
  );
}

export const queryOf = (filter: object) =>
  new URLSearchParams(
    Object.entries(filter).flatMap(([name, value]) =>
      [value].flat().map((each): [string, string] => [name, String(each)]),
    ),
  ).toString();
