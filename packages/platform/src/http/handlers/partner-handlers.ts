import type { WebhookService } from '../../webhooks/webhook-service.js';
import type { Handlers } from '../handler.js';

export interface PartnerServices {
  readonly webhooks: WebhookService;
}

/** Calls of a partner's own server. */
export function partnerHandlers({ webhooks }: PartnerServices) {
  return {
    webhooks: {
      list: async ({ partner, query }) => ({ value: await webhooks.list(partner.id, query) }),
      create: ({ partner, body, once }) => webhooks.create(partner.id, body, once),
      get: async ({ partner, params }) => ({ value: await webhooks.get(partner.id, params.endpointId) }),
      update: async ({ partner, params, body }) => ({
        value: await webhooks.update(partner.id, params.endpointId, body),
      }),
      remove: async ({ partner, params }) => {
        await webhooks.remove(partner.id, params.endpointId);
        return { value: undefined };
      },
      rotateSecret: ({ partner, params, once }) => webhooks.rotateSecret(partner.id, params.endpointId, once),
      listDeliveries: async ({ partner, params, query }) => ({
        value: await webhooks.deliveries(partner.id, params.endpointId, query),
      }),
      redeliver: ({ partner, params, once }) =>
        webhooks.redeliver(partner.id, params.endpointId, params.deliveryId, once),
    },
  } satisfies Pick<Handlers, 'webhooks'>;
}
