import { html, render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import type { Locale } from '@qxwq/elements/server';
import { nothing } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { scriptJson } from '../draw/drawing.js';
import type { Addresses } from './addresses.js';
import type { Settings } from './options.js';
import { languageNames, type SiteTexts } from './texts.js';

/** What a page needs to be drawn in one language. */
export interface PageContext {
  readonly settings: Settings;
  readonly addresses: Addresses;
  readonly locale: Locale;
  readonly texts: SiteTexts;
  readonly now: number;
}

export interface Head {
  readonly title: string;
  readonly description: string;
  readonly canonical: string;
  /** The same page in another language. */
  readonly alternate: (locale: Locale) => string;
  readonly jsonLd: readonly object[];
  readonly type: 'website' | 'article';
  /** Pages that searches and filters make are for readers, not for search engines. */
  readonly index: boolean;
}

/** A whole page: head for readers of machines, body for readers. */
export function page(head: Head, body: unknown, { settings, addresses, locale, texts }: PageContext): Promise<string> {
  const { site, locales } = settings;
  const others = locales.filter((other) => other !== locale);
  return markup(html`<!doctype html>
<html lang=${locale}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${head.title} - ${site.name}</title>
<meta name="description" content=${head.description}>
<meta name="robots" content=${head.index ? 'index, follow, max-snippet:-1' : 'noindex, follow'}>
<link rel="canonical" href=${head.canonical}>
${locales.length > 1 ? locales.map((other) => html`<link rel="alternate" hreflang=${other} href=${head.alternate(other)}>\n`) : nothing}
${locales.length > 1 ? html`<link rel="alternate" hreflang="x-default" href=${head.alternate(settings.locale)}>` : nothing}
<link rel="alternate" type="application/atom+xml" title=${texts.own.title} href=${addresses.part('feed.atom')}>
<link rel="alternate" type="application/feed+json" title=${texts.own.title} href=${addresses.part('feed.json')}>
${
  addresses.interactive
    ? html`<link rel="alternate" type="application/json+oembed" title=${head.title} href=${`${addresses.part('oembed')}?url=${encodeURIComponent(head.canonical)}`}>`
    : nothing
}
<meta property="og:type" content=${head.type}>
<meta property="og:title" content=${head.title}>
<meta property="og:description" content=${head.description}>
<meta property="og:url" content=${head.canonical}>
<meta property="og:site_name" content=${site.name}>
<meta property="og:locale" content=${locale === 'en' ? 'en_GB' : locale === 'zh-Hant' ? 'zh_TW' : 'zh_CN'}>
<link rel="icon" href="data:,">
<link rel="stylesheet" href=${addresses.part('style.css')}>
${unsafeHTML(head.jsonLd.map((data) => `<script type="application/ld+json">${scriptJson(data)}</script>`).join('\n'))}
</head>
<body>
<div class="site"><a href=${addresses.list(locale)}>${site.name}</a>${
    others.length > 0
      ? html`<nav aria-label=${texts.own.languages}>${others.map((other) => html`<a href=${head.alternate(other)} hreflang=${other} lang=${other}>${languageNames[other]}</a> `)}</nav>`
      : nothing
  }</div>
<main>${body}</main>
<footer><span>${site.name}</span><span class="feeds">${texts.own.feeds} <a href=${addresses.part('feed.atom')}>Atom</a> <a href=${addresses.part('feed.json')}>JSON Feed</a></span></footer>
</body>
</html>
`);
}

/**
 * A template as text, with everything in it escaped that was not written here. Where a template ends in a value, Lit
 * leaves its own mark behind; no text can hold one, for there it would be escaped.
 */
export const markup = async (template: unknown): Promise<string> =>
  (await collectResult(render(template))).replaceAll('<?>', '');
