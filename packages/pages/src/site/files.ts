import type { Locale } from '@qxwq/elements/server';
import { loadBoard, loadDetail } from '../draw/load.js';
import { type Addresses, fileAddresses } from './addresses.js';
import { detailPage } from './detail-page.js';
import type { PageContext } from './document.js';
import { atomFeed, jsonFeed, sitemap } from './feeds.js';
import { listPage } from './list-page.js';
import { type PagesOptions, settingsOf } from './options.js';
import { qrCode } from './qr.js';
import { allChallenges } from './read-all.js';
import { styleSheet } from './style.js';
import { siteTexts } from './texts.js';

export interface PageFile {
  /** Path below the folder that `baseUrl` leads to: `challenges/chl_….html`. */
  readonly path: string;
  readonly content: string;
}

/**
 * Everything that `createPages` serves, as files for a server that can do nothing but hand out files. Searching and
 * filtering, which need a handler, are left out; the list runs on over `page-2.html` and so on.
 *
 * @throws TypeError naming the option that cannot be; ApiError when the platform refuses
 */
export async function* pageFiles(options: PagesOptions): AsyncGenerator<PageFile> {
  const settings = settingsOf(options);
  const { client, filter, locale: standard, pageSize } = settings;
  const addresses = fileAddresses(settings);
  const now = settings.now();
  const contextOf = async (locale: Locale): Promise<PageContext> => ({
    settings,
    addresses,
    locale,
    now,
    texts: await siteTexts(locale),
  });
  const challenges = await allChallenges(client, filter, standard);

  for (const locale of settings.locales) {
    const context = await contextOf(locale);
    let cursor: string | undefined;
    for (let number = 1; number === 1 || cursor; number += 1) {
      const view = {
        ...(await loadBoard(client, { locale, filter, pageSize, cursor, facets: false })),
        cursor,
        number,
      };
      yield {
        path: fileOf(addresses.list(locale, { page: number }), settings.baseUrl),
        content: await listPage(view, context),
      };
      cursor = view.page.nextCursor ?? undefined;
    }
    for (const { id } of challenges) {
      const content = await detailPage(await loadDetail(client, id, { locale }), context);
      yield { path: fileOf(addresses.challenge(id, locale), settings.baseUrl), content };
    }
  }
  yield* parts(await contextOf(standard), challenges);
}

function* parts(context: PageContext, challenges: Awaited<ReturnType<typeof allChallenges>>): Generator<PageFile> {
  const { addresses, settings, locale } = context;
  const newest = challenges.slice(0, 50);
  yield { path: 'style.css', content: styleSheet(settings) };
  yield { path: 'feed.atom', content: atomFeed(newest, context) };
  yield { path: 'feed.json', content: JSON.stringify(jsonFeed(newest, context)) };
  yield { path: 'sitemap.xml', content: sitemap(challenges, context) };
  yield { path: 'board.svg', content: qrCode(addresses.list(locale)) };
  for (const { id } of challenges)
    yield { path: `challenges/${id}.svg`, content: qrCode(addresses.challenge(id, locale)) };
}

/** The file behind an address; a folder's is its index. */
function fileOf(address: ReturnType<Addresses['list']>, baseUrl: string): string {
  const path = address.slice(baseUrl.length + 1);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}
