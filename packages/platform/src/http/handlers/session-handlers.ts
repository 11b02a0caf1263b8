import type { Bid } from '@qxwq/contract';
import type { LiveStreams } from '../../live/live-streams.js';
import type { BidAttachmentService } from '../../services/bid-attachment-service.js';
import type { BidService } from '../../services/bid-service.js';
import type { OpeningService } from '../../services/opening-service.js';
import type { SessionService } from '../../services/session-service.js';
import type { SubmissionService } from '../../services/submission-service.js';
import type { Handlers } from '../handler.js';

export interface SessionServices {
  readonly session: SessionService;
  readonly bids: BidService;
  readonly bidAttachments: BidAttachmentService;
  readonly submissions: SubmissionService;
  readonly openings: OpeningService;
  readonly streams: LiveStreams;
}

/** A bid's ETag is its revision: what `If-Match` then names. */
const withEtag = (value: Bid) => ({ value, etag: `"${value.revision}"` });

/** Calls that need a session token. */
export function sessionHandlers({ session, bids, bidAttachments, submissions, openings, streams }: SessionServices) {
  return {
    session: {
      get: async ({ principal }) => ({ value: await session.get(principal) }),
    },
    bids: {
      list: async ({ principal, query }) => ({ value: await bids.list(principal, query) }),
      create: async ({ principal, params, body, once }) => {
        const { value, replayed } = await bids.create(principal, params.challengeId, body.content, once);
        return { ...withEtag(value), replayed };
      },
      get: async ({ principal, params }) => withEtag(await bids.get(principal, params.bidId)),
      update: async ({ principal, params, body, revision }) =>
        withEtag(await bids.update(principal, params.bidId, body.content, revision)),
      setConsents: async ({ principal, params, body }) =>
        withEtag(await bids.setConsents(principal, params.bidId, body)),
      uploadAttachment: ({ principal, params, query, body, once }) =>
        bidAttachments.upload(principal, params.bidId, query.name, body, once),
      downloadAttachment: async ({ principal, params }) => ({
        value: await bidAttachments.download(principal, params.bidId, params.attachmentId),
      }),
      removeAttachment: async ({ principal, params }) => {
        await bidAttachments.remove(principal, params.bidId, params.attachmentId);
        return { value: undefined };
      },
      submit: ({ principal, params, body, once }) => submissions.submit(principal, params.bidId, body.revision, once),
      withdraw: async ({ principal, params, once }) => {
        const { value, replayed } = await bids.withdraw(principal, params.bidId, once);
        return { ...withEtag(value), replayed };
      },
      watch: async ({ principal, lastEventId }) => ({
        value: await streams.open(lastEventId, {
          organisationId: principal.organisationId,
          endsAt: principal.expiresAt,
        }),
      }),
    },
    challenges: {
      listBids: async ({ principal, params, query }) => ({
        value: await openings.list(principal, params.challengeId, query),
      }),
      downloadBidAttachment: async ({ principal, params }) => ({
        value: await openings.attachment(principal, params.challengeId, params.bidId, params.attachmentId),
      }),
    },
  } satisfies {
    session: Handlers['session'];
    bids: Handlers['bids'];
    challenges: Pick<Handlers['challenges'], 'listBids' | 'downloadBidAttachment'>;
  };
}
