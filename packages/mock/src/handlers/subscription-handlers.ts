import type { FeedItem, PageQuery, Subscription, SubscriptionContent, SubscriptionId } from '@qxwq/contract';
import { found } from '../refusal.js';
import { findChallenges } from '../rules/board.js';
import { pageOf } from '../rules/cursor.js';
import { findSupply } from '../rules/supply-board.js';
import { achievementSummary, personSummary } from '../rules/supply-views.js';
import { summaryOf } from '../rules/views.js';
import type { StoredSubscription } from '../supply-store.js';
import { type Handler, type Incoming, organisationOf } from './handler.js';

const subscriptionOf = ({ id, feedId, content, createdAt, updatedAt }: StoredSubscription): Subscription => ({
  id,
  ...content,
  filter: { ...content.filter },
  feeds: { json: `/v1/feeds/${feedId}`, atom: `/v1/feeds/${feedId}/atom` },
  createdAt,
  updatedAt,
});

function own(incoming: Incoming): StoredSubscription {
  const known = incoming.store.supply.subscriptions.get(incoming.params.subscriptionId ?? '');
  return found(known?.organisationId === organisationOf(incoming) ? known : undefined);
}

/** What was published since the search was saved and meets it, latest first. */
function itemsOf({ store, now }: Incoming, { content, createdAt }: StoredSubscription): FeedItem[] {
  const { filter, watch, text } = content;
  const { kind: _, organisation: __, ...boardFilter } = filter;
  const none = { challenge: null, achievement: null, person: null, score: null, reasons: [] };
  const rows: { id: string; at: string; record: Partial<FeedItem>; keywords: readonly string[] }[] =
    watch === 'challenges'
      ? findChallenges(store, boardFilter, now).map((record) => ({
          id: record.id,
          at: record.publishedAt,
          record: { challenge: summaryOf(store, record, now) },
          keywords: record.keywords,
        }))
      : watch === 'achievements'
        ? findSupply([...store.supply.achievements.values()].map(achievementSummary), filter).map((achievement) => ({
            id: achievement.id,
            at: achievement.publishedAt,
            record: { achievement },
            keywords: achievement.keywords,
          }))
        : findSupply([...store.supply.people.values()].map(personSummary), filter).map((person) => ({
            id: person.id,
            at: person.publishedAt,
            record: { person },
            keywords: person.keywords,
          }));
  return rows
    .filter(({ at, keywords }) => at >= createdAt && (text === '' || keywords.some((word) => text.includes(word))))
    .map(({ id, at, record }) => ({ id, at, ...none, ...record }));
}

const titleOf = ({ challenge, achievement, person }: FeedItem): string =>
  challenge?.title ?? achievement?.title ?? person?.name ?? '';

const feedOf = ({ store, params }: Incoming): StoredSubscription =>
  found([...store.supply.subscriptions.values()].find(({ feedId }) => feedId === params.feedId));

const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Handlers for saved searches and their feeds, by operation. */
export const subscriptionHandlers: Readonly<Record<string, Handler>> = {
  'subscriptions.list': (incoming) => {
    const rows = [...incoming.store.supply.subscriptions.values()]
      .filter(({ organisationId }) => organisationId === organisationOf(incoming))
      .map(subscriptionOf)
      .reverse();
    return { json: pageOf(rows, incoming.query as PageQuery) };
  },
  'subscriptions.create': (incoming) => {
    const { store, body, now } = incoming;
    const at = now.toISOString();
    const subscription: StoredSubscription = {
      id: store.newId('sub') as SubscriptionId,
      feedId: store.newId('fed'),
      organisationId: organisationOf(incoming),
      content: body as SubscriptionContent,
      createdAt: at,
      updatedAt: at,
    };
    store.supply.subscriptions.set(subscription.id, subscription);
    return { json: subscriptionOf(subscription) };
  },
  'subscriptions.update': (incoming) => {
    const subscription = own(incoming);
    subscription.content = incoming.body as SubscriptionContent;
    subscription.updatedAt = incoming.now.toISOString();
    return { json: subscriptionOf(subscription) };
  },
  'subscriptions.remove': (incoming) => {
    incoming.store.supply.subscriptions.delete(own(incoming).id);
    return {};
  },
  'subscriptions.items': (incoming) => ({
    json: pageOf(itemsOf(incoming, own(incoming)), incoming.query as PageQuery),
  }),
  'feeds.json': (incoming) => {
    const feed = feedOf(incoming);
    const items = itemsOf(incoming, feed).map((item) => ({
      id: `urn:qxwq:${item.id}`,
      title: titleOf(item),
      content_text: (item.challenge ?? item.achievement ?? item.person)?.summary ?? '',
      date_published: item.at,
      tags: (item.challenge ?? item.achievement ?? item.person)?.keywords ?? [],
    }));
    return {
      json: { version: 'https://jsonfeed.org/version/1.1', title: feed.content.name, language: 'zh-CN', items },
    };
  },
  'feeds.atom': (incoming) => {
    const feed = feedOf(incoming);
    const entries = itemsOf(incoming, feed).map(
      (item) =>
        `<entry><id>urn:qxwq:${item.id}</id><title>${escaped(titleOf(item))}</title><updated>${item.at}</updated></entry>`,
    );
    const text = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:qxwq:${feed.feedId}</id><title>${escaped(feed.content.name)}</title><updated>${feed.updatedAt}</updated>${entries.join('')}</feed>`;
    return {
      file: {
        name: 'feed.xml',
        mediaType: 'application/atom+xml; charset=utf-8',
        bytes: new TextEncoder().encode(text),
      },
    };
  },
  /** Workbooks are the platform's: the mock hands out an empty table and takes none. */
  'imports.template': ({ params }) => ({
    file: { name: `qxwq-${params.kind}.csv`, mediaType: 'text/csv', bytes: new TextEncoder().encode('编号,名称\r\n') },
  }),
  'imports.run': ({ query, locale }) => {
    const { kind, mode = 'import', name } = query as { kind: string; mode?: string; name: string };
    const message = locale === 'en' ? 'The mock reads no workbooks.' : '模拟平台不读取表格。';
    const counts = { rows: 0, added: 0, changed: 0, unchanged: 0, rejected: 0 };
    const errors = [{ sheet: '', row: 0, column: '', heading: '', value: name, message }];
    return { json: { kind, mode, ...counts, errors, warnings: [], duplicates: [], remarksFile: null } };
  },
};
