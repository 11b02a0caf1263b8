/** Made from the contract by tools/generate.mjs (`npm run generate`). */
import { eventCall } from '../../event-call.js';
import type { Wire } from '../../wire.js';

/** The organisation's own bids, latest change first. */
export const bidsList = { name: 'bids.list', method: 'GET', path: '/v1/bids', query: true, paged: true, auth: 'session' } as const satisfies Wire;
/** Starts a draft on a challenge. */
export const bidsCreate = { name: 'bids.create', method: 'POST', path: '/v1/challenges/{challengeId}/bids', sends: 'json', idempotent: true, auth: 'session' } as const satisfies Wire;
/** One of the organisation's own bids. */
export const bidsGet = { name: 'bids.get', method: 'GET', path: '/v1/bids/{bidId}', auth: 'session' } as const satisfies Wire;
/** Stores the whole content anew. What was submitted before stays valid until it is submitted again. */
export const bidsUpdate = { name: 'bids.update', method: 'PUT', path: '/v1/bids/{bidId}', sends: 'json', ifMatch: true, auth: 'session' } as const satisfies Wire;
/** Gives or takes back consents, one by one, at any time. */
export const bidsSetConsents = { name: 'bids.setConsents', method: 'PUT', path: '/v1/bids/{bidId}/consents', sends: 'json', auth: 'session' } as const satisfies Wire;
/** Attaches a file; its type is sniffed from the bytes. */
export const bidsUploadAttachment = { name: 'bids.uploadAttachment', method: 'POST', path: '/v1/bids/{bidId}/attachments', query: true, sends: 'bytes', idempotent: true, auth: 'session' } as const satisfies Wire;
/** The bytes of an attached file. */
export const bidsDownloadAttachment = { name: 'bids.downloadAttachment', method: 'GET', path: '/v1/bids/{bidId}/attachments/{attachmentId}', returns: 'bytes', auth: 'session' } as const satisfies Wire;
/** Takes a file off the bid. What was submitted before keeps it. */
export const bidsRemoveAttachment = { name: 'bids.removeAttachment', method: 'DELETE', path: '/v1/bids/{bidId}/attachments/{attachmentId}', returns: 'nothing', auth: 'session' } as const satisfies Wire;
/** Hands the bid in and answers with a receipt; refused after the deadline by the platform's clock. */
export const bidsSubmit = { name: 'bids.submit', method: 'POST', path: '/v1/bids/{bidId}/submission', sends: 'json', idempotent: true, auth: 'session' } as const satisfies Wire;
/** Takes the bid back; possible until the deadline. */
export const bidsWithdraw = { name: 'bids.withdraw', method: 'POST', path: '/v1/bids/{bidId}/withdrawal', idempotent: true, auth: 'session' } as const satisfies Wire;
/** Tells live (Server-Sent Events) what happens to the organisation's own bids; never what a bid says. Ends when the session token expires: go on after `Last-Event-ID` with a new one. */
export const bidsWatch = { name: 'bids.watch', method: 'GET', path: '/v1/bid-events', query: true, returns: 'events', auth: 'session', stream: eventCall } as const satisfies Wire;
