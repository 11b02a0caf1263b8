import {
  type BidChange,
  type BidEventType,
  bidEventTypes,
  type ChallengeChange,
  type ChallengeEventType,
  challengeEventTypes,
  publicChallengeStates,
  type StreamQuery,
} from '@qxwq/contract';
import type { LoggedEvent } from '../live/event-log.js';
import { eventStream } from '../live/event-stream.js';
import { summaryOf } from '../rules/views.js';
import type { Store } from '../store.js';
import { type Handler, type Incoming, organisationOf } from './handler.js';

const isChallengeEvent = (type: string): type is ChallengeEventType =>
  (challengeEventTypes as readonly string[]).includes(type);
const isBidEvent = (type: string): type is BidEventType => (bidEventTypes as readonly string[]).includes(type);

/** What everybody may hear of a challenge. */
export function challengeChange(store: Store, event: LoggedEvent, now: Date): ChallengeChange | undefined {
  const record = store.challenges.get(event.challengeId);
  if (!isChallengeEvent(event.type) || !record) return undefined;
  const shown = (publicChallengeStates as readonly string[]).includes(record.state);
  const { type, at, challengeId } = event;
  return { type, at, challengeId, challenge: shown ? summaryOf(store, record, now) : null };
}

/** What its own organisation may hear of a bid: that something happened, never what the bid says. */
export function bidChange(store: Store, event: LoggedEvent): BidChange | undefined {
  const bid = store.bids.get(event.bid?.id ?? '');
  if (!isBidEvent(event.type) || !bid) return undefined;
  const { type, at, challengeId } = event;
  return { type, at, bidId: bid.id, challengeId, state: bid.state, revision: bid.revision };
}

/** Where the reader stands: the header counts more, since a browser that reconnects sends the first address again. */
const lastIdOf = ({ headers, query }: Incoming): string | undefined =>
  headers.get('last-event-id') || (query as StreamQuery).after;

/** Handlers for live streams, by operation. */
export const streamHandlers: Readonly<Record<string, Handler>> = {
  'challenges.watch': (incoming) => {
    const { store, clock, cutAfter } = incoming;
    return {
      stream: eventStream({
        log: store.events,
        lastId: lastIdOf(incoming),
        tell: (event) => challengeChange(store, event, clock()),
        endsIn: undefined,
        cutAfter,
      }),
    };
  },

  'bids.watch': (incoming) => {
    const { store, now, session, cutAfter } = incoming;
    const organisation = organisationOf(incoming);
    return {
      stream: eventStream({
        log: store.events,
        lastId: lastIdOf(incoming),
        tell: (event) => (event.bid?.organisationId === organisation ? bidChange(store, event) : undefined),
        endsIn: session ? session.exp * 1000 - now.getTime() : undefined,
        cutAfter,
      }),
    };
  },
};
