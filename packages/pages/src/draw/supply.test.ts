import { mockPlatform } from '@qxwq/mock';
import { type Client, createLightClient } from '@qxwq/sdk/light';
import { expect, test } from 'vitest';
import { renderAchievements, renderExperts } from './supply.js';

const now = Date.parse('2026-11-24T04:00:00Z');
const mock = mockPlatform({ now: new Date(now) });
const client: Client = createLightClient({ ...mock.connection, maxRetries: 0 });
const words = (html: string) =>
  html
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

test.each([
  ['zh-CN', '项成果', '成熟度'],
  ['zh-Hant', '項成果', '成熟度'],
  ['en', 'achievements', 'Readiness'],
] as const)('a board of achievements can be read in %s before any script', async (locale, total, sort) => {
  const page = await client.achievements.list({ limit: 5 });
  const { html } = await renderAchievements({
    locale,
    now,
    page,
    counts: await client.achievements.facets({}),
    achievementHref: '/a?id={id}',
  });
  expect(words(html)).toContain(total);
  expect(words(html)).toContain(sort);
  expect(html.match(/<div part="row"/g)).toHaveLength(5);
  expect(html).toContain(`href="/a?id=${page.items[0]?.id}"`);
});

test('a board of experts can be read before any script, with its tabs', async () => {
  const page = await client.people.list({ limit: 5 });
  const { html } = await renderExperts({ locale: 'zh-CN', now, page, counts: await client.people.facets({}) });
  expect(words(html)).toContain('企业技术导师');
  expect(words(html)).toContain(page.items[0]?.organisation.name);
});
