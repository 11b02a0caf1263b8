/** Made from the contract by tools/generate.mjs (`npm run generate`). */
import type { Wire } from '../wire.js';
import { platformInfo, platformPrivacyNotice } from './wire/platform.generated.js';
import { sessionGet } from './wire/session.generated.js';
import { organisationsList, organisationsGet } from './wire/organisations.generated.js';
import { challengesList, challengesFacets, challengesGet, challengesSimilar, challengesIndex, challengesDownloadAttachment, challengesWatch, challengesListBids, challengesDownloadBidAttachment } from './wire/challenges.generated.js';
import { bidsList, bidsCreate, bidsGet, bidsUpdate, bidsSetConsents, bidsUploadAttachment, bidsDownloadAttachment, bidsRemoveAttachment, bidsSubmit, bidsWithdraw, bidsWatch } from './wire/bids.generated.js';
import { uploadsCreate, uploadsGet, uploadsAppend, uploadsCancel } from './wire/uploads.generated.js';
import { webhooksList, webhooksCreate, webhooksGet, webhooksUpdate, webhooksRemove, webhooksRotateSecret, webhooksListDeliveries, webhooksRedeliver } from './wire/webhooks.generated.js';
import { achievementsList, achievementsFacets, achievementsGet } from './wire/achievements.generated.js';
import { peopleList, peopleFacets, peopleGet, peopleSetConsents } from './wire/people.generated.js';
import { matchesForChallenge, matchesForOrganisation, matchesPreview, matchesPreviewForOrganisation, matchesDecide, matchesReopen, matchesPlace, matchesUnplace, matchesHistory } from './wire/matches.generated.js';
import { subscriptionsList, subscriptionsCreate, subscriptionsUpdate, subscriptionsRemove, subscriptionsItems } from './wire/subscriptions.generated.js';
import { feedsJson, feedsAtom } from './wire/feeds.generated.js';
import { importsTemplate, importsRun } from './wire/imports.generated.js';

export * from './wire/platform.generated.js';
export * from './wire/session.generated.js';
export * from './wire/organisations.generated.js';
export * from './wire/challenges.generated.js';
export * from './wire/bids.generated.js';
export * from './wire/uploads.generated.js';
export * from './wire/webhooks.generated.js';
export * from './wire/achievements.generated.js';
export * from './wire/people.generated.js';
export * from './wire/matches.generated.js';
export * from './wire/subscriptions.generated.js';
export * from './wire/feeds.generated.js';
export * from './wire/imports.generated.js';

/** Every operation. Whoever needs only some names them instead, so that the others stay out of the bundle. */
export const everyOperation: readonly Wire[] = [platformInfo, platformPrivacyNotice, sessionGet, organisationsList, organisationsGet, challengesList, challengesFacets, challengesGet, challengesSimilar, challengesIndex, challengesDownloadAttachment, challengesWatch, challengesListBids, challengesDownloadBidAttachment, bidsList, bidsCreate, bidsGet, bidsUpdate, bidsSetConsents, bidsUploadAttachment, bidsDownloadAttachment, bidsRemoveAttachment, bidsSubmit, bidsWithdraw, bidsWatch, uploadsCreate, uploadsGet, uploadsAppend, uploadsCancel, webhooksList, webhooksCreate, webhooksGet, webhooksUpdate, webhooksRemove, webhooksRotateSecret, webhooksListDeliveries, webhooksRedeliver, achievementsList, achievementsFacets, achievementsGet, peopleList, peopleFacets, peopleGet, peopleSetConsents, matchesForChallenge, matchesForOrganisation, matchesPreview, matchesPreviewForOrganisation, matchesDecide, matchesReopen, matchesPlace, matchesUnplace, matchesHistory, subscriptionsList, subscriptionsCreate, subscriptionsUpdate, subscriptionsRemove, subscriptionsItems, feedsJson, feedsAtom, importsTemplate, importsRun];
