/** Made from the contract by tools/generate.mjs (`npm run generate`). */
import type { Wire } from '../wire.js';

/** What the platform is: its clock, its limits, the editions of its coded lists. */
export const platformInfo = { name: 'platform.info', method: 'GET', path: '/v1/platform', auth: 'key' } as const satisfies Wire;
/** What a bidder must be told before personal data is taken (PIPL article 17), in the language asked for. */
export const platformPrivacyNotice = { name: 'platform.privacyNotice', method: 'GET', path: '/v1/privacy-notice', auth: 'key' } as const satisfies Wire;
/** Who the session token speaks for, and what it may do. */
export const sessionGet = { name: 'session.get', method: 'GET', path: '/v1/session', auth: 'session' } as const satisfies Wire;
/** Organisations by kind and region, in the order of their names. */
export const organisationsList = { name: 'organisations.list', method: 'GET', path: '/v1/organisations', query: true, paged: true, auth: 'key' } as const satisfies Wire;
/** One organisation's public record; never contacts. */
export const organisationsGet = { name: 'organisations.get', method: 'GET', path: '/v1/organisations/{organisationId}', auth: 'key' } as const satisfies Wire;
/** The board (榜): challenges that match the filters, page by page. */
export const challengesList = { name: 'challenges.list', method: 'GET', path: '/v1/challenges', query: true, paged: true, auth: 'key' } as const satisfies Wire;
/** How many challenges each filter value would give. */
export const challengesFacets = { name: 'challenges.facets', method: 'GET', path: '/v1/challenge-facets', query: true, auth: 'key' } as const satisfies Wire;
/** One challenge in full. */
export const challengesGet = { name: 'challenges.get', method: 'GET', path: '/v1/challenges/{challengeId}', auth: 'key' } as const satisfies Wire;
/** Challenges that use the same technical words, best first, with the words they share. */
export const challengesSimilar = { name: 'challenges.similar', method: 'GET', path: '/v1/challenges/{challengeId}/similar', query: true, auth: 'key' } as const satisfies Wire;
/** The bytes of a public attachment. */
export const challengesDownloadAttachment = { name: 'challenges.downloadAttachment', method: 'GET', path: '/v1/challenges/{challengeId}/attachments/{attachmentId}', returns: 'bytes', auth: 'key' } as const satisfies Wire;
/** Tells live (Server-Sent Events) when a challenge is published, changed, closed or enters another state. Goes on after `Last-Event-ID` without loss or double; without one it begins now. */
export const challengesWatch = { name: 'challenges.watch', method: 'GET', path: '/v1/challenge-events', query: true, returns: 'events', auth: 'key' } as const satisfies Wire;
/** Bids on the enterprise's own challenge, once the deadline has passed; the first reading of each is recorded. */
export const challengesListBids = { name: 'challenges.listBids', method: 'GET', path: '/v1/challenges/{challengeId}/bids', query: true, paged: true, auth: 'session' } as const satisfies Wire;
/** The bytes of a file attached to a bid, for the enterprise, once the deadline has passed. */
export const challengesDownloadBidAttachment = { name: 'challenges.downloadBidAttachment', method: 'GET', path: '/v1/challenges/{challengeId}/bids/{bidId}/attachments/{attachmentId}', returns: 'bytes', auth: 'session' } as const satisfies Wire;
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
export const bidsWatch = { name: 'bids.watch', method: 'GET', path: '/v1/bid-events', query: true, returns: 'events', auth: 'session' } as const satisfies Wire;
/** Announces a file that will come in parts, so that a cut line costs one part and not the whole file. */
export const uploadsCreate = { name: 'uploads.create', method: 'POST', path: '/v1/bids/{bidId}/uploads', sends: 'json', idempotent: true, auth: 'session' } as const satisfies Wire;
/** How far an upload has come: where the next part begins. */
export const uploadsGet = { name: 'uploads.get', method: 'GET', path: '/v1/uploads/{uploadId}', auth: 'session' } as const satisfies Wire;
/** Adds the part that begins at `offset`. The last one attaches the file to the bid; an empty part at the end tries that once more. A part that begins elsewhere is refused with the right offset. */
export const uploadsAppend = { name: 'uploads.append', method: 'PATCH', path: '/v1/uploads/{uploadId}', query: true, sends: 'bytes', auth: 'session' } as const satisfies Wire;
/** Forgets an upload and what has arrived. A file that was attached stays on the bid. */
export const uploadsCancel = { name: 'uploads.cancel', method: 'DELETE', path: '/v1/uploads/{uploadId}', returns: 'nothing', auth: 'session' } as const satisfies Wire;
/** The partner's endpoints, oldest first. */
export const webhooksList = { name: 'webhooks.list', method: 'GET', path: '/v1/webhook-endpoints', query: true, paged: true, auth: 'secret' } as const satisfies Wire;
/** Registers an endpoint. The answer, and only it, holds the signing secret. */
export const webhooksCreate = { name: 'webhooks.create', method: 'POST', path: '/v1/webhook-endpoints', sends: 'json', idempotent: true, auth: 'secret' } as const satisfies Wire;
/** One endpoint. */
export const webhooksGet = { name: 'webhooks.get', method: 'GET', path: '/v1/webhook-endpoints/{endpointId}', auth: 'secret' } as const satisfies Wire;
/** Changes an endpoint, or switches it off and on. */
export const webhooksUpdate = { name: 'webhooks.update', method: 'PUT', path: '/v1/webhook-endpoints/{endpointId}', sends: 'json', auth: 'secret' } as const satisfies Wire;
/** Removes an endpoint with everything that waits for it. */
export const webhooksRemove = { name: 'webhooks.remove', method: 'DELETE', path: '/v1/webhook-endpoints/{endpointId}', returns: 'nothing', auth: 'secret' } as const satisfies Wire;
/** Makes a new signing secret. For a day messages carry the signatures of both, so that nothing is lost meanwhile. */
export const webhooksRotateSecret = { name: 'webhooks.rotateSecret', method: 'POST', path: '/v1/webhook-endpoints/{endpointId}/secret', idempotent: true, auth: 'secret' } as const satisfies Wire;
/** What was sent to an endpoint and what came of it, latest first; `state=dead` gives what was given up. */
export const webhooksListDeliveries = { name: 'webhooks.listDeliveries', method: 'GET', path: '/v1/webhook-endpoints/{endpointId}/deliveries', query: true, paged: true, auth: 'secret' } as const satisfies Wire;
/** Sends a message once more now, whatever came of it before. */
export const webhooksRedeliver = { name: 'webhooks.redeliver', method: 'POST', path: '/v1/webhook-endpoints/{endpointId}/deliveries/{deliveryId}/redelivery', idempotent: true, auth: 'secret' } as const satisfies Wire;
/** The board of achievements (成果) and patents (专利): those that match the filters, page by page. */
export const achievementsList = { name: 'achievements.list', method: 'GET', path: '/v1/achievements', query: true, paged: true, auth: 'key' } as const satisfies Wire;
/** How many achievements each filter value would give. */
export const achievementsFacets = { name: 'achievements.facets', method: 'GET', path: '/v1/achievement-facets', query: true, auth: 'key' } as const satisfies Wire;
/** One achievement in full. */
export const achievementsGet = { name: 'achievements.get', method: 'GET', path: '/v1/achievements/{achievementId}', auth: 'key' } as const satisfies Wire;
/** Teams, experts, mentors and liaisons that match the filters, page by page. */
export const peopleList = { name: 'people.list', method: 'GET', path: '/v1/people', query: true, paged: true, auth: 'key' } as const satisfies Wire;
/** How many people each filter value would give. */
export const peopleFacets = { name: 'people.facets', method: 'GET', path: '/v1/people-facets', query: true, auth: 'key' } as const satisfies Wire;
/** One team or person in full. */
export const peopleGet = { name: 'people.get', method: 'GET', path: '/v1/people/{personId}', auth: 'key' } as const satisfies Wire;
/** Records what a person of the own organisation lets everybody see, or takes it back; it holds at once. */
export const peopleSetConsents = { name: 'people.setConsents', method: 'PUT', path: '/v1/people/{personId}/consents', sends: 'json', auth: 'session' } as const satisfies Wire;
/** Who can answer a challenge, best first, with the reasons that add up to the score. Decisions are in it for the enterprise that set it and for a broker. */
export const matchesForChallenge = { name: 'matches.forChallenge', method: 'GET', path: '/v1/challenges/{challengeId}/matches', query: true, auth: 'session' } as const satisfies Wire;
/** Which open challenges suit a university, by its achievements and people, best first, with the reasons. */
export const matchesForOrganisation = { name: 'matches.forOrganisation', method: 'GET', path: '/v1/organisations/{organisationId}/matches', query: true, auth: 'session' } as const satisfies Wire;
/** The same for everybody, without decisions, where the platform offers it (`publicMatches`); else not found. */
export const matchesPreview = { name: 'matches.preview', method: 'GET', path: '/v1/challenges/{challengeId}/match-preview', query: true, auth: 'key' } as const satisfies Wire;
/** Which open challenges suit a university, for everybody, without decisions; see `preview`. */
export const matchesPreviewForOrganisation = { name: 'matches.previewForOrganisation', method: 'GET', path: '/v1/organisations/{organisationId}/match-preview', query: true, auth: 'key' } as const satisfies Wire;
/** Accepts a match or sets it aside with a reason. The enterprise decides about achievements and people, an organisation about challenges for itself (its own id as candidate). It can be revised; each step is recorded. */
export const matchesDecide = { name: 'matches.decide', method: 'PUT', path: '/v1/challenges/{challengeId}/matches/{candidateId}/decision', sends: 'json', auth: 'session' } as const satisfies Wire;
/** Takes a decision back. */
export const matchesReopen = { name: 'matches.reopen', method: 'DELETE', path: '/v1/challenges/{challengeId}/matches/{candidateId}/decision', returns: 'nothing', auth: 'session' } as const satisfies Wire;
/** Puts a match at a place of the broker's choice; pages show that a person did. */
export const matchesPlace = { name: 'matches.place', method: 'PUT', path: '/v1/challenges/{challengeId}/matches/{candidateId}/place', sends: 'json', auth: 'session' } as const satisfies Wire;
/** Lets a match stand where its score puts it. */
export const matchesUnplace = { name: 'matches.unplace', method: 'DELETE', path: '/v1/challenges/{challengeId}/matches/{candidateId}/place', returns: 'nothing', auth: 'session' } as const satisfies Wire;
/** Who decided what about a match, and when, latest first. */
export const matchesHistory = { name: 'matches.history', method: 'GET', path: '/v1/challenges/{challengeId}/matches/{candidateId}/history', auth: 'session' } as const satisfies Wire;
/** The organisation's saved searches, latest first. */
export const subscriptionsList = { name: 'subscriptions.list', method: 'GET', path: '/v1/subscriptions', query: true, paged: true, auth: 'session' } as const satisfies Wire;
/** Saves a search; what is published from now on and matches arrives in its feed. */
export const subscriptionsCreate = { name: 'subscriptions.create', method: 'POST', path: '/v1/subscriptions', sends: 'json', idempotent: true, auth: 'session' } as const satisfies Wire;
/** Changes a saved search. What its feed holds stays. */
export const subscriptionsUpdate = { name: 'subscriptions.update', method: 'PUT', path: '/v1/subscriptions/{subscriptionId}', sends: 'json', auth: 'session' } as const satisfies Wire;
/** Removes a saved search with its feed. */
export const subscriptionsRemove = { name: 'subscriptions.remove', method: 'DELETE', path: '/v1/subscriptions/{subscriptionId}', returns: 'nothing', auth: 'session' } as const satisfies Wire;
/** New matches of a saved search, latest first. */
export const subscriptionsItems = { name: 'subscriptions.items', method: 'GET', path: '/v1/subscriptions/{subscriptionId}/items', query: true, paged: true, auth: 'session' } as const satisfies Wire;
/** The latest matches of a saved search as a JSON Feed, for readers that know only an address. */
export const feedsJson = { name: 'feeds.json', method: 'GET', path: '/v1/feeds/{feedId}', auth: 'key' } as const satisfies Wire;
/** The same as an Atom feed (RFC 4287). */
export const feedsAtom = { name: 'feeds.atom', method: 'GET', path: '/v1/feeds/{feedId}/atom', returns: 'bytes', auth: 'key' } as const satisfies Wire;
/** The workbook to fill in, in the reader's language. */
export const importsTemplate = { name: 'imports.template', method: 'GET', path: '/v1/import-templates/{kind}', returns: 'bytes', auth: 'key' } as const satisfies Wire;
/** Checks or takes over a workbook (xlsx, or csv in UTF-8 or GB18030). Good rows are taken, the others come back with remarks. The same file twice changes nothing. */
export const importsRun = { name: 'imports.run', method: 'POST', path: '/v1/imports', query: true, sends: 'bytes', auth: 'secret' } as const satisfies Wire;

