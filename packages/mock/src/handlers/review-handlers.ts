import { type PageQuery, readableBidStates } from '@qxwq/contract';
import { found, Refusal } from '../refusal.js';
import { pageOf } from '../rules/cursor.js';
import { isGranted, openedBidOf } from '../rules/views.js';
import type { StoredBid } from '../store.js';
import { type Handler, type Incoming, organisationOf } from './handler.js';

/** The bids that the session's enterprise may read; sealed until the deadline by the mock's clock. */
function readableBids(incoming: Incoming): StoredBid[] {
  const { store, now, params } = incoming;
  const challenge = store.challenges.get(params.challengeId ?? '');
  const own = found(challenge?.organisationId === organisationOf(incoming) ? challenge : undefined);
  if (Date.parse(own.deadline) > now.getTime()) throw new Refusal('bids_sealed', { deadline: own.deadline });
  return [...store.bids.values()].filter(
    (bid) =>
      bid.challengeId === own.id &&
      (readableBidStates as readonly string[]).includes(bid.state) &&
      isGranted(bid, 'process_bid'),
  );
}

/** Handlers for the enterprise that set the problem, by operation. */
export const reviewHandlers: Readonly<Record<string, Handler>> = {
  'challenges.listBids': async (incoming) => {
    const { store, now, query } = incoming;
    const page = pageOf(readableBids(incoming), query as PageQuery);
    for (const bid of page.items) {
      // The first reading is what counts.
      const first = bid.openedAt === null;
      bid.openedAt ??= now.toISOString();
      if (bid.state === 'submitted') bid.state = 'opened';
      if (first) store.tellOfBid('bid.opened', bid, now);
    }
    return { json: { ...page, items: await Promise.all(page.items.map((bid) => openedBidOf(store, bid))) } };
  },

  'challenges.downloadBidAttachment': (incoming) => {
    const bid = found(readableBids(incoming).find(({ id }) => id === incoming.params.bidId));
    return { file: found(bid.submission?.files.find(({ id }) => id === incoming.params.attachmentId)) };
  },
};
