import type { ChallengeSummary } from '@qxwq/contract';
import type { PageContext } from './document.js';
import { xml } from './xml.js';

/** Atom (RFC 4287): the newest challenges. */
export function atomFeed(
  items: readonly ChallengeSummary[],
  { settings, addresses, locale, texts, now }: PageContext,
): string {
  const newest = items[0]?.publishedAt ?? new Date(now).toISOString();
  const entries = items.map(
    (item) => xml`<entry>
<id>${addresses.challenge(item.id, locale)}</id>
<title>${item.title}</title>
<link rel="alternate" type="text/html" href="${addresses.challenge(item.id, locale)}"/>
<published>${item.publishedAt}</published><updated>${item.publishedAt}</updated>
<author><name>${item.organisation?.name ?? texts.t.challenge.anonymous}</name></author>
${item.keywords.map((term) => xml`<category term="${term}"/>`)}<summary>${item.summary}</summary>
</entry>
`,
  );
  return String(xml`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
<id>${addresses.part('feed.atom')}</id>
<title>${texts.own.title} - ${settings.site.name}</title>
<link rel="self" type="application/atom+xml" href="${addresses.part('feed.atom')}"/>
<link rel="alternate" type="text/html" href="${addresses.list(locale)}"/>
<updated>${newest}</updated>
${entries}</feed>
`);
}

/** JSON Feed 1.1 (jsonfeed.org). */
export const jsonFeed = (items: readonly ChallengeSummary[], { settings, addresses, locale, texts }: PageContext) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: `${texts.own.title} - ${settings.site.name}`,
  home_page_url: addresses.list(locale),
  feed_url: addresses.part('feed.json'),
  language: locale,
  items: items.map((item) => ({
    id: addresses.challenge(item.id, locale),
    url: addresses.challenge(item.id, locale),
    title: item.title,
    content_text: item.summary,
    date_published: item.publishedAt,
    tags: item.keywords,
    authors: [{ name: item.organisation?.name ?? texts.t.challenge.anonymous }],
  })),
});

/** The sitemap (sitemaps.org) of the list and of all challenges, in all languages. */
export function sitemap(items: readonly ChallengeSummary[], { settings, addresses }: PageContext): string {
  const pages = [
    (locale: PageContext['locale']) => addresses.list(locale),
    ...items.map((item) => (locale: PageContext['locale']) => addresses.challenge(item.id, locale)),
  ];
  const alternates = (at: (locale: PageContext['locale']) => string) =>
    settings.locales.length > 1
      ? settings.locales.map((locale) => xml`<xhtml:link rel="alternate" hreflang="${locale}" href="${at(locale)}"/>`)
      : [];
  return String(xml`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${pages.flatMap((at) => settings.locales.map((locale) => xml`<url><loc>${at(locale)}</loc>${alternates(at)}</url>\n`))}</urlset>
`);
}
