import * as z from 'zod/mini';
import { routes } from '../routes/index.js';
import { Attachment } from '../schema/attachment.js';
import {
  Bid,
  BidCreate,
  BidPage,
  BidQuery,
  BidSubmit,
  BidUpdate,
  OpenedBidPage,
  PageQuery,
  Receipt,
  UploadQuery,
} from '../schema/bid.js';
import { Challenge, ChallengeFilter, ChallengePage, ChallengeQuery, SimilarChallenges } from '../schema/challenge.js';
import { ChallengeIndex } from '../schema/challenge-index.js';
import {
  AttachmentId,
  BidId,
  ChallengeId,
  OrganisationId,
  UploadId,
  WebhookDeliveryId,
  WebhookEndpointId,
} from '../schema/common.js';
import { BidEvent, ChallengeEvent, StreamQuery } from '../schema/events.js';
import { ChallengeFacets } from '../schema/facets.js';
import { Organisation, OrganisationPage, OrganisationQuery } from '../schema/organisation.js';
import { PlatformInfo } from '../schema/platform.js';
import { ConsentsRequest, PrivacyNotice } from '../schema/privacy.js';
import { Session } from '../schema/session.js';
import { AppendQuery, Upload, UploadCreate } from '../schema/upload.js';
import {
  WebhookDelivery,
  WebhookDeliveryPage,
  WebhookDeliveryQuery,
  WebhookEndpoint,
  WebhookEndpointCreate,
  WebhookEndpointPage,
  WebhookEndpointUpdate,
  WebhookEndpointWithSecret,
} from '../schema/webhook.js';
import { matchOperations } from './matches.js';
import { operation } from './operation.js';
import { supplyOperations } from './supply.js';

/**
 * The table of operations: the one source of the API. Everything that speaks it is made from here, so a call that
 * is added here exists in client, platform, mock, OpenAPI document and docs, and nowhere else by hand.
 */
