import { mockPlatform } from '@qxwq/mock';
import { createLightClient } from '@qxwq/sdk/light';
import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { hostScript } from './frame.js';
import { createPages } from './pages.js';

const now = Date.parse('2026-11-24T04:00:00Z');
const mock = mockPlatform({ now: new Date(now) });
const client = createLightClient({ ...mock.connection, maxRetries: 0 });
const id = mock.challengeIds[0] as string;
const base = 'https://www.example.edu.cn/challenges';
const options = {
  client,
  site: { name: '晨岭理工大学' },
  baseUrl: `${base}/`,
  locales: ['en'],
  pageSize: 5,
  now: () => now,
  bidHref: 'https://portal.example/{id}',
} as const;
const pages = createPages(options);
const get = (path: string) => pages.fetch(new Request(base + path));
const read = async (path: string) => (await get(path)).text();
const links = (html: string) =>
  Array.from(html.matchAll(/<a [^>]*href="([^"]+)"/g), ([, href]) => (href ?? '').replaceAll('&amp;', '&'));
const jsonLd = (html: string) =>
  Array.from(html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g), ([, json]) =>
    JSON.parse(json ?? ''),
  );

describe('the list', () => {
  test('can be read, searched, filtered and paged by links and a form', async () => {
    const html = await read('/');
    expect(html).toContain('23 项需求');
    expect(html.match(/<li>\s*<div><h2>/g)).toHaveLength(5);
    expect(html).toContain(`<form action="${base}/" method="get"`);
    const next = links(html).find((href) => href.includes('cursor=')) as string;
    const second = await (await pages.fetch(new Request(next))).text();
    expect(second.match(/<li>\s*<div><h2>/g)).toHaveLength(5);
    expect(second).not.toContain(/<h2><a [^>]*>([^<]+)/.exec(html)?.[1]);
    const filtered = links(html).find((href) => href.includes('state=published')) as string;
    expect(await (await pages.fetch(new Request(filtered))).text()).toContain('aria-current="true"');
    expect(await read('/?q=%E6%B0%94%E5%AD%94')).toContain('value="气孔"');
  });

  test('runs no script, and says so in its policy', async () => {
    const response = await get('/');
    expect(response.headers.get('Content-Security-Policy')).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    const html = await response.text();
    expect(html).not.toMatch(/<script(?! type="application\/ld\+json")/);
    expect(html).not.toMatch(/ style=| on[a-z]+=/);
    expect(html).not.toMatch(/(?:src|href)="(?!https:\/\/www\.example\.edu\.cn|data:,)/);
  });

  test('tells search engines what it is, where it is, and in which languages', async () => {
    const html = await read('/');
    expect(html).toContain(`<link rel="canonical" href="${base}/">`);
    expect(html).toContain(`hreflang="en" href="${base}/?lang=en"`);
    expect(html).toContain('hreflang="x-default"');
    expect(html).toContain('content="index, follow');
    expect(await read('/?q=x')).toContain('content="noindex, follow"');
    const [list] = jsonLd(html);
    expect(list).toMatchObject({ '@context': 'https://schema.org', '@type': 'CollectionPage' });
    expect(list.mainEntity.itemListElement).toHaveLength(5);
    expect(html).toContain('<meta property="og:title"');
  });

  test('speaks English when asked', async () => {
    const html = await read('/?lang=en');
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('23 challenges');
    expect(
      links(html)
        .filter((href) => href.includes('/challenges/chl_'))
        .every((href) => href.endsWith('?lang=en')),
    ).toBe(true);
  });

  test('shows what somebody types as text', async () => {
    const html = await read(`/?q=${encodeURIComponent('"><script>alert(1)</script>')}`);
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('&lt;script&gt;');
  });

  test('goes back to the start when its place is no longer known', async () => {
    const response = await get('/?cursor=nonsense');
    expect([response.status, response.headers.get('Location')]).toEqual([303, `${base}/`]);
  });
});

describe('a challenge', () => {
  test('stands on a page of its own, with the way to bid', async () => {
    const html = await read(`/challenges/${id}`);
    const { title, problem } = await client.challenges.get(id as never);
    expect(html).toContain(`<h1>${title}</h1>`);
    expect(html).toContain(problem.slice(0, 12));
    expect(html).toContain(`href="https://portal.example/${id}"`);
    const [about, crumbs] = jsonLd(html);
    expect(about.mainEntity).toMatchObject({ '@type': 'Demand', name: title });
    expect(Date.parse(about.mainEntity.validThrough)).not.toBeNaN();
    expect(crumbs['@type']).toBe('BreadcrumbList');
  });

  test('that does not exist is said to be missing', async () => {
    const response = await get('/challenges/chl_0000000000000000');
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('没有找到这个页面');
    expect((await get('/elsewhere')).status).toBe(404);
  });
});

test('feeds and the sitemap are well-formed and hold every challenge', async () => {
  const feed = await read('/feed.atom');
  expect(feed.match(/<entry>/g)).toHaveLength(23);
  expect(feed).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www.w3.org\/2005\/Atom"/);
  const json = (await (await get('/feed.json')).json()) as { items: { url: string }[] };
  expect(json.items).toHaveLength(23);
  const map = await read('/sitemap.xml');
  expect(map.match(/<loc>/g)).toHaveLength(48);
  expect(map).toContain(`<loc>${base}/challenges/${id}?lang=en</loc>`);
  expect(await read('/robots.txt')).toContain(`Sitemap: ${base}/sitemap.xml`);
  expect(await read(`/challenges/${id}.svg`)).toMatch(/^<svg /);
});

describe('in somebody else’s page', () => {
  test('oEmbed answers for own pages only', async () => {
    const found = (await (
      await get(`/oembed?url=${encodeURIComponent(`${base}/?state=published`)}&maxheight=400`)
    ).json()) as { html: string };
    expect(found).toMatchObject({ version: '1.0', type: 'rich', height: 400 });
    expect(found.html).toContain('sandbox="allow-scripts');
    expect(found.html).toContain('embed/board?state=published');
    expect((await get(`/oembed?url=${encodeURIComponent('https://evil.example/')}`)).status).toBe(404);
    expect((await get(`/oembed?url=${encodeURIComponent(`${base}.evil.example/`)}`)).status).toBe(404);
    expect((await get(`/oembed?format=xml&url=${encodeURIComponent(base)}`)).status).toBe(501);
    expect(await read('/')).toContain('type="application/json+oembed"');
  });

  test('a frame may be shown where it is allowed to be', async () => {
    const strict = createPages({ ...options, frameAncestors: ['https://www.other.edu.cn'] });
    const response = await strict.fetch(new Request(`${base}/embed/board`));
    expect(response.headers.get('Content-Security-Policy')).toContain('frame-ancestors https://www.other.edu.cn');
    expect(await response.text()).toContain('data-hosts="https://www.other.edu.cn"');
    expect((await get('/embed/board')).headers.get('Content-Security-Policy')).toContain('frame-ancestors *');
  });

  test('the host’s script is small', () => {
    expect(Buffer.byteLength(hostScript)).toBeLessThanOrEqual(600);
  });
});

test('pages say when the platform cannot be reached', async () => {
  const broken = createPages({
    ...options,
    client: {
      challenges: { list: () => Promise.reject(new Error('down')), facets: () => Promise.reject(new Error('down')) },
    } as never,
  });
  const response = await broken.fetch(new Request(`${base}/`));
  expect(response.status).toBe(503);
  expect(await response.text()).toContain('暂时读不到需求');
});

test.each([
  [{ baseUrl: 'javascript:alert(1)' }, 'baseUrl'],
  [{ accent: 'red;}' }, 'accent'],
  [{ pageSize: 0 }, 'pageSize'],
  [{ site: { name: '' } }, 'site.name'],
  [{ frameAncestors: ['https://a.example/path'] }, 'frameAncestors'],
])('an option that cannot be is named: %j', (wrong, name) => {
  expect(() => createPages({ ...options, ...wrong })).toThrow(new RegExp(`^${name}`));
});

test('every page is HTML without errors', async () => {
  for (const path of ['/', '/?q=x', `/challenges/${id}`, '/embed/board', '/nowhere']) {
    const errors: string[] = [];
    const html = await read(path);
    parse(html, { onParseError: ({ code }) => errors.push(code) });
    expect(errors, path).toEqual([]);
  }
});
