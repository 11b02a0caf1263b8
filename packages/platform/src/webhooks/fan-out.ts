import type { WebhookMessage } from '@qxwq/contract';
import { type DescribedEvent, describeEvents } from '../live/describe-events.js';
import { encodePosition } from '../live/position.js';
import { newWebhookDeliveryId } from '../rules/ids.js';
import type { EndpointAudience } from '../storage/repositories/webhook-repository.js';
import type { Store } from '../storage/store.js';

const BATCH = 200;

/**
 * Makes a message of each event for each endpoint that asked for it. One node at a time does it; place and messages
 * commit together, so that no event is left out or told twice.
 */
export async function fanOut(store: Store): Promise<void> {
  for (let more = true; more; ) {
    more = await store.transaction(async (tx) => {
      const position = await tx.webhooks.holdPosition();
      const events = position ? await tx.outbox.after(position, BATCH) : [];
      const last = events.at(-1);
      if (!last) return false;
      const audience = await tx.webhooks.audience();
      const described = audience.length === 0 ? [] : await describeEvents(tx, events);
      await tx.webhooks.enqueue(described.flatMap((each) => messagesFor(each, audience)));
      await tx.webhooks.movePosition({ transaction: last.transaction, id: last.id });
      return events.length === BATCH;
    });
  }
}

function messagesFor({ event, data, onlyFor }: DescribedEvent, audience: readonly EndpointAudience[]) {
  const hears = ({ events, organisations }: EndpointAudience) =>
    events.includes(data.type) && (onlyFor === null || organisations === null || organisations.includes(onlyFor));
  const message: WebhookMessage = { type: data.type, timestamp: data.at, data };
  const body = JSON.stringify(message);
  return audience.filter(hears).map((endpoint) => ({
    id: newWebhookDeliveryId(),
    endpoint_id: endpoint.id,
    event: encodePosition(event),
    type: data.type,
    body,
  }));
}