export const operations = {
  platform: {
    /** What the platform is: its clock, its limits, the editions of its coded lists. */
    info: operation(routes.platform.info, { response: PlatformInfo }),
    /** What a bidder must be told before personal data is taken (PIPL article 17), in the language asked for. */
    privacyNotice: operation(routes.platform.privacyNotice, { response: PrivacyNotice }),
  },
  session: {
    /** Who the session token speaks for, and what it may do. */
    get: operation(routes.session.get, { response: Session }),
  },
  organisations: {
    /** Organisations by kind and region, in the order of their names. */
    list: operation(routes.organisations.list, { query: OrganisationQuery, response: OrganisationPage }),
    /** One organisation's public record; never contacts. */
    get: operation(routes.organisations.get, { params: { organisationId: OrganisationId }, response: Organisation }),
  },
  challenges: {
    /** The board (榜): challenges that match the filters, page by page. */
    list: operation(routes.challenges.list, { query: ChallengeQuery, response: ChallengePage }),
    /** How many challenges each filter value would give. */
    facets: operation(routes.challenges.facets, { query: ChallengeFilter, response: ChallengeFacets }),
    /** One challenge in full. */
    get: operation(routes.challenges.get, { params: { challengeId: ChallengeId }, response: Challenge }),
    /** Challenges that use the same technical words, best first, with the words they share. */
    similar: operation(routes.challenges.similar, {
      params: { challengeId: ChallengeId },
      query: z.strictObject({ limit: z.optional(z.int().check(z.minimum(1), z.maximum(20))) }),
      response: SimilarChallenges,
    }),
    /** The open challenges with a full-text index over them, for matching a text that must not leave the reader's page. */
    index: operation(routes.challenges.index, { response: ChallengeIndex }),
    /** The bytes of a public attachment. */
    downloadAttachment: operation(routes.challenges.downloadAttachment, {
      params: { challengeId: ChallengeId, attachmentId: AttachmentId },
    }),
    /**
     * Tells live (Server-Sent Events) when a challenge is published, changed, closed or enters another state. Goes on
     * after `Last-Event-ID` without loss or double; without one it begins now.
     */
    watch: operation(routes.challenges.watch, { query: StreamQuery, event: ChallengeEvent }),
    /** Bids on the enterprise's own challenge, once the deadline has passed; the first reading of each is recorded. */
    listBids: operation(routes.challenges.listBids, {
      params: { challengeId: ChallengeId },
      query: PageQuery,
      response: OpenedBidPage,
    }),
    /** The bytes of a file attached to a bid, for the enterprise, once the deadline has passed. */
    downloadBidAttachment: operation(routes.challenges.downloadBidAttachment, {
      params: { challengeId: ChallengeId, bidId: BidId, attachmentId: AttachmentId },
    }),
  },
  bids: {
    /** The organisation's own bids, latest change first. */
    list: operation(routes.bids.list, { query: BidQuery, response: BidPage }),
    /** Starts a draft on a challenge. */
    create: operation(routes.bids.create, { params: { challengeId: ChallengeId }, body: BidCreate, response: Bid }),
    /** One of the organisation's own bids. */
    get: operation(routes.bids.get, { params: { bidId: BidId }, response: Bid }),
    /** Stores the whole content anew. What was submitted before stays valid until it is submitted again. */
    update: operation(routes.bids.update, { params: { bidId: BidId }, body: BidUpdate, response: Bid }),
    /** Gives or takes back consents, one by one, at any time. */
    setConsents: operation(routes.bids.setConsents, { params: { bidId: BidId }, body: ConsentsRequest, response: Bid }),
    /** Attaches a file; its type is sniffed from the bytes. */
    uploadAttachment: operation(routes.bids.uploadAttachment, {
      params: { bidId: BidId },
      query: UploadQuery,
      response: Attachment,
    }),
    /** The bytes of an attached file. */
    downloadAttachment: operation(routes.bids.downloadAttachment, {
      params: { bidId: BidId, attachmentId: AttachmentId },
    }),
    /** Takes a file off the bid. What was submitted before keeps it. */
    removeAttachment: operation(routes.bids.removeAttachment, { params: { bidId: BidId, attachmentId: AttachmentId } }),
    /** Hands the bid in and answers with a receipt; refused after the deadline by the platform's clock. */
    submit: operation(routes.bids.submit, { params: { bidId: BidId }, body: BidSubmit, response: Receipt }),
    /** Takes the bid back; possible until the deadline. */
    withdraw: operation(routes.bids.withdraw, { params: { bidId: BidId }, response: Bid }),
    /**
     * Tells live (Server-Sent Events) what happens to the organisation's own bids; never what a bid says. Ends when the
     * session token expires: go on after `Last-Event-ID` with a new one.
     */
    watch: operation(routes.bids.watch, { query: StreamQuery, event: BidEvent }),
  },
  uploads: {
    /** Announces a file that will come in parts, so that a cut line costs one part and not the whole file. */
    create: operation(routes.uploads.create, { params: { bidId: BidId }, body: UploadCreate, response: Upload }),
    /** How far an upload has come: where the next part begins. */
    get: operation(routes.uploads.get, { params: { uploadId: UploadId }, response: Upload }),
    /**
     * Adds the part that begins at `offset`. The last one attaches the file to the bid; an empty part at the end tries
     * that once more. A part that begins elsewhere is refused with the right offset.
     */
    append: operation(routes.uploads.append, { params: { uploadId: UploadId }, query: AppendQuery, response: Upload }),
    /** Forgets an upload and what has arrived. A file that was attached stays on the bid. */
    cancel: operation(routes.uploads.cancel, { params: { uploadId: UploadId } }),
  },
  webhooks: {
    /** The partner's endpoints, oldest first. */
    list: operation(routes.webhooks.list, { query: PageQuery, response: WebhookEndpointPage }),
    /** Registers an endpoint. The answer, and only it, holds the signing secret. */
    create: operation(routes.webhooks.create, { body: WebhookEndpointCreate, response: WebhookEndpointWithSecret }),
    /** One endpoint. */
    get: operation(routes.webhooks.get, { params: { endpointId: WebhookEndpointId }, response: WebhookEndpoint }),
    /** Changes an endpoint, or switches it off and on. */
    update: operation(routes.webhooks.update, {
      params: { endpointId: WebhookEndpointId },
      body: WebhookEndpointUpdate,
      response: WebhookEndpoint,
    }),
    /** Removes an endpoint with everything that waits for it. */
    remove: operation(routes.webhooks.remove, { params: { endpointId: WebhookEndpointId } }),
    /** Makes a new signing secret. For a day messages carry the signatures of both, so that nothing is lost meanwhile. */
    rotateSecret: operation(routes.webhooks.rotateSecret, {
      params: { endpointId: WebhookEndpointId },
      response: WebhookEndpointWithSecret,
    }),
    /** What was sent to an endpoint and what came of it, latest first; `state=dead` gives what was given up. */
    listDeliveries: operation(routes.webhooks.listDeliveries, {
      params: { endpointId: WebhookEndpointId },
      query: WebhookDeliveryQuery,
      response: WebhookDeliveryPage,
    }),
    /** Sends a message once more now, whatever came of it before. */
    redeliver: operation(routes.webhooks.redeliver, {
      params: { endpointId: WebhookEndpointId, deliveryId: WebhookDeliveryId },
      response: WebhookDelivery,
    }),
  },
  ...supplyOperations,
  ...matchOperations,
} as const;

export type Operations = typeof operations;
