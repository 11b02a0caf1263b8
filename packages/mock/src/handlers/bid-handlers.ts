import {
  type BidCreate,
  type BidQuery,
  type BidSubmit,
  type BidUpdate,
  type ConsentsRequest,
  emptyBidContent,
  type UploadQuery,
} from '@qxwq/contract';
import { found, Refusal } from '../refusal.js';
import { attach } from '../rules/attach.js';
import {
  consentsAfter,
  requireEditable,
  requireOpen,
  requireRevision,
  stateAfter,
  submissionOf,
} from '../rules/bid-rules.js';
import { pageOf } from '../rules/cursor.js';
import { canonicalJson } from '../rules/digest.js';
import { attachmentOf, bidOf } from '../rules/views.js';
import type { StoredBid } from '../store.js';
import { type Handler, type Incoming, type Outcome, organisationOf } from './handler.js';
import { NOTICE_VERSION } from './privacy-notice.js';
import { publicChallenge } from './public-handlers.js';

/** A bid of the session's own organisation; another one's is not there. */
export function ownBid(incoming: Incoming): StoredBid {
  const bid = found(incoming.store.bids.get(incoming.params.bidId ?? ''));
  return found(bid.organisationId === organisationOf(incoming) ? bid : undefined);
}

const shown = async ({ store, now }: Incoming, bid: StoredBid): Promise<Outcome> => ({
  json: await bidOf(store, bid, now),
  etag: `"${bid.revision}"`,
});

/** Marks that what was handed in is not what is written any more. */
function markChanged(bid: StoredBid): void {
  bid.changedSinceSubmission = bid.submission !== null;
}

/** Handlers for an organisation's own bids, by operation. */
export const bidHandlers: Readonly<Record<string, Handler>> = {
  'bids.list': async (incoming) => {
    const { store, now, query } = incoming;
    const { challenge, state } = query as BidQuery;
    const organisation = organisationOf(incoming);
    const rows = [...store.bids.values()]
      .filter((bid) => bid.organisationId === organisation)
      .filter((bid) => !challenge || bid.challengeId === challenge)
      .filter((bid) => !state || state.includes(bid.state))
      .sort((one, other) => other.changeNumber - one.changeNumber);
    const page = pageOf(rows, query as BidQuery);
    return { json: { ...page, items: await Promise.all(page.items.map((bid) => bidOf(store, bid, now))) } };
  },

  'bids.create': (incoming) => {
    const { store, now, params, body } = incoming;
    const challenge = publicChallenge(store, params.challengeId);
    requireOpen(challenge, now);
    const bid = store.addBid({
      challengeId: challenge.id,
      organisationId: found(store.organisations.get(organisationOf(incoming))).id,
      state: 'draft',
      revision: 1,
      content: (body as BidCreate).content ?? emptyBidContent(),
      files: [],
      consents: [],
      submission: null,
      changedSinceSubmission: false,
      openedAt: null,
      createdAt: now.toISOString(),
      updatedAt: now.toISOString(),
    });
    store.tellOfBid('bid.created', bid, now);
    return shown(incoming, bid);
  },

  'bids.get': (incoming) => shown(incoming, ownBid(incoming)),

  'bids.update': (incoming) => {
    const { store, now, body, headers } = incoming;
    const bid = ownBid(incoming);
    const { content } = body as BidUpdate;
    requireEditable(store, bid, now);
    const condition = headers.get('if-match');
    if (condition === null) throw new Refusal('revision_required');
    const stored = canonicalJson(content) === canonicalJson(bid.content);
    // Asked for again, since its answer was lost: a change that is in force already succeeds (RFC 9110, 13.1.1).
    if (!stored || condition === `"${bid.revision}"`) {
      requireRevision(bid, Number(/^"(\d+)"$/.exec(condition)?.[1] ?? 0));
      bid.content = content;
      bid.revision++;
      markChanged(bid);
      store.touch(bid, now);
      store.tellOfBid('bid.changed', bid, now);
    }
    return shown(incoming, bid);
  },

  'bids.setConsents': (incoming) => {
    const bid = ownBid(incoming);
    const { noticeVersion, consents } = incoming.body as ConsentsRequest;
    if (noticeVersion !== NOTICE_VERSION && consents.some(({ granted }) => granted)) {
      throw new Refusal('validation_failed', { faults: [{ pointer: '/noticeVersion', code: 'invalid_choice' }] });
    }
    bid.consents = consentsAfter(bid.consents, consents, { noticeVersion, at: incoming.now.toISOString() });
    incoming.store.touch(bid, incoming.now);
    incoming.store.tellOfBid('bid.consents_answered', bid, incoming.now);
    return shown(incoming, bid);
  },

  'bids.uploadAttachment': async (incoming) => {
    const { store, now, bytes, query } = incoming;
    const { name } = query as UploadQuery;
    const bid = ownBid(incoming);
    requireEditable(store, bid, now);
    const file = attach(store, bid, name, bytes, now);
    return { json: await attachmentOf(file) };
  },

  'bids.downloadAttachment': (incoming) => {
    const { files, submission } = ownBid(incoming);
    const all = [...files, ...(submission?.files ?? [])];
    return { file: found(all.find((file) => file.id === incoming.params.attachmentId)) };
  },

  'bids.removeAttachment': (incoming) => {
    const { store, now, params } = incoming;
    const bid = ownBid(incoming);
    requireEditable(store, bid, now);
    const file = found(bid.files.find(({ id }) => id === params.attachmentId));
    bid.files = bid.files.filter((other) => other !== file);
    markChanged(bid);
    store.touch(bid, now);
    store.tellOfBid('bid.file_removed', bid, now);
    return {};
  },

  'bids.submit': async (incoming) => {
    const { store, now, body } = incoming;
    const bid = ownBid(incoming);
    const state = stateAfter('submit', bid);
    requireOpen(found(store.challenges.get(bid.challengeId)), now);
    requireRevision(bid, (body as BidSubmit).revision);
    bid.submission = await submissionOf(store, bid, now);
    bid.state = state;
    bid.changedSinceSubmission = false;
    store.touch(bid, now);
    store.tellOfBid('bid.submitted', bid, now);
    return { json: bid.submission.receipt };
  },

  'bids.withdraw': (incoming) => {
    const { store, now } = incoming;
    const bid = ownBid(incoming);
    const state = stateAfter('withdraw', bid);
    const { deadline } = found(store.challenges.get(bid.challengeId));
    if (Date.parse(deadline) <= now.getTime()) throw new Refusal('deadline_passed', { deadline });
    bid.state = state;
    bid.revision++;
    store.touch(bid, now);
    store.tellOfBid('bid.withdrawn', bid, now);
    return shown(incoming, bid);
  },
};
