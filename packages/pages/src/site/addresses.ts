import type { BoardState, Locale } from '@qxwq/elements/server';
import { toUrl } from '@qxwq/elements/server';
import type { Settings } from './options.js';

/** Where everything is, as absolute addresses: a page under a handler and the same page as a file differ only here. */
export interface Addresses {
  list(locale: Locale, at?: ListPlace): string;
  challenge(id: string, locale: Locale): string;
  /** Parts that are no pages: `style.css`, `feed.atom`. */
  part(name: string): string;
  /** Whether readers can search and filter, which takes a handler. */
  readonly interactive: boolean;
}

export interface ListPlace {
  readonly state?: BoardState;
  /** Undefined: the first page. */
  readonly cursor?: string | undefined;
  /** Number of the page, from 1, for files. */
  readonly page?: number;
}

/** Addresses of a handler: everything that was asked for stands in the query. */
export function handlerAddresses({ baseUrl, locale: standard }: Settings): Addresses {
  const withQuery = (path: string, pairs: readonly (readonly [string, string])[]) => {
    const query = new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString();
    return `${baseUrl}/${path}${query ? `?${query}` : ''}`;
  };
  const language = (locale: Locale) => (locale === standard ? [] : [['lang', locale] as const]);
  return {
    interactive: true,
    list: (locale, { state, cursor } = {}) =>
      withQuery('', [
        ...(state ? pairsOf(state) : []),
        ...(cursor ? [['cursor', cursor] as const] : []),
        ...language(locale),
      ]),
    challenge: (id, locale) => withQuery(`challenges/${encodeURIComponent(id)}`, language(locale)),
    part: (name) => `${baseUrl}/${name}`,
  };
}

/** Addresses of files on a server that can do nothing but hand out files. */
export function fileAddresses({ baseUrl, locale: standard }: Settings): Addresses {
  const folder = (locale: Locale) => (locale === standard ? '' : `${locale}/`);
  return {
    interactive: false,
    list: (locale, { page = 1 } = {}) => `${baseUrl}/${folder(locale)}${page === 1 ? '' : `page-${page}.html`}`,
    challenge: (id, locale) => `${baseUrl}/${folder(locale)}challenges/${encodeURIComponent(id)}.html`,
    part: (name) => `${baseUrl}/${name}`,
  };
}

export const pairsOf = (state: BoardState): (readonly [string, string])[] =>
  Object.entries(toUrl(state)).flatMap(([name, values]) => values.map((value) => [name, value] as const));
