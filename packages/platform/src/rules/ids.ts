import { createHash, randomInt } from 'node:crypto';
import {
  AttachmentId,
  BidId,
  FeedId,
  SubscriptionId,
  UploadId,
  WebhookDeliveryId,
  WebhookEndpointId,
} from '@qxwq/contract';
import * as z from 'zod/mini';

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';
const LENGTH = 16;

/** Sixteen characters of 36 give 82 random bits: ids cannot be guessed and do not tell how many there are. */
const randomPart = (): string => Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

export const newBidId = (): BidId => z.parse(BidId, `bid_${randomPart()}`);
export const newAttachmentId = (): AttachmentId => z.parse(AttachmentId, `att_${randomPart()}`);
export const newSubscriptionId = (): SubscriptionId => z.parse(SubscriptionId, `sub_${randomPart()}`);
export const newFeedId = (): FeedId => z.parse(FeedId, `fed_${randomPart()}`);
export const newUploadId = (): UploadId => z.parse(UploadId, `upl_${randomPart()}`);
export const newWebhookEndpointId = (): WebhookEndpointId => z.parse(WebhookEndpointId, `whk_${randomPart()}`);
export const newWebhookDeliveryId = (): WebhookDeliveryId => z.parse(WebhookDeliveryId, `dlv_${randomPart()}`);
export const newRequestId = (): string => `req_${randomPart()}`;

/** The same id for the same name: for what is imported and may be imported again. */
export const attachmentIdFor = (name: string): AttachmentId => z.parse(AttachmentId, idFor('att', name));

/** The same id for the same name, of any kind: `idFor('ach', 'org_…/CG-001')`. */
export function idFor(prefix: string, name: string): string {
  const bytes = createHash('sha256').update(name).digest().subarray(0, LENGTH);
  return `${prefix}_${Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length]).join('')}`;
}
