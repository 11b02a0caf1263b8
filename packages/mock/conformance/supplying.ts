import type { Achievement, AchievementPage, Person, PersonPage, SupplyFacets } from '@qxwq/contract';
import { describe, expect, test } from 'vitest';
import type { Caller } from './caller.js';

/** What universities offer. */
export function supplying(caller: () => Caller): void {
  const achievements = (query = {}) => caller().data<AchievementPage>('achievements.list', { query });
  const people = (query = {}) => caller().data<PersonPage>('people.list', { query });

  describe('the boards of achievements and people', () => {
    test('show the newest first, page by page, each once', async () => {
      const seen: string[] = [];
      const dates: number[] = [];
      for (let cursor: string | null = '', pages = 0; cursor !== null && pages < 3; pages++) {
        const page: AchievementPage = await achievements({ limit: 3, ...(cursor && { cursor }) });
        seen.push(...page.items.map(({ id }) => id));
        dates.push(...page.items.map(({ publishedAt }) => Date.parse(publishedAt)));
        cursor = page.nextCursor;
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.length).toBeGreaterThan(3);
      expect(dates).toEqual(dates.toSorted((one, other) => other - one));
    });

    test('refuse a marker of other filters', async () => {
      const { nextCursor } = await achievements({ limit: 1 });
      const query = { limit: 1, kind: 'patent', cursor: nextCursor ?? '' };
      await caller().problem('invalid_cursor', 'achievements.list', { query });
    });

    test.each(['kind', 'industry', 'region', 'discipline', 'mode', 'licence', 'organisation'])(
      'a value of %s finds as many achievements as its facet says',
      async (facet) => {
        const { facets } = await caller().data<SupplyFacets>('achievements.facets');
        const [first] = facets[facet] ?? [];
        const { total } = await achievements({ [facet]: first?.value ?? '', limit: 1 });
        expect(total.value).toBe(first?.count);
      },
    );

    test.each(['kind', 'industry', 'region', 'discipline', 'field', 'organisation'])(
      'a value of %s finds as many people as its facet says',
      async (facet) => {
        const { facets } = await caller().data<SupplyFacets>('people.facets');
        const [first] = facets[facet] ?? [];
        const { total } = await people({ [facet]: first?.value ?? '', limit: 1 });
        expect(total.value).toBe(first?.count);
      },
    );

    test('find an achievement by a word of its title', async () => {
      const [first] = (await achievements({ limit: 1 })).items;
      const { items } = await achievements({ q: first?.keywords[0] ?? '', limit: 100 });
      expect(items.length).toBeGreaterThan(0);
    });

    test('show an achievement with its people, and a person with what they have reached', async () => {
      const { items } = await achievements({ limit: 100 });
      const details = await Promise.all(
        items
          .slice(0, 20)
          .map(({ id }) => caller().data<Achievement>('achievements.get', { params: { achievementId: id } })),
      );
      const found = details.find((detail) => detail.people.length > 0);
      const personId = found?.people[0]?.id ?? '';
      const person = await caller().data<Person>('people.get', { params: { personId } });
      expect(person.achievements.map(({ id }) => id)).toContain(found?.id);
    });

    test('know nothing of an id that is not there', async () => {
      await caller().problem('not_found', 'achievements.get', { params: { achievementId: 'ach_0000000000000000' } });
      await caller().problem('not_found', 'people.get', { params: { personId: 'per_0000000000000000' } });
    });

    test('hide a person who takes consent back, at once', async () => {
      const { items } = await people({ kind: 'expert', limit: 100 });
      const named = items.find(({ name }) => name !== null);
      const params = { personId: named?.id ?? '' };
      const token = await caller().target.tokenFor(named?.organisation.id ?? '', ['supply:write']);
      const body = { publishName: false, publishContact: false };
      await caller().data<Person>('people.setConsents', { params, token, body });
      const after = await caller().call('people.get', { params });
      expect(after.json).toMatchObject({ name: null, title: null, contact: null });
      expect(new TextDecoder().decode(after.bytes)).not.toContain(named?.name);
      await caller().data('people.setConsents', { params, token, body: { ...body, publishName: true } });
    });

    test('let nobody answer for a person of another organisation', async () => {
      const [first] = (await people({ limit: 1 })).items;
      const { enterpriseId, tokenFor } = caller().target;
      const token = await tokenFor(enterpriseId, ['supply:write']);
      const body = { publishName: true, publishContact: true };
      await caller().problem('not_found', 'people.setConsents', { params: { personId: first?.id ?? '' }, token, body });
    });
  });
}