/** Every operation. Whoever needs only some names them instead, so that the others stay out of the bundle. */
export const everyOperation: readonly Wire[] = [platformInfo, platformPrivacyNotice, sessionGet, organisationsList, organisationsGet, challengesList, challengesFacets, challengesGet, challengesSimilar, challengesDownloadAttachment, challengesWatch, challengesListBids, challengesDownloadBidAttachment, bidsList, bidsCreate, bidsGet, bidsUpdate, bidsSetConsents, bidsUploadAttachment, bidsDownloadAttachment, bidsRemoveAttachment, bidsSubmit, bidsWithdraw, bidsWatch, uploadsCreate, uploadsGet, uploadsAppend, uploadsCancel, webhooksList, webhooksCreate, webhooksGet, webhooksUpdate, webhooksRemove, webhooksRotateSecret, webhooksListDeliveries, webhooksRedeliver, achievementsList, achievementsFacets, achievementsGet, peopleList, peopleFacets, peopleGet, peopleSetConsents, matchesForChallenge, matchesForOrganisation, matchesPreview, matchesPreviewForOrganisation, matchesDecide, matchesReopen, matchesPlace, matchesUnplace, matchesHistory, subscriptionsList, subscriptionsCreate, subscriptionsUpdate, subscriptionsRemove, subscriptionsItems, feedsJson, feedsAtom, importsTemplate, importsRun];
