import { FALLBACK_HEIGHT, frameTag } from '@qxwq/elements/server';
import type { PageContext } from './document.js';

/** An answer of oEmbed 1.0 (oembed.com) for one of the pages; undefined for an address that is none of them. */
export function oembed(query: URLSearchParams, { settings, addresses, texts }: PageContext): object | undefined {
  const address = query.get('url') ?? '';
  const own = address === settings.baseUrl || address.startsWith(`${settings.baseUrl}/`);
  if (!own || !URL.canParse(address)) return undefined;
  const { searchParams, pathname } = new URL(address);
  const id = /\/challenges\/([\w-]{1,64})$/.exec(pathname)?.[1];
  const frame = new URL(addresses.part('embed/board'));
  for (const [name, value] of searchParams) if (name !== 'cursor') frame.searchParams.append(name, value);
  const limit = (name: string, standard: number) => {
    const asked = Number(query.get(name));
    return Number.isFinite(asked) && asked > 0 ? Math.min(asked, standard) : standard;
  };
  const shared = {
    version: '1.0',
    provider_name: settings.site.name,
    provider_url: `${settings.baseUrl}/`,
    cache_age: 3600,
  };
  // A single challenge is a link: its page has more than a frame would show.
  if (id)
    return {
      ...shared,
      type: 'link',
      title: texts.own.title,
      thumbnail_url: addresses.part(`challenges/${id}.svg`),
      thumbnail_width: 240,
      thumbnail_height: 240,
    };
  const height = limit('maxheight', FALLBACK_HEIGHT);
  return {
    ...shared,
    type: 'rich',
    title: texts.own.title,
    html: frameTag(frame.href, texts.own.title, height),
    width: limit('maxwidth', 960),
    height,
  };
}
