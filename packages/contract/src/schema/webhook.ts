import * as z from 'zod/mini';
import { pageLimits, webhookLimits } from '../limits.js';
import { givenBack, Instant, open, page, text, WebhookDeliveryId, WebhookEndpointId } from './common.js';
import { BidChange, bidEventTypes, ChallengeChange, challengeEventTypes } from './events.js';

/** Events that a partner's server can be told of. */
export const webhookEventTypes = [...challengeEventTypes, ...bidEventTypes] as const;
export type WebhookEventType = (typeof webhookEventTypes)[number];

const eventTypes = z.array(givenBack(webhookEventTypes)).check(z.minLength(1), z.maxLength(webhookEventTypes.length));

/** Where events are sent to. */
export const WebhookEndpointCreate = /*#__PURE__*/ z.strictObject({
  /** Address that takes a POST: `https://park.example.com/hooks/qxwq`. No private or local addresses. */
  url: z.string().check(z.maxLength(webhookLimits.url), z.url({ protocol: /^https?$/ })),
  /** Which events are sent. */
  events: eventTypes,
  /** What the partner calls it. */
  description: z.optional(text(200)),
});
export type WebhookEndpointCreate = z.infer<typeof WebhookEndpointCreate>;

/** The whole endpoint anew; the secret stays. */
export const WebhookEndpointUpdate = /*#__PURE__*/ z.strictObject({
  url: z.string().check(z.maxLength(webhookLimits.url), z.url({ protocol: /^https?$/ })),
  events: eventTypes,
  description: z.optional(text(200)),
  /** While it is not enabled nothing is sent, and what happens meanwhile is not sent later. */
  enabled: z.boolean(),
});
export type WebhookEndpointUpdate = z.infer<typeof WebhookEndpointUpdate>;

const endpointShape = {
  id: WebhookEndpointId,
  url: z.string(),
  events: z.array(open(webhookEventTypes)),
  description: z.string(),
  enabled: z.boolean(),
  /** Until when the secret before the last change of secrets signs too; null where there is none. */
  previousSecretUntil: z.nullable(Instant),
  createdAt: Instant,
  updatedAt: Instant,
} as const;

/** An endpoint of a partner. */
export const WebhookEndpoint = /*#__PURE__*/ z.object(endpointShape);
export type WebhookEndpoint = z.infer<typeof WebhookEndpoint>;

/** An endpoint with its signing secret, which is shown only now. */
export const WebhookEndpointWithSecret = /*#__PURE__*/ z.object({
  ...endpointShape,
  /** `whsec_` and 32 random bytes in Base64, as Standard Webhooks writes them. Keep it like a password. */
  secret: z.string(),
});
export type WebhookEndpointWithSecret = z.infer<typeof WebhookEndpointWithSecret>;

export const WebhookEndpointPage = /*#__PURE__*/ page(WebhookEndpoint);
export type WebhookEndpointPage = z.infer<typeof WebhookEndpointPage>;

/** `pending`: will be sent, or sent again. `dead`: given up after the last attempt; `webhooks.redeliver` sends it anew. */
export const webhookDeliveryStates = ['pending', 'delivered', 'dead'] as const;
export type WebhookDeliveryState = (typeof webhookDeliveryStates)[number];

/** One event on its way to one endpoint. */
export const WebhookDelivery = /*#__PURE__*/ z.object({
  /** Sent as `webhook-id`, the same at every attempt: receivers know by it what they have seen. */
  id: WebhookDeliveryId,
  type: open(webhookEventTypes),
  state: open(webhookDeliveryStates),
  attempts: z.int(),
  /** When it is tried next; null where it is not. */
  nextAttemptAt: z.nullable(Instant),
  /** HTTP status of the last answer; null before the first attempt and where none came. */
  lastStatus: z.nullable(z.int()),
  /** Why the last attempt failed, for the partner's developers; null where it did not. */
  lastError: z.nullable(z.string()),
  createdAt: Instant,
  deliveredAt: z.nullable(Instant),
});
export type WebhookDelivery = z.infer<typeof WebhookDelivery>;

export const WebhookDeliveryPage = /*#__PURE__*/ page(WebhookDelivery);
export type WebhookDeliveryPage = z.infer<typeof WebhookDeliveryPage>;

export const WebhookDeliveryQuery = /*#__PURE__*/ z.strictObject({
  state: z.optional(z.array(z.enum(webhookDeliveryStates))),
  limit: z.optional(z.int().check(z.minimum(1), z.maximum(pageLimits.max))),
  cursor: z.optional(z.string().check(z.maxLength(2000))),
});
export type WebhookDeliveryQuery = z.infer<typeof WebhookDeliveryQuery>;

/** The body of a webhook (Standard Webhooks): the same data as in the live streams. */
export const WebhookMessage = /*#__PURE__*/ z.object({
  type: open(webhookEventTypes),
  /** When it happened. */
  timestamp: Instant,
  data: z.union([ChallengeChange, BidChange, z.looseObject({ type: z.string() })]) as unknown as z.ZodMiniType<
    ChallengeChange | BidChange
  >,
});
export type WebhookMessage = z.infer<typeof WebhookMessage>;
