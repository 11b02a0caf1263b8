import {
  type BidChange,
  type BidEventType,
  bidEventTypes,
  type ChallengeChange,
  type ChallengeEventType,
  challengeEventTypes,
} from '@qxwq/contract';
import { summaryOf } from '../services/challenge-view.js';
import type { RecordedEvent } from '../storage/repositories/outbox-repository.js';
import type { Repositories } from '../storage/store.js';

/** What may be told of an event, and to whom. */
export interface DescribedEvent {
  readonly event: RecordedEvent;
  readonly data: ChallengeChange | BidChange;
  /** The organisation that may hear of it; null: everybody. */
  readonly onlyFor: string | null;
}

/**
 * What the world may be told of events: the row of the board, or that something happened to a bid, but nothing that the
 * bid says. Events of other kinds are left out.
 */
export async function describeEvents(read: Repositories, events: readonly RecordedEvent[]): Promise<DescribedEvent[]> {
  const [challenges, bids] = await Promise.all([challengeRows(read, events), bidRows(read, events)]);
  return events.flatMap((event): DescribedEvent[] => {
    const { kind, challengeId, bidId, organisationId } = event;
    const at = event.at.toISOString();
    if (isChallengeEvent(kind) && challengeId !== null) {
      const id = challengeId as ChallengeChange['challengeId'];
      const challenge = challenges.get(challengeId) ?? null;
      return [{ event, data: { type: kind, at, challengeId: id, challenge }, onlyFor: null }];
    }
    const bid = isBidEvent(kind) && bidId !== null ? bids.get(bidId) : undefined;
    if (!isBidEvent(kind) || !bid || organisationId === null) return [];
    const data = { type: kind, at, bidId: bid.id, challengeId, state: bid.state, revision: bid.revision } as BidChange;
    return [{ event, data, onlyFor: organisationId }];
  });
}

const isChallengeEvent = (kind: string): kind is ChallengeEventType =>
  (challengeEventTypes as readonly string[]).includes(kind);
const isBidEvent = (kind: string): kind is BidEventType => (bidEventTypes as readonly string[]).includes(kind);

async function challengeRows(read: Repositories, events: readonly RecordedEvent[]) {
  const ids = new Set(events.flatMap(({ kind, challengeId }) => (isChallengeEvent(kind) ? (challengeId ?? []) : [])));
  if (ids.size === 0) return new Map<string, never>();
  const rows = await read.challenges.findPublic([...ids]);
  const owners = rows.length === 0 ? [] : await read.organisations.findMany(rows.map(({ owner_id }) => owner_id));
  const byId = new Map(owners.map((owner) => [owner.id, owner]));
  return new Map(rows.map((row) => [row.id, summaryOf(row, byId.get(row.owner_id))]));
}

async function bidRows(read: Repositories, events: readonly RecordedEvent[]) {
  const ids = new Set(events.flatMap(({ kind, bidId }) => (isBidEvent(kind) ? (bidId ?? []) : [])));
  if (ids.size === 0) return new Map<string, never>();
  return new Map((await read.bids.standing([...ids])).map((row) => [row.id, row]));
}
