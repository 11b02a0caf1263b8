import { html } from '@lit-labs/ssr';
import { emptyState, fromUrl, type Locale, nearestLocale } from '@qxwq/elements/server';
import { isApiError } from '@qxwq/sdk';
import { loadBoard, loadDetail } from '../draw/load.js';
import { handlerAddresses } from './addresses.js';
import { detailPage } from './detail-page.js';
import { type PageContext, page } from './document.js';
import { atomFeed, jsonFeed, sitemap } from './feeds.js';
import { framePage, hostScript, insideScript } from './frame.js';
import { listPage } from './list-page.js';
import { oembed } from './oembed.js';
import { type PagesOptions, type Settings, settingsOf } from './options.js';
import { qrCode } from './qr.js';
import { allChallenges, newestChallenges } from './read-all.js';
import { answer } from './responses.js';
import { styleSheet } from './style.js';
import { siteTexts } from './texts.js';

export interface Pages {
  /** Answers a request for one of the pages; the path of `baseUrl` is taken off. A web-standard fetch handler. */
  fetch(request: Request): Promise<Response>;
}

/**
 * Pages of the board for readers without scripts, for search engines and for feed readers: list, detail, feeds,
 * sitemap, oEmbed, and a frame for other sites. Nothing on them comes from a third party.
 *
 * @throws TypeError naming the option that cannot be
 */
export function createPages(options: PagesOptions): Pages {
  const settings = settingsOf(options);
  const prefix = new URL(settings.baseUrl).pathname.replace(/\/$/, '');
  return {
    async fetch(request) {
      const url = new URL(request.url);
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        return answer.text('Method not allowed', 405, { Allow: 'GET, HEAD' });
      }
      const context = await contextFor(settings, url);
      try {
        const path = url.pathname.startsWith(`${prefix}/`) ? url.pathname.slice(prefix.length) : url.pathname;
        return (await route(path, url, context, request.signal)) ?? (await missing(context, url));
      } catch (error) {
        if (isApiError(error) && error.status === 404) return missing(context, url);
        // A cursor that is too old or a filter that does not exist: the list without them.
        if (isApiError(error) && error.status >= 400 && error.status < 500)
          return answer.redirect(context.addresses.list(context.locale));
        return failed(context, url);
      }
    },
  };
}

async function contextFor(settings: Settings, { searchParams }: URL): Promise<PageContext> {
  const asked = nearestLocale(searchParams.get('lang'));
  const locale: Locale = asked && settings.locales.includes(asked) ? asked : settings.locale;
  return {
    settings,
    addresses: handlerAddresses(settings),
    locale,
    texts: await siteTexts(locale),
    now: settings.now(),
  };
}

async function route(path: string, url: URL, context: PageContext, signal: AbortSignal): Promise<Response | undefined> {
  const { settings, locale } = context;
  const { client } = settings;
  switch (path) {
    case '':
    case '/':
      return answer.page(await listPage(await listView(url, context, signal), context));
    case '/style.css':
      return answer.file(styleSheet(settings), 'text/css; charset=utf-8');
    case '/feed.atom':
      return answer.file(
        atomFeed(await newestChallenges(client, settings.filter, locale), context),
        'application/atom+xml; charset=utf-8',
      );
    case '/feed.json':
      return answer.json(
        jsonFeed(await newestChallenges(client, settings.filter, locale), context),
        'application/feed+json',
      );
    case '/sitemap.xml':
      return answer.file(
        sitemap(await allChallenges(client, settings.filter, locale), context),
        'application/xml; charset=utf-8',
      );
    case '/robots.txt':
      return answer.file(
        `User-agent: *\nDisallow: ${new URL(settings.baseUrl).pathname.replace(/\/$/, '')}/embed/\nSitemap: ${context.addresses.part('sitemap.xml')}\n`,
        'text/plain; charset=utf-8',
      );
    case '/board.svg':
      return answer.file(qrCode(context.addresses.list(settings.locale)), 'image/svg+xml');
    case '/oembed':
      return answerOembed(url, context);
    case '/embed/board': {
      const view = await listView(url, context, signal, url.searchParams.get('filter') ?? undefined);
      return answer.frame(await framePage(view, context), settings.frameAncestors ?? ['*']);
    }
    case '/embed/size.js':
      return answer.file(insideScript, 'text/javascript; charset=utf-8');
    case '/embed/host.js':
      return answer.file(hostScript, 'text/javascript; charset=utf-8');
  }
  const [, id, suffix] = /^\/challenges\/([\w-]{1,64})(\.svg)?$/.exec(path) ?? [];
  if (id && suffix) return answer.file(qrCode(context.addresses.challenge(id, settings.locale)), 'image/svg+xml');
  if (id) return answer.page(await detailPage(await loadDetail(client, id, { locale, signal }), context));
  return undefined;
}

async function listView({ searchParams }: URL, context: PageContext, signal: AbortSignal, more?: string) {
  const { settings, locale } = context;
  const state = fromUrl(
    Object.fromEntries([...new Set(searchParams.keys())].map((name) => [name, searchParams.getAll(name)])),
  );
  const cursor = searchParams.get('cursor') ?? undefined;
  const filter = [settings.filter, more].filter(Boolean).join('&');
  const loaded = await loadBoard(settings.client, {
    locale,
    state,
    filter,
    pageSize: settings.pageSize,
    cursor,
    signal,
  });
  return { ...loaded, cursor };
}

function answerOembed({ searchParams }: URL, context: PageContext): Response {
  // The one other format there is; the specification gives this status for it.
  if ((searchParams.get('format') ?? 'json') !== 'json') return answer.text('Only json is offered', 501);
  const found = oembed(searchParams, context);
  return found ? answer.json(found, 'application/json') : answer.text('No page of this site', 404);
}

const missing = (context: PageContext, url: URL) =>
  sentence(404, context.texts.own.notFound, context.texts.own.notFoundHint, context, url);
const failed = (context: PageContext, url: URL) =>
  sentence(503, context.texts.own.failed, context.texts.own.failedHint, context, url);

async function sentence(
  status: number,
  title: string,
  hint: string,
  context: PageContext,
  url: URL,
): Promise<Response> {
  const head = {
    title,
    description: hint,
    canonical: url.href.split('?')[0] ?? url.href,
    alternate: (locale: Locale) => context.addresses.list(locale),
    jsonLd: [],
    type: 'website',
    index: false,
  } as const;
  const body = html`<h1>${title}</h1><p>${hint}</p><p><a href=${context.addresses.list(context.locale, { state: emptyState })}>${context.texts.detail.back}</a></p>`;
  return answer.page(await page(head, body, context), status);
}
