import {
  type Challenge,
  type ChallengeFacets,
  type ChallengePage,
  type Organisation,
  type OrganisationPage,
  type PlatformInfo,
  type PrivacyNotice,
  publicChallengeStates,
  type SimilarChallenges,
} from '@qxwq/contract';
import { describe, expect, test } from 'vitest';
import type { Caller } from './caller.js';

/** What everybody may read. */
export function reading(caller: () => Caller): void {
  const list = (query = {}) => caller().data<ChallengePage>('challenges.list', { query });

  describe('the board', () => {
    test('shows public challenges, newest first', async () => {
      const { items, total } = await list({ limit: 100 });
      expect(items.length).toBeGreaterThan(1);
      expect(total.value).toBeGreaterThanOrEqual(items.length);
      for (const { state } of items) expect(publicChallengeStates).toContain(state);
      const dates = items.map(({ publishedAt }) => Date.parse(publishedAt));
      expect(dates).toEqual(dates.toSorted((one, other) => other - one));
    });

    test('comes page by page, each challenge once', async () => {
      const seen: string[] = [];
      let cursor: string | null = null;
      for (let pages = 0; pages < 4; pages++) {
        const page: ChallengePage = await list({ limit: 3, sort: 'deadline', ...(cursor && { cursor }) });
        expect(page.items.length).toBeLessThanOrEqual(3);
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
        if (cursor === null) break;
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.length).toBeGreaterThan(3);
    });

    test('refuses a marker that it did not give, or that belongs to other filters', async () => {
      await caller().problem('invalid_cursor', 'challenges.list', { query: { cursor: 'made-up' } });
      const { nextCursor } = await list({ limit: 1, state: 'published' });
      const query = { limit: 1, state: 'closed', cursor: nextCursor ?? '' };
      await caller().problem('invalid_cursor', 'challenges.list', { query });
    });

    test('a filter narrows to its values, which are alternatives', async () => {
      const { facets } = await caller().data<ChallengeFacets>('challenges.facets');
      const regions = facets.region!.slice(0, 2);
      const page = await list({ region: regions.map(({ value }) => value), limit: 100 });
      expect(page.total.value).toBe(regions.reduce((sum, { count }) => sum + count, 0));
      for (const { region } of page.items) expect(regions.map(({ value }) => value)).toContain(region);
    });

    test('an industry’s section includes its divisions', async () => {
      const { industry } = await known();
      const { items } = await list({ industry: industry.slice(0, 1), limit: 100 });
      for (const item of items) expect(item.industry.slice(0, 1)).toBe(industry.slice(0, 1));
      expect(items.some((item) => item.industry.length > 1)).toBe(true);
    });

    test('words are looked for', async () => {
      const { id, title } = await known();
      const { items } = await list({ q: title, limit: 100 });
      expect(items.map((item) => item.id)).toContain(id);
      expect((await list({ q: 'zzqqxxyy' })).total.value).toBe(0);
    });

    test('a facet’s own choice does not narrow its own counts, others do', async () => {
      const { facets: all } = await caller().data<ChallengeFacets>('challenges.facets');
      const { value, count } = all.state![0]!;
      const narrowed = await caller().data<ChallengeFacets>('challenges.facets', { query: { state: value } });
      expect(narrowed.facets.state).toEqual(all.state);
      expect(narrowed.total.value).toBe(count);
    });

    test('a challenge in full agrees with its row', async () => {
      const full = await known();
      const row = (await list({ q: full.title, limit: 100 })).items.find(({ id }) => id === full.id)!;
      expect(full).toMatchObject(row);
    });

    test('similar challenges share words with the given one and leave it out', async () => {
      const { id } = await known();
      const request = { params: { challengeId: id }, query: { limit: 3 } };
      const { items } = await caller().data<SimilarChallenges>('challenges.similar', request);
      expect(items.length).toBeLessThanOrEqual(3);
      for (const { challenge, sharedTerms } of items) {
        expect(challenge.id).not.toBe(id);
        expect(sharedTerms.length).toBeGreaterThan(0);
      }
    });

    test('an attachment’s bytes are those that its record describes', async () => {
      const { id, attachments } = await known();
      for (const attachment of attachments) {
        const params = { challengeId: id, attachmentId: attachment.id };
        const { bytes, headers } = await caller().call('challenges.downloadAttachment', { params });
        expect(bytes.length).toBe(attachment.size);
        expect(headers.get('content-disposition')).toMatch(/^attachment\b/);
        expect(headers.get('x-content-type-options')).toBe('nosniff');
      }
    });
  });

  describe('public records', () => {
    test('organisations are listed by kind and found by id', async () => {
      const query = { kind: 'university', limit: 5 };
      const page = await caller().data<OrganisationPage>('organisations.list', { query });
      for (const { kind } of page.items) expect(kind).toBe('university');
      const params = { organisationId: page.items[0]!.id };
      expect(await caller().data<Organisation>('organisations.get', { params })).toEqual(page.items[0]);
    });

    test('the platform tells its clock and its limits', async () => {
      const info = await caller().data<PlatformInfo>('platform.info');
      expect(info.attachments.maxCount).toBeGreaterThan(0);
    });

    test('the privacy notice is the same one in both languages', async () => {
      const inLanguage = (lang: string) => caller().data<PrivacyNotice>('platform.privacyNotice', { query: { lang } });
      const [chinese, english] = [await inLanguage('zh-CN'), await inLanguage('en')];
      expect(english.version).toBe(chinese.version);
      expect(english.rights).not.toBe(chinese.rights);
      const purposes = ({ purposes: all }: PrivacyNotice) => all.map(({ purpose, required }) => [purpose, required]);
      expect(purposes(english)).toEqual(purposes(chinese));
    });
  });

  const known = () =>
    caller().data<Challenge>('challenges.get', { params: { challengeId: caller().target.knownChallengeId } });
}
