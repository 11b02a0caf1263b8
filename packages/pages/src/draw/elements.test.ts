import { mockPlatform } from '@qxwq/mock';
import { type Client, createLightClient } from '@qxwq/sdk/light';
import { describe, expect, test } from 'vitest';
import { renderBoard, renderCard, renderDetail } from './elements.js';

const now = Date.parse('2026-11-24T04:00:00Z');
const mock = mockPlatform({ now: new Date(now) });
const client: Client = createLightClient({ ...mock.connection, maxRetries: 0 });
const id = mock.challengeIds[0] as string;
/** As a reader's eyes see it, without tags. */
const words = (html: string) =>
  html
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

const board = async (locale: 'zh-CN' | 'en') =>
  renderBoard({
    locale,
    now,
    page: await client.challenges.list({ limit: 5 }),
    counts: await client.challenges.facets({}),
    challengeHref: '/c?id={id}',
    pageSize: 5,
  });

describe('a drawn board', () => {
  test.each([
    ['zh-CN', '23 项需求', '万元'],
    ['en', '23 challenges', 'CNY'],
  ] as const)('can be read in %s before any script', async (locale, total, unit) => {
    const { html } = await board(locale);
    expect(html).toContain('<template shadowrootmode="open">');
    expect(words(html)).toContain(total);
    expect(words(html)).toContain(unit);
    expect(html.match(/<div part="row"/g)).toHaveLength(5);
    expect(html).toMatch(/href="\/c\?id=chl_/);
  });

  test('can be put together by a framework that writes the tag itself', async () => {
    const { html, attributes, template, data } = await board('zh-CN');
    expect(attributes).toEqual({ locale: 'zh-CN', 'challenge-href': '/c?id={id}', 'page-size': '5' });
    expect(html).toBe(`${html.slice(0, html.indexOf('>') + 1)}${template}${data}</qxwq-challenge-board>`);
    for (const [name, value] of Object.entries(attributes)) expect(html).toContain(` ${name}="${value}"`);
  });

  test('carries what the page takes over, and nothing in it ends the script', async () => {
    const page = await client.challenges.list({ limit: 1 });
    const title = '</script><!--<script>alert(1)</script>';
    const [first] = page.items;
    const { html } = await renderBoard({
      locale: 'zh-CN',
      now,
      page: { ...page, items: first ? [{ ...first, title }] : [] },
      counts: null,
    });
    const script = /<script type="application\/json" data-qxwq-drawn>(.*?)<\/script>/.exec(html)?.[1] ?? '';
    expect(JSON.parse(script).data.page.items[0].title).toBe(title);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).toContain('&lt;/script&gt;');
  });

  test('shows nothing as chosen but what is', async () => {
    const { html } = await board('zh-CN');
    const chosen = html.match(/<(?:option|input)(?=[^>]*(?: checked| selected))[^>]*>/g) ?? [];
    expect(chosen.map((tag) => /value="([^"]*)"/.exec(tag)?.[1])).toEqual(['newest', 'list']);
  });

  test('names the digests of its styles', async () => {
    const { styleHashes } = await board('zh-CN');
    expect(styleHashes.length).toBeGreaterThan(0);
    for (const hash of styleHashes) expect(hash).toMatch(/^'sha256-[A-Za-z0-9+/]{43}='$/);
  });
});

test('a challenge and a card can be read before any script', async () => {
  const challenge = await client.challenges.get(id);
  const detail = await renderDetail({ locale: 'zh-CN', now, challenge, bidHref: '/bid/{id}' });
  expect(words(detail.html)).toContain(challenge.problem.slice(0, 20));
  expect(words(detail.html)).toContain('我要揭榜');
  const card = await renderCard({ locale: 'en', now, challenge, challengeHref: '/c/{number}' });
  expect(words(card.html)).toContain(challenge.title);
  expect(card.html).toContain(`href="/c/${challenge.number}"`);
});
