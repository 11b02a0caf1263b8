/** Made from the contract by tools/generate.mjs (`npm run generate`). */
import type { Wire } from '../../wire.js';

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
