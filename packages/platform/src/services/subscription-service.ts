import {
  type FeedItem,
  type FeedItemPage,
  type PageQuery,
  pageLimits,
  type Subscription,
  type SubscriptionContent,
  type SubscriptionPage,
} from '@qxwq/contract';
import type { Principal } from '../identity/session-token.js';
import { ProblemError } from '../problem-error.js';
import { newFeedId, newSubscriptionId } from '../rules/ids.js';
import type { Store } from '../storage/store.js';
import type { FeedItemRow, SubscriptionRow } from '../storage/supply-schema.js';
import type { ChallengeService } from './challenge-service.js';
import type { CursorCodec } from './cursor.js';
import { doOnce, type Once, type Outcome } from './idempotency.js';
import type { MatchService } from './match-service.js';
import { total } from './total.js';

const LIST = 'subscriptions';
const COUNT_CAP = 10_000;
/** Entries that a feed reader gets. */
const FEED_LENGTH = 50;

/** Saved searches and their feeds. */
export class SubscriptionService {
  constructor(
    private readonly store: Store,
    private readonly challenges: ChallengeService,
    private readonly matches: MatchService,
    private readonly cursors: CursorCodec,
  ) {}

  async list(
    { organisationId }: Principal,
    { limit = pageLimits.default, cursor }: PageQuery,
  ): Promise<SubscriptionPage> {
    const binding = { organisationId };
    const after = this.cursors.decode<{ at: string; id: string }>(LIST, binding, cursor);
    const { subscriptions } = this.store.read;
    const [rows, count] = await Promise.all([
      subscriptions.page(organisationId, limit + 1, after),
      subscriptions.count(organisationId, COUNT_CAP),
    ]);
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: rows.slice(0, limit).map(subscriptionOf),
      nextCursor: last ? this.cursors.encode(LIST, binding, { at: last.created_at.toISOString(), id: last.id }) : null,
      total: total(count, COUNT_CAP),
    };
  }

  create({ organisationId }: Principal, content: SubscriptionContent, once: Once): Promise<Outcome<Subscription>> {
    return doOnce(this.store, once, async (tx) => {
      const now = await tx.clock.now();
      const id = newSubscriptionId();
      await tx.subscriptions.add({
        id,
        organisation_id: organisationId,
        ...columns(content),
        feed_id: newFeedId(),
        created_at: now,
        updated_at: now,
      });
      return subscriptionOf((await tx.subscriptions.find(id))!);
    });
  }

  async update(principal: Principal, id: string, content: SubscriptionContent): Promise<Subscription> {
    await this.own(principal, id);
    await this.store.read.subscriptions.change(id, {
      ...columns(content),
      updated_at: await this.store.read.clock.now(),
    });
    return subscriptionOf(await this.own(principal, id));
  }

  async remove(principal: Principal, id: string): Promise<void> {
    await this.own(principal, id);
    await this.store.read.subscriptions.remove(id);
  }

  async items(
    principal: Principal,
    id: string,
    { limit = pageLimits.default, cursor }: PageQuery,
  ): Promise<FeedItemPage> {
    await this.own(principal, id);
    const before = this.cursors.decode<{ before: number }>('feed', { id }, cursor)?.before;
    const { subscriptions } = this.store.read;
    const [rows, count] = await Promise.all([subscriptions.items(id, limit + 1, before), subscriptions.countItems(id)]);
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: await this.feedItems(rows.slice(0, limit)),
      nextCursor: last ? this.cursors.encode('feed', { id }, { before: last.id }) : null,
      total: total(count, COUNT_CAP),
    };
  }

  /** For readers that know only the address. */
  async feed(feedId: string): Promise<{ subscription: SubscriptionRow; items: FeedItem[] }> {
    const subscription = await this.store.read.subscriptions.findByFeed(feedId);
    if (!subscription) throw new ProblemError('not_found');
    const rows = await this.store.read.subscriptions.items(subscription.id, FEED_LENGTH);
    return { subscription, items: await this.feedItems(rows) };
  }

  /** A foreign id answers as if it did not exist. */
  private async own({ organisationId }: Principal, id: string): Promise<SubscriptionRow> {
    const row = await this.store.read.subscriptions.find(id);
    if (row?.organisation_id !== organisationId) throw new ProblemError('not_found');
    return row;
  }

  private async feedItems(rows: readonly FeedItemRow[]): Promise<FeedItem[]> {
    const ids = rows.map((row) => row.record_id);
    const [challenges, supply] = await Promise.all([
      this.challenges.summariesById(ids.filter((id) => id.startsWith('chl_'))),
      this.matches.records(ids.filter((id) => !id.startsWith('chl_'))),
    ]);
    return rows.map((row) => ({
      id: String(row.id),
      at: row.at.toISOString(),
      challenge: challenges.get(row.record_id) ?? null,
      achievement: supply.get(row.record_id)?.achievement ?? null,
      person: supply.get(row.record_id)?.person ?? null,
      score: row.score,
      reasons: row.reasons,
    }));
  }
}

const columns = ({ name, watch, filter, text, active }: SubscriptionContent) => ({
  name,
  watch,
  filter: JSON.stringify(filter),
  text,
  active,
});

const subscriptionOf = (row: SubscriptionRow): Subscription => ({
  id: row.id as Subscription['id'],
  name: row.name,
  watch: row.watch,
  filter: row.filter as Record<string, unknown>,
  text: row.text,
  active: row.active,
  feeds: { json: `/v1/feeds/${row.feed_id}`, atom: `/v1/feeds/${row.feed_id}/atom` },
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
});
