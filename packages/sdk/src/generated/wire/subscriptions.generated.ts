/** Made from the contract by tools/generate.mjs (`npm run generate`). */
import type { Wire } from '../../wire.js';

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
