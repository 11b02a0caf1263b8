/** Made from the contract by tools/generate.mjs (`npm run generate`). */
import { eventCall } from '../../event-call.js';
import type { Wire } from '../../wire.js';

/** The board (榜): challenges that match the filters, page by page. */
export const challengesList = { name: 'challenges.list', method: 'GET', path: '/v1/challenges', query: true, paged: true, auth: 'key' } as const satisfies Wire;
/** How many challenges each filter value would give. */
export const challengesFacets = { name: 'challenges.facets', method: 'GET', path: '/v1/challenge-facets', query: true, auth: 'key' } as const satisfies Wire;
/** One challenge in full. */
export const challengesGet = { name: 'challenges.get', method: 'GET', path: '/v1/challenges/{challengeId}', auth: 'key' } as const satisfies Wire;
/** Challenges that use the same technical words, best first, with the words they share. */
export const challengesSimilar = { name: 'challenges.similar', method: 'GET', path: '/v1/challenges/{challengeId}/similar', query: true, auth: 'key' } as const satisfies Wire;
/** The open challenges with a full-text index over them, for matching a text that must not leave the reader's page. */
export const challengesIndex = { name: 'challenges.index', method: 'GET', path: '/v1/challenge-index', auth: 'key' } as const satisfies Wire;
/** The bytes of a public attachment. */
export const challengesDownloadAttachment = { name: 'challenges.downloadAttachment', method: 'GET', path: '/v1/challenges/{challengeId}/attachments/{attachmentId}', returns: 'bytes', auth: 'key' } as const satisfies Wire;
/** Tells live (Server-Sent Events) when a challenge is published, changed, closed or enters another state. Goes on after `Last-Event-ID` without loss or double; without one it begins now. */
export const challengesWatch = { name: 'challenges.watch', method: 'GET', path: '/v1/challenge-events', query: true, returns: 'events', auth: 'key', stream: eventCall } as const satisfies Wire;
/** Bids on the enterprise's own challenge, once the deadline has passed; the first reading of each is recorded. */
export const challengesListBids = { name: 'challenges.listBids', method: 'GET', path: '/v1/challenges/{challengeId}/bids', query: true, paged: true, auth: 'session' } as const satisfies Wire;
/** The bytes of a file attached to a bid, for the enterprise, once the deadline has passed. */
export const challengesDownloadBidAttachment = { name: 'challenges.downloadBidAttachment', method: 'GET', path: '/v1/challenges/{challengeId}/bids/{bidId}/attachments/{attachmentId}', returns: 'bytes', auth: 'session' } as const satisfies Wire;
