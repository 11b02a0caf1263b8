import type { MatchReason, SubscriptionFilter, WatchedFamily } from '@qxwq/contract';
import { rankMatches } from '@qxwq/matching';
import type { Insertable } from 'kysely';
import { isBefore, type RecordedEvent } from '../storage/repositories/outbox-repository.js';
import type { Store } from '../storage/store.js';
import type { FeedItemTable, SubscriptionRow } from '../storage/supply-schema.js';
import type { Indexes } from './indexes.js';
import { reasonsOf } from './match-view.js';

const JOB = 'feeds';
const BATCH = 200;
/** A new record must be among this many best matches of a subscription's text. */
const BEST = 20;

interface NewItem {
  readonly id: string;
  readonly score: number | null;
  readonly reasons: readonly MatchReason[];
}

/**
 * Tells subscriptions of what is new. The place in the outbox is kept in the database and moves in the transaction that
 * adds to the feeds, so that nothing is told twice or missed, whichever node does it and whenever it was down.
 */
export class FeedFilling {
  constructor(
    private readonly store: Store,
    private readonly indexes: Indexes,
  ) {}

  /** From now on, on a platform that has not had feeds yet, or whose database was restored elsewhere. */
  async begin(): Promise<void> {
    const { outbox, positions } = this.store.read;
    const end = await outbox.end();
    await positions.begin(JOB, end);
    const from = await positions.get(JOB);
    // A new server counts its transactions from the beginning.
    if (from && isBefore(end, from)) await positions.move(JOB, from, end);
  }

  /** Works through what has committed since. */
  async run(): Promise<void> {
    while (await this.step());
  }

  private async step(): Promise<boolean> {
    const { read } = this.store;
    const from = await read.positions.get(JOB);
    if (!from) return false;
    const events = await read.outbox.after(from, BATCH);
    const last = events.at(-1);
    if (!last) return false;
    const added = newRecords(events);
    const subscriptions = [...added.values()].some((ids) => ids.length > 0) ? await read.subscriptions.active() : [];
    const items: Insertable<FeedItemTable>[] = [];
    for (const [family, ids] of added) {
      const watching = subscriptions.filter(({ watch }) => watch === family);
      if (ids.length === 0 || watching.length === 0) continue;
      // This node's index may be a moment behind.
      await this.indexes[family].refresh(ids);
      for (const subscription of watching) {
        for (const { id, score, reasons } of await this.fitting(subscription, family, ids)) {
          items.push({ subscription_id: subscription.id, record_id: id, score, reasons: JSON.stringify(reasons) });
        }
      }
    }
    await this.store.transaction(async (tx) => {
      // Another node was faster and has told the same.
      if (!(await tx.positions.move(JOB, from, last))) return;
      await tx.subscriptions.addItems(items);
    });
    return events.length === BATCH;
  }

  private async fitting(
    subscription: SubscriptionRow,
    family: WatchedFamily,
    ids: readonly string[],
  ): Promise<NewItem[]> {
    const index = this.indexes[family];
    const allowed = await this.matchingIds(subscription.filter as SubscriptionFilter, family, ids);
    if (allowed.size === 0) return [];
    if (subscription.text === '') return [...allowed].map((id) => ({ id, score: null, reasons: [] }));
    const matches = await rankMatches({
      index: index.index,
      role: family === 'challenges' ? 'offer' : 'demand',
      subject: { text: subscription.text, profile: {} },
      candidate: index.party,
      limit: BEST,
    });
    return matches
      .filter(({ id }) => allowed.has(id))
      .map(({ id, score, contributions }) => ({ id, score, reasons: reasonsOf(contributions) }));
  }

  private async matchingIds(
    { q, kind, ...filter }: SubscriptionFilter,
    family: WatchedFamily,
    ids: readonly string[],
  ): Promise<Set<string>> {
    const words = q === undefined || q === '' ? undefined : new Set(this.indexes[family].find(q).map(({ id }) => id));
    const found = words ? ids.filter((id) => words.has(id)) : [...ids];
    if (family === 'challenges') return this.store.read.challenges.matchingIds({ ...filter, ids: found });
    return this.store.read.supply.matchingIds({ ...filter, kind, family, ids: found });
  }
}

/** Records that events brought, by family. What was only changed is not news. */
function newRecords(events: readonly RecordedEvent[]): Map<WatchedFamily, string[]> {
  const added = new Map<WatchedFamily, string[]>([
    ['challenges', []],
    ['achievements', []],
    ['people', []],
  ]);
  for (const { kind, challengeId, supplyId, facts } of events) {
    const isNew = kind === 'challenge.published' || (kind.endsWith('.imported') && facts.added !== false);
    if (!isNew) continue;
    if (challengeId) added.get('challenges')?.push(challengeId);
    if (supplyId) added.get(supplyId.startsWith('per_') ? 'people' : 'achievements')?.push(supplyId);
  }
  for (const [family, ids] of added) added.set(family, [...new Set(ids)]);
  return added;
}
