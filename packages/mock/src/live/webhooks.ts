import type { WebhookDelivery, WebhookDeliveryId, WebhookEndpoint, WebhookMessage } from '@qxwq/contract';
import { bidChange, challengeChange } from '../handlers/stream-handlers.js';
import type { Store, StoredDelivery, StoredEndpoint } from '../store.js';
import type { LoggedEvent } from './event-log.js';

/** Takes a message as a partner's server would. */
export type WebhookReceiver = (request: Request) => Response | Promise<Response>;

/** Sends what happens to the endpoints that asked for it; without a receiver it stays `pending`. */
export class Webhooks {
  constructor(
    private readonly store: Store,
    private readonly clock: () => Date,
    private readonly receiver: WebhookReceiver | undefined,
  ) {
    store.events.subscribe((event) => void this.tell(event));
  }

  /** One attempt. The mock makes no further one by itself: `webhooks.redeliver` does. */
  async attempt(delivery: StoredDelivery): Promise<void> {
    const endpoint = this.store.webhookEndpoints.get(delivery.endpointId);
    if (!endpoint || !this.receiver) return;
    const now = this.clock();
    delivery.attempts++;
    try {
      const answer = await this.receiver(await requestFor(endpoint, delivery, now));
      delivery.lastStatus = answer.status;
      delivery.lastError = answer.ok ? null : `HTTP ${answer.status}`;
    } catch {
      delivery.lastStatus = null;
      delivery.lastError = 'connection failed';
    }
    delivery.deliveredAt = delivery.lastError === null ? now.toISOString() : null;
  }

  private async tell(event: LoggedEvent): Promise<void> {
    const data = event.bid ? bidChange(this.store, event) : challengeChange(this.store, event, this.clock());
    if (!data) return;
    const message: WebhookMessage = { type: data.type, timestamp: data.at, data };
    for (const endpoint of this.store.webhookEndpoints.values()) {
      if (!endpoint.enabled || !endpoint.events.includes(data.type)) continue;
      await this.attempt(this.store.addDelivery(endpoint.id, message, event.at));
    }
  }
}

/** A message with its signatures (Standard Webhooks): one for each secret that counts at the time. */
async function requestFor(endpoint: StoredEndpoint, delivery: StoredDelivery, now: Date): Promise<Request> {
  const body = JSON.stringify(delivery.message);
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const old = endpoint.previousSecretUntil !== null && Date.parse(endpoint.previousSecretUntil) > now.getTime();
  const secrets = [endpoint.secret, ...(old && endpoint.previousSecret ? [endpoint.previousSecret] : [])];
  const signed = `${delivery.id}.${timestamp}.${body}`;
  const signatures = await Promise.all(secrets.map((secret) => signature(secret, signed)));
  return new Request(endpoint.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'webhook-id': delivery.id,
      'webhook-timestamp': timestamp,
      'webhook-signature': signatures.join(' '),
    },
    body,
  });
}

async function signature(secret: string, signed: string): Promise<string> {
  const raw = Uint8Array.from(atob(secret.replace(/^whsec_/, '')), (sign) => sign.charCodeAt(0));
  const key = await crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const bytes = new Uint8Array(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(signed)));
  return `v1,${btoa(String.fromCharCode(...bytes))}`;
}

/** The endpoint without its secrets. */
export const endpointOf = ({ secret: _, previousSecret: __, ...endpoint }: StoredEndpoint): WebhookEndpoint => endpoint;

export const deliveryOf = (delivery: StoredDelivery): WebhookDelivery => {
  const { endpointId: _, message, ...shown } = delivery;
  const delivered = delivery.deliveredAt !== null;
  return {
    ...shown,
    id: delivery.id as WebhookDeliveryId,
    type: message.type,
    state: delivered ? 'delivered' : 'pending',
    nextAttemptAt: delivered ? null : delivery.createdAt,
  };
};
