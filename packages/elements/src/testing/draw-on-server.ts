import type { Client } from '@qxwq/sdk/light';
import { achievementShape } from '../achievement-board/shape.js';
import { emptyState, filterFrom, fixedBy, sortOf } from '../board/board-state.js';
import { boardFacets } from '../challenge-board/board-state.js';
import { listQuery } from '../challenge-list/list-query.js';
import { expertShape } from '../expert-board/shape.js';

/** The calls of the client as a board makes them, whatever its rows are. */
interface Calls {
  list(query: object, options: object): Promise<unknown>;
  facets(filter: object, options: object): Promise<unknown>;
}

/** What a server would load for an element before it draws it. */
type Load = (client: Client, element: Element, locale: string) => Promise<unknown>;

/** A board's rows and counts, by the requests that the board itself would make. */
const board =
  (facets: readonly string[], callsOf: (client: Client) => unknown): Load =>
  async (client, element, locale) => {
    const calls = callsOf(client) as Calls;
    const filter = filterFrom(facets, emptyState, fixedBy(facets, element.getAttribute('filter')).fixed);
    const limit = Number(element.getAttribute('page-size') ?? 20);
    const [page, counts] = await Promise.all([
      calls.list({ ...filter, sort: sortOf(emptyState), limit }, { locale }),
      element.getAttribute('facets') === '' ? null : calls.facets(filter, { locale }),
    ]);
    return { state: emptyState, page, counts };
  };

/** What such an element shows depends on who looks at the page: a server draws its first look. */
const firstLook: Load = async () => ({});

const loads: Readonly<Record<string, Load>> = {
  'qxwq-challenge-board': board(boardFacets, ({ challenges }) => challenges),
  'qxwq-achievement-board': board(achievementShape.facets, ({ achievements }) => achievements),
  'qxwq-expert-board': board(expertShape.facets, ({ people }) => people),
  'qxwq-challenge-card': async ({ challenges }, element, locale) => {
    const id = element.getAttribute('challenge-id');
    return id === null ? undefined : challenges.get(id as never, { locale } as never);
  },
  'qxwq-challenge-detail': async ({ challenges }, element, locale) => {
    const id = element.getAttribute('challenge-id') as never;
    const [challenge, similar] = await Promise.all([
      challenges.get(id, { locale } as never),
      challenges.similar(id, { limit: 4 }, { locale } as never).catch(() => null),
    ]);
    return { challenge, similar };
  },
  'qxwq-challenge-list': async ({ challenges }, element, locale) => {
    const [filter, sort] = ['filter', 'sort'].map((name) => element.getAttribute(name) ?? undefined);
    const { query } = listQuery(filter, sort, Number(element.getAttribute('page-size') ?? 20));
    return challenges.list(query, { locale } as never);
  },
  'qxwq-match-list': async ({ matches }, element, locale) => {
    const id = element.getAttribute('challenge');
    if (id === null || !element.hasAttribute('preview')) return {};
    const [limit, family] = [Number(element.getAttribute('limit') ?? 10), element.getAttribute('family')];
    return matches.preview(id, { limit, ...(family && { family }) } as never, { locale } as never);
  },
  'qxwq-bid-form': firstLook,
  'qxwq-bid-list': firstLook,
  'qxwq-local-match': firstLook,
  'qxwq-embed-builder': firstLook,
};

/**
 * The element as a server would have put it into the page, drawn from what the platform answers it; undefined where no
 * server draws such an element, or the platform does not answer: then the page has the bare tag.
 */
export async function drawOnServer(element: Element, client: Client): Promise<string | undefined> {
  const load = loads[element.localName];
  const locale = element.getAttribute('locale') ?? 'zh-CN';
  const data = await load?.(client, element, locale).catch(() => undefined);
  if (data === undefined) return undefined;
  const common = { locale, now: Date.now(), data };
  if (element.localName === 'qxwq-challenge-list') {
    return askServer('/fill-on-server', { markup: element.outerHTML, ...common });
  }
  const attributes = Object.fromEntries(Array.from(element.attributes, ({ name, value }) => [name, value]));
  const drawn = await askServer('/draw-on-server', { name: element.localName, attributes, ...common });
  // What the host has put into the element stays there.
  return drawn.replace(/(?=<\/qxwq-[\w-]+>$)/, () => element.innerHTML);
}

async function askServer(path: string, question: object): Promise<string> {
  const answer = await fetch(path, { method: 'POST', body: JSON.stringify(question) });
  if (!answer.ok) throw new Error(`The server could not draw this: ${await answer.text()}`);
  return answer.text();
}
