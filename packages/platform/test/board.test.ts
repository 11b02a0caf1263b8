import {
  Challenge,
  ChallengeFacets,
  ChallengePage as ChallengePageSchema,
  type ChallengeSummary,
  OrganisationPage,
} from '@qxwq/contract';
import { budgetBandOf } from '@qxwq/dictionaries';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { ChallengeRecord } from '../src/index.js';
import { type Filter, filters, makeBoard, matches, queryOf, shownState, tierOf } from './support/board.js';
import { type Engine, engines } from './support/engines.js';
import { challenge, fromNow, MINUTE } from './support/records.js';
import { type Got, World } from './support/world.js';

describe.each(engines)('the board on $name', ({ start }) => {
  let engine: Engine;
  let world: World;
  let records: ChallengeRecord[];

  beforeAll(async () => {
    engine = await start();
    world = await World.create(engine.storage);
    const board = makeBoard();
    records = board.challenges;
    const hidden = (['draft', 'submitted', 'screened', 'withdrawn'] as const).map((state) =>
      challenge(world.enterprise, { state, title: '不公开' }),
    );
    await world.platform.importRecords({ organisations: board.organisations, challenges: [...records, ...hidden] });
  });
  afterAll(async () => {
    await world?.close();
    await engine?.stop();
  });

  const orders: Record<string, (a: ChallengeSummary, b: ChallengeSummary) => number> = {
    newest: (a, b) => b.publishedAt.localeCompare(a.publishedAt),
    deadline: (a, b) => {
      const past = ({ deadline }: ChallengeSummary) => (Date.parse(deadline) < Date.now() ? 1 : 0);
      return (
        past(a) - past(b) || (past(a) ? b.deadline.localeCompare(a.deadline) : a.deadline.localeCompare(b.deadline))
      );
    },
    budget: (a, b) => (b.budget?.maxWan ?? -1) - (a.budget?.maxWan ?? -1),
  };

  test.each(Object.keys(orders))('pages by %s hold every match once and in order', async (sort) => {
    await fc.assert(
      fc.asyncProperty(filters, fc.integer({ min: 1, max: 20 }), async (filter, limit) => {
        const query = `${queryOf(filter)}&sort=${sort}`;
        const items = await world.readBoard(query, limit);
        const expected = records.filter((each) => matches(each, filter)).map(({ id }) => id);
        expect(items.map(({ id }) => id).toSorted()).toEqual(expected.toSorted());
        items.slice(1).forEach((item, index) => {
          expect(orders[sort]!(items[index]!, item)).toBeLessThanOrEqual(0);
        });
      }),
      { numRuns: 15 },
    );
  });

  test('facet counts are what choosing the value would give', async () => {
    const own: Record<string, (keyof Filter)[]> = { trl: ['trlMin', 'trlMax'] };
    const values: Record<string, (each: ChallengeRecord) => readonly (string | null)[]> = {
      state: (each) => [shownState(each)],
      industry: (each) => [each.industry, each.industry.slice(0, 1)],
      region: (each) => [each.region],
      discipline: (each) => each.disciplines,
      budget: (each) => [budgetBandOf(each.budget?.maxWan ?? null)],
      mode: (each) => each.cooperationModes,
      trl: ({ trl }) =>
        trl ? Array.from({ length: trl.to - trl.from + 1 }, (_, index) => String(trl.from + index)) : [],
      tier: (each) => [tierOf(each)],
      programme: (each) => [each.programme],
    };
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        const { body } = await world.get<ChallengeFacets>(`/v1/challenge-facets?${queryOf(filter)}`);
        const { facets, total } = z.parse(ChallengeFacets, body);
        expect(total.value).toBe(records.filter((each) => matches(each, filter)).length);
        for (const [name, valuesOf] of Object.entries(values)) {
          const rest = Object.fromEntries(
            Object.entries(filter).filter(([each]) => !(own[name] ?? [name]).includes(each as keyof Filter)),
          );
          const counts: Record<string, number> = {};
          for (const each of records.filter((record) => matches(record, rest))) {
            for (const value of valuesOf(each)) if (value !== null) counts[value] = (counts[value] ?? 0) + 1;
          }
          expect([name, Object.fromEntries((facets[name] ?? []).map(({ value, count }) => [value, count]))]).toEqual([
            name,
            counts,
          ]);
        }
      }),
      { numRuns: 15 },
    );
  });

  test('a page has the shape of the contract', async () => {
    const { body } = await world.get('/v1/challenges?limit=100');
    expect(z.parse(ChallengePageSchema, body)).toEqual(body);
  });

  test('a challenge in full has the shape of the contract and says what was imported', async () => {
    const record = records.find(
      (each) => each.organisation && each.state === 'published' && Date.parse(each.deadline) > Date.now(),
    )!;
    const { body } = await world.get(`/v1/challenges/${record.id}`);
    const { organisationId: _, ...expected } = record;
    expect(z.parse(Challenge, body)).toEqual(expected);
  });

  test('a challenge whose deadline has passed is shown as closed since then', async () => {
    const record = challenge(world.enterprise, { deadline: fromNow(-MINUTE) });
    await world.platform.importRecords({ challenges: [record] });
    const { body } = await world.get<Challenge>(`/v1/challenges/${record.id}`);
    expect(body.state).toBe('closed');
    expect(body.history.at(-1)).toEqual({ state: 'closed', at: record.deadline });
    records.push(record);
  });

  test('what is not public does not exist', async () => {
    const hidden = challenge(world.enterprise, { state: 'screened' });
    await world.platform.importRecords({ challenges: [hidden] });
    expect((await world.get(`/v1/challenges/${hidden.id}`)).problem.code).toBe('not_found');
    expect((await world.get(`/v1/challenges/${hidden.id}/similar`)).problem.code).toBe('not_found');
  });

  test('an unchanged answer costs only its headers', async () => {
    const path = `/v1/challenges/${records[1]?.id}`;
    const first = await world.get(path);
    const etag = first.headers.get('etag') ?? '';
    const second = await world.get(path, { 'if-none-match': `"other", W/${etag}` });
    expect([second.status, second.text, second.headers.get('etag')]).toEqual([304, '', etag]);
    const changed = await world.get(path, { 'if-none-match': '"other"' });
    expect(changed.status).toBe(200);
  });

  test('organisations are listed by name, page by page, in the shape of the contract', async () => {
    const names: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const got: Got<OrganisationPage> = await world.get(`/v1/organisations?limit=3${cursor && `&cursor=${cursor}`}`);
      const page = z.parse(OrganisationPage, got.body);
      for (const { name } of page.items) names.push(name);
      cursor = page.nextCursor;
    }
    expect(names).toEqual(names.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
    const universities = await world.get<OrganisationPage>('/v1/organisations?kind=university');
    expect(universities.body.items.map(({ id }) => id).toSorted()).toEqual(
      [world.university.id, world.rival.id].toSorted(),
    );
    expect((await world.get(`/v1/organisations/${world.rival.id}`)).body).toEqual(world.rival);
  });
});
