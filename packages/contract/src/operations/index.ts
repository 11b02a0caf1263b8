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
import { AttachmentId, BidId, ChallengeId, OrganisationId } from '../schema/common.js';
import { ChallengeFacets } from '../schema/facets.js';
import { Organisation, OrganisationPage, OrganisationQuery } from '../schema/organisation.js';
import { PlatformInfo } from '../schema/platform.js';
import { ConsentsRequest, PrivacyNotice } from '../schema/privacy.js';
import { Session } from '../schema/session.js';
import { operation } from './operation.js';

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
    /** The bytes of a public attachment. */
    downloadAttachment: operation(routes.challenges.downloadAttachment, {
      params: { challengeId: ChallengeId, attachmentId: AttachmentId },
    }),
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
  },
} as const;

export type Operations = typeof operations;
