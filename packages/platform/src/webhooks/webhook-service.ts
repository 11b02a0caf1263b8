import {
  type PageQuery,
  pageLimits,
  type WebhookDelivery,
  type WebhookDeliveryId,
  type WebhookDeliveryPage,
  type WebhookDeliveryQuery,
  type WebhookEndpoint,
  type WebhookEndpointCreate,
  type WebhookEndpointId,
  type WebhookEndpointPage,
  type WebhookEndpointUpdate,
  type WebhookEndpointWithSecret,
  webhookLimits,
} from '@qxwq/contract';
import { ProblemError } from '../problem-error.js';
import { newWebhookEndpointId } from '../rules/ids.js';
import type { CursorCodec } from '../services/cursor.js';
import { doOnce, type Once, type Outcome } from '../services/idempotency.js';
import { total } from '../services/total.js';
import type { WebhookDeliveryRow, WebhookEndpointRow } from '../storage/live-schema.js';
import type { Store } from '../storage/store.js';
import { isPublicUrl } from './public-address.js';
import { newWebhookSecret } from './signature.js';

const HOUR_MS = 3_600_000;
const COUNT_CAP = 10_000;

/** A partner's endpoints (回调地址), and what was sent to them. Another partner's endpoint does not exist. */
export class WebhookService {
  constructor(
    private readonly store: Store,
    private readonly cursors: CursorCodec,
    private readonly allowPrivate: boolean,
  ) {}

  async list(partnerId: string, { cursor, limit = pageLimits.default }: PageQuery): Promise<WebhookEndpointPage> {
    const { webhooks } = this.store.read;
    const list = `webhooks of ${partnerId}`;
    const after = this.cursors.decode<{ at: string; id: string }>(list, {}, cursor);
    const [rows, count] = await Promise.all([webhooks.page(partnerId, limit + 1, after), webhooks.count(partnerId)]);
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: rows.slice(0, limit).map(endpointOf),
      nextCursor: last ? this.cursors.encode(list, {}, { at: last.created_at.toISOString(), id: last.id }) : null,
      total: total(count, COUNT_CAP),
    };
  }

  create(partnerId: string, body: WebhookEndpointCreate, once: Once): Promise<Outcome<WebhookEndpointWithSecret>> {
    this.requirePublic(body.url);
    return doOnce(this.store, once, async (tx) => {
      if ((await tx.webhooks.count(partnerId)) >= webhookLimits.endpoints) {
        throw new ProblemError('too_many_webhooks', { params: { maximum: webhookLimits.endpoints } });
      }
      const now = await tx.clock.now();
      const row: WebhookEndpointRow = {
        id: newWebhookEndpointId(),
        partner_id: partnerId,
        url: body.url,
        events: body.events,
        description: body.description ?? '',
        enabled: true,
        secret: newWebhookSecret(),
        previous_secret: null,
        previous_secret_until: null,
        created_at: now,
        updated_at: now,
      };
      await tx.webhooks.add(row);
      return { ...endpointOf(row), secret: row.secret };
    });
  }

  async get(partnerId: string, id: WebhookEndpointId): Promise<WebhookEndpoint> {
    return endpointOf(await this.own(partnerId, id));
  }

  async update(partnerId: string, id: WebhookEndpointId, body: WebhookEndpointUpdate): Promise<WebhookEndpoint> {
    this.requirePublic(body.url);
    await this.own(partnerId, id);
    const { url, events, enabled, description = '' } = body;
    const { webhooks, clock } = this.store.read;
    await webhooks.change(id, { url, events, enabled, description, updated_at: await clock.now() });
    return this.get(partnerId, id);
  }

  async remove(partnerId: string, id: WebhookEndpointId): Promise<void> {
    await this.own(partnerId, id);
    await this.store.read.webhooks.remove(id);
  }

  /** A new secret; the old one signs too for a day. */
  rotateSecret(partnerId: string, id: WebhookEndpointId, once: Once): Promise<Outcome<WebhookEndpointWithSecret>> {
    return doOnce(this.store, once, async (tx) => {
      const row = await tx.webhooks.find(partnerId, id);
      if (!row) throw new ProblemError('not_found');
      const now = await tx.clock.now();
      const change = {
        secret: newWebhookSecret(),
        previous_secret: row.secret,
        previous_secret_until: new Date(now.getTime() + webhookLimits.rotationHours * HOUR_MS),
        updated_at: now,
      };
      await tx.webhooks.change(id, change);
      return { ...endpointOf({ ...row, ...change }), secret: change.secret };
    });
  }

  async deliveries(
    partnerId: string,
    id: WebhookEndpointId,
    query: WebhookDeliveryQuery,
  ): Promise<WebhookDeliveryPage> {
    await this.own(partnerId, id);
    const { cursor, limit = pageLimits.default, state } = query;
    const list = `deliveries to ${id}`;
    const filter = state ? { state } : {};
    const after = this.cursors.decode<{ at: string; id: string }>(list, filter, cursor);
    const { webhooks } = this.store.read;
    const [rows, count] = await Promise.all([
      webhooks.deliveries(id, state, limit + 1, after),
      webhooks.countDeliveries(id, state, COUNT_CAP),
    ]);
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: rows.slice(0, limit).map(deliveryOf),
      nextCursor: last ? this.cursors.encode(list, filter, { at: last.created_at.toISOString(), id: last.id }) : null,
      total: total(count, COUNT_CAP),
    };
  }

  redeliver(
    partnerId: string,
    id: WebhookEndpointId,
    deliveryId: WebhookDeliveryId,
    once: Once,
  ): Promise<Outcome<WebhookDelivery>> {
    return doOnce(this.store, once, async (tx) => {
      const own = await tx.webhooks.find(partnerId, id);
      const row = own && (await tx.webhooks.redeliver(id, deliveryId));
      if (!row) throw new ProblemError('not_found');
      return deliveryOf(row);
    });
  }

  private async own(partnerId: string, id: string): Promise<WebhookEndpointRow> {
    const row = await this.store.read.webhooks.find(partnerId, id);
    if (!row) throw new ProblemError('not_found');
    return row;
  }

  private requirePublic(url: string): void {
    if (!this.allowPrivate && !isPublicUrl(url)) throw new ProblemError('webhook_url_not_allowed');
  }
}

const endpointOf = (row: WebhookEndpointRow): WebhookEndpoint => ({
  id: row.id as WebhookEndpointId,
  url: row.url,
  events: row.events,
  description: row.description,
  enabled: row.enabled,
  previousSecretUntil: row.previous_secret_until?.toISOString() ?? null,
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
});

const deliveryOf = (row: WebhookDeliveryRow): WebhookDelivery => ({
  id: row.id as WebhookDeliveryId,
  type: row.type,
  state: row.state,
  attempts: row.attempts,
  nextAttemptAt: row.state === 'pending' ? (row.next_attempt_at?.toISOString() ?? null) : null,
  lastStatus: row.last_status,
  lastError: row.last_error,
  createdAt: row.created_at.toISOString(),
  deliveredAt: row.delivered_at?.toISOString() ?? null,
});
