import {
  type PageQuery,
  type WebhookDeliveryQuery,
  type WebhookEndpointCreate,
  type WebhookEndpointUpdate,
  webhookLimits,
} from '@qxwq/contract';
import { deliveryOf, endpointOf } from '../live/webhooks.js';
import { found, Refusal } from '../refusal.js';
import { pageOf } from '../rules/cursor.js';
import type { StoredEndpoint } from '../store.js';
import type { Handler, Incoming } from './handler.js';

const HOUR_MS = 3_600_000;

const endpointIn = ({ store, params }: Incoming): StoredEndpoint =>
  found(store.webhookEndpoints.get(params.endpointId ?? ''));

/** Public https addresses only, as on a platform in production. */
function requirePublic(url: string): void {
  const { protocol, hostname } = new URL(url);
  const local = hostname === 'localhost' || /^\[|^(127|10|192\.168|169\.254)\./.test(hostname);
  if (protocol !== 'https:' || local) throw new Refusal('webhook_url_not_allowed');
}

/** Handlers for a partner's endpoints, by operation. */
export const webhookHandlers: Readonly<Record<string, Handler>> = {
  'webhooks.list': ({ store, query }) => {
    const page = pageOf([...store.webhookEndpoints.values()], query as PageQuery);
    return { json: { ...page, items: page.items.map(endpointOf) } };
  },

  'webhooks.create': ({ store, now, body }) => {
    const { url, events, description = '' } = body as WebhookEndpointCreate;
    requirePublic(url);
    if (store.webhookEndpoints.size >= webhookLimits.endpoints) {
      throw new Refusal('too_many_webhooks', { params: { maximum: webhookLimits.endpoints } });
    }
    const endpoint = store.addEndpoint({ url, events, description, at: now.toISOString() });
    return { json: { ...endpointOf(endpoint), secret: endpoint.secret } };
  },

  'webhooks.get': (incoming) => ({ json: endpointOf(endpointIn(incoming)) }),

  'webhooks.update': (incoming) => {
    const endpoint = endpointIn(incoming);
    const { url, events, description = '', enabled } = incoming.body as WebhookEndpointUpdate;
    requirePublic(url);
    Object.assign(endpoint, { url, events, description, enabled, updatedAt: incoming.now.toISOString() });
    return { json: endpointOf(endpoint) };
  },

  'webhooks.remove': (incoming) => {
    incoming.store.removeEndpoint(endpointIn(incoming).id);
    return {};
  },

  'webhooks.rotateSecret': (incoming) => {
    const { store, now } = incoming;
    const endpoint = endpointIn(incoming);
    endpoint.previousSecret = endpoint.secret;
    endpoint.previousSecretUntil = new Date(now.getTime() + webhookLimits.rotationHours * HOUR_MS).toISOString();
    endpoint.secret = store.newSecret();
    endpoint.updatedAt = now.toISOString();
    return { json: { ...endpointOf(endpoint), secret: endpoint.secret } };
  },

  'webhooks.listDeliveries': (incoming) => {
    const { id } = endpointIn(incoming);
    const query = incoming.query as WebhookDeliveryQuery;
    const deliveries = [...incoming.store.webhookDeliveries.values()]
      .filter(({ endpointId }) => endpointId === id)
      .reverse()
      .map(deliveryOf)
      .filter(({ state }) => !query.state || (query.state as readonly string[]).includes(state));
    return { json: pageOf(deliveries, query) };
  },

  'webhooks.redeliver': async (incoming) => {
    const { store, params, webhooks } = incoming;
    const { id } = endpointIn(incoming);
    const delivery = store.webhookDeliveries.get(params.deliveryId ?? '');
    const own = found(delivery?.endpointId === id ? delivery : undefined);
    own.deliveredAt = null;
    await webhooks.attempt(own);
    return { json: deliveryOf(own) };
  },
};
