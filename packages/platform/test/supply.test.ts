import type { AchievementPage, Person, PersonPage, SupplyFacets } from '@qxwq/contract';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Engine, engines } from './support/engines.js';
import { DAY, fromNow } from './support/records.js';
import { achievement, achievementId, person } from './support/supply.js';
import { type Got, World } from './support/world.js';

const regions = ['110000', '140000', '420000'];
const industries = ['C34', 'C38', 'I65'];
const pick = <T>(values: readonly T[], index: number): T => values[index % values.length]!;

describe.each(engines)('what universities offer, on $name', (kind) => {
  let engine: Engine;
  let world: World;
  let records: ReturnType<typeof achievement>[];
  const named = () =>
    person(world.university, { name: '沈公开', consents: { publishName: true, publishContact: true } });

  beforeAll(async () => {
    engine = await kind.start();
    world = await World.create(engine.storage);
    records = Array.from({ length: 40 }, (_, index) =>
      achievement(pick([world.university, world.rival], index), {
        title: `成果 ${index}`,
        kind: pick(['achievement', 'patent'], index),
        region: pick(regions, index),
        industries: [pick(industries, index), pick(industries, index + (index % 2))].filter(
          (code, at, all) => all.indexOf(code) === at,
        ),
        trl: index % 5 === 0 ? null : 1 + (index % 9),
        price: index % 4 === 0 ? null : { minWan: index, maxWan: index * 2 },
        licenceModes: [pick(['open', 'ordinary', 'exclusive'], index)],
        publishedAt: fromNow(-pick([1, 1, 2, 30], index) * DAY).replace(/T.*/, 'T08:00:00.000Z'),
      }),
    );
    await world.platform.importRecords({ achievements: records });
  });
  afterAll(async () => {
    await world?.close();
    await engine?.stop();
  });

  const titles = async (query: string): Promise<string[]> => {
    const items: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: Got<AchievementPage> = await world.get(
        `/v1/achievements?limit=7&${query}${cursor && `&cursor=${cursor}`}`,
      );
      expect(page.status, page.text).toBe(200);
      items.push(...page.body.items.map(({ title }) => title));
      cursor = page.body.nextCursor;
    }
    return items.filter((title) => title.startsWith('成果 '));
  };

  test('every filter narrows, and pages of every order leave nothing out', async () => {
    const some = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 });
    const filters = fc.record(
      {
        region: some(regions),
        industry: some(['C', ...industries]),
        kind: some(['achievement', 'patent']),
        licence: some(['open', 'ordinary', 'exclusive']),
        trlMin: fc.integer({ min: 1, max: 9 }),
        priceMax: fc.integer({ min: 0, max: 50 }),
        sort: fc.constantFrom('newest', 'trl', 'price'),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        const { region, industry, kind: kinds, licence, trlMin, priceMax } = filter;
        const expected = records.filter(
          (each) =>
            (!region || region.includes(each.region)) &&
            (!industry || each.industries.some((code) => industry.includes(code) || industry.includes(code[0]!))) &&
            (!kinds || kinds.includes(each.kind)) &&
            (!licence || each.licenceModes.some((mode) => licence.includes(mode))) &&
            (trlMin === undefined || (each.trl !== null && each.trl >= trlMin)) &&
            (priceMax === undefined || (each.price !== null && each.price.minWan <= priceMax)),
        );
        const query = new URLSearchParams(
          Object.entries(filter).flatMap(([name, value]) =>
            [value].flat().map((each): [string, string] => [name, String(each)]),
          ),
        );
        const found = await titles(query.toString());
        expect(found.toSorted()).toEqual(expected.map(({ title }) => title).toSorted());
      }),
      { numRuns: 25 },
    );
  });

  test('a facet counts what adding one of its values would bring, and names organisations', async () => {
    const { body } = await world.get<SupplyFacets>('/v1/achievement-facets?kind=patent&region=110000');
    const patents = records.filter((each) => each.kind === 'patent');
    expect(body.facets.region?.find(({ value }) => value === '140000')?.count).toBe(
      patents.filter((each) => each.region === '140000').length,
    );
    expect(body.facets.organisation?.map(({ label }) => label)).toContain(world.rival.name);
  });

  test('words are found as soon as the import is done, best first', async () => {
    const id = achievementId();
    await world.platform.importRecords({
      achievements: [achievement(world.university, { id, title: '石墨烯改性防腐涂料' })],
    });
    const { body } = await world.get<AchievementPage>('/v1/achievements?q=%E7%9F%B3%E5%A2%A8%E7%83%AF');
    expect(body.items[0]?.id).toBe(id);
  });

  test('a marker from one board does not open another', async () => {
    const { body } = await world.get<AchievementPage>('/v1/achievements?limit=1');
    const other = await world.get(`/v1/people?limit=1&cursor=${body.nextCursor}`);
    expect(other.problem.code).toBe('invalid_cursor');
  });

  test('without consent nobody reads a name, a title or a contact, or finds somebody by name', async () => {
    const hidden = person(world.university);
    await world.platform.importRecords({ people: [hidden] });
    const answer = await world.get<Person>(`/v1/people/${hidden.id}`);
    expect(answer.body).toMatchObject({ name: null, title: null, contact: null });
    expect(answer.text).not.toContain('林知远');
    const found = await world.get<PersonPage>(`/v1/people?q=${encodeURIComponent('林知远')}`);
    expect(found.body.items.map(({ id }) => id)).not.toContain(hidden.id);
  });

  test('with consent they are read, and taking it back holds at once and against later imports', async () => {
    const shown = named();
    await world.platform.importRecords({ people: [shown] });
    const before = await world.get<Person>(`/v1/people/${shown.id}`);
    expect(before.body).toMatchObject({ name: '沈公开', title: '教授', contact: { email: 'lin@example.edu.cn' } });

    const token = await world.token(world.university, { scope: 'supply:write' });
    await world.send('PUT', `/v1/people/${shown.id}/consents`, {
      token,
      body: { publishName: false, publishContact: false },
    });
    await world.platform.importRecords({ people: [{ ...shown, summary: '另一段摘要' }] });
    const after = await world.get<Person>(`/v1/people/${shown.id}`);
    expect(after.body).toMatchObject({ name: null, contact: null, summary: '另一段摘要' });
  });

  test('another organisation cannot answer for a person', async () => {
    const shown = named();
    await world.platform.importRecords({ people: [shown] });
    const token = await world.token(world.rival, { scope: 'supply:write' });
    const answer = await world.send('PUT', `/v1/people/${shown.id}/consents`, {
      token,
      body: { publishName: false, publishContact: false },
    });
    expect(answer.problem.code).toBe('not_found');
  });

  test('a person shows what they have reached, and an achievement its people', async () => {
    const author = named();
    const work = achievement(world.university, { title: '滚动轴承寿命预测', people: [author.id] });
    await world.platform.importRecords({ people: [author], achievements: [work] });
    const { body } = await world.get<Person>(`/v1/people/${author.id}`);
    expect(body.achievements.map(({ id }) => id)).toEqual([work.id]);
    const detail = await world.get<{ people: unknown }>(`/v1/achievements/${work.id}`);
    expect(detail.body.people).toEqual([{ id: author.id, kind: 'expert', name: '沈公开' }]);
  });

  test('a record that names no known organisation is refused with its id', async () => {
    const stray = { ...world.university, id: achievementId().replace('ach', 'org') as typeof world.university.id };
    await expect(world.platform.importRecords({ achievements: [achievement(stray)] })).rejects.toThrow(stray.id);
  });
});
