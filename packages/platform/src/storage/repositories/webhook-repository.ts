import { type Kysely, sql } from 'kysely';
import type { WebhookDeliveryRow, WebhookEndpointRow } from '../live-schema.js';
import type { Schema } from '../schema.js';
import type { OutboxPosition } from './outbox-repository.js';

/** A message that this node has taken on, with what its attempt needs to know. */
export interface ClaimedDelivery {
  readonly id: string;
  readonly endpointId: string;
  readonly body: string;
  readonly attempts: number;
  readonly url: string;
  readonly secret: string;
  /** The secret before, while it still counts. */
  readonly previousSecret: string | null;
}

/** What came of an attempt. */
export interface AttemptOutcome {
  readonly state: 'pending' | 'delivered' | 'dead';
  readonly status: number | null;
  readonly error: string | null;
  /** Seconds until the next attempt. */
  readonly again: number | null;
}

export interface EndpointAudience extends Pick<WebhookEndpointRow, 'id' | 'events'> {
  /** Organisations that the partner may speak for; null: any. */
  readonly organisations: readonly string[] | null;
}

export class WebhookRepository {
  constructor(private readonly db: Kysely<Schema>) {}

  async add(row: WebhookEndpointRow): Promise<void> {
    await this.db.insertInto('webhook_endpoints').values(row).execute();
  }

  find(partnerId: string, id: string): Promise<WebhookEndpointRow | undefined> {
    return this.endpoints(partnerId).where('id', '=', id).executeTakeFirst();
  }

  /** Endpoints of a partner, oldest first. */
  page(partnerId: string, limit: number, after?: { at: string; id: string }): Promise<WebhookEndpointRow[]> {
    return this.endpoints(partnerId)
      .$if(after !== undefined, (query) =>
        query.where(sql<boolean>`(created_at, id) > (${after?.at}::timestamptz, ${after?.id})`),
      )
      .orderBy('created_at')
      .orderBy('id')
      .limit(limit)
      .execute();
  }

  async count(partnerId: string): Promise<number> {
    const { count } = await this.db
      .selectFrom('webhook_endpoints')
      .select((row) => row.fn.countAll<number>().as('count'))
      .where('partner_id', '=', partnerId)
      .executeTakeFirstOrThrow();
    return count;
  }

  async change(id: string, change: Partial<Omit<WebhookEndpointRow, 'id'>>): Promise<void> {
    await this.db.updateTable('webhook_endpoints').set(change).where('id', '=', id).execute();
  }

  /** With everything that was sent to it or waits. */
  async remove(id: string): Promise<void> {
    await this.db.deleteFrom('webhook_endpoints').where('id', '=', id).execute();
  }

  /** Endpoints that are to be told, with whom they may hear of. */
  audience(): Promise<EndpointAudience[]> {
    return this.db
      .selectFrom('webhook_endpoints as endpoint')
      .innerJoin('partners as partner', 'partner.id', 'endpoint.partner_id')
      .select(['endpoint.id', 'endpoint.events', 'partner.organisations'])
      .where('endpoint.enabled', '=', true)
      .execute();
  }

  async enqueue(rows: readonly Pick<WebhookDeliveryRow, 'id' | 'endpoint_id' | 'event' | 'type' | 'body'>[]) {
    if (rows.length === 0) return;
    const now = sql<Date>`clock_timestamp()`;
    const fresh = { state: 'pending', attempts: 0, last_status: null, last_error: null, delivered_at: null };
    await this.db
      .insertInto('webhook_deliveries')
      .values(rows.map((row) => ({ ...row, ...fresh, next_attempt_at: now, created_at: now })))
      .onConflict((conflict) => conflict.columns(['endpoint_id', 'event']).doNothing())
      .execute();
  }

  /**
   * Takes on what is due: other nodes leave it alone for `leaseSeconds`, after which, if this node is gone, one of them
   * tries. Nothing is held while a message is on its way.
   */
  async claim(limit: number, leaseSeconds: number): Promise<ClaimedDelivery[]> {
    const { rows } = await sql<ClaimedDelivery>`
      with due as (
        select delivery.id from webhook_deliveries as delivery
        join webhook_endpoints as endpoint on endpoint.id = delivery.endpoint_id
        where delivery.state = 'pending' and delivery.next_attempt_at <= clock_timestamp() and endpoint.enabled
        order by delivery.next_attempt_at limit ${limit} for update of delivery skip locked
      )
      update webhook_deliveries as delivery
      set attempts = attempts + 1, next_attempt_at = clock_timestamp() + make_interval(secs => ${leaseSeconds})
      from due, webhook_endpoints as endpoint
      where delivery.id = due.id and endpoint.id = delivery.endpoint_id
      returning delivery.id, delivery.endpoint_id as "endpointId", delivery.body, delivery.attempts, endpoint.url,
        endpoint.secret,
        case when endpoint.previous_secret_until > clock_timestamp() then endpoint.previous_secret end as "previousSecret"
    `.execute(this.db);
    return rows;
  }

  async settle(id: string, { state, status, error, again }: AttemptOutcome): Promise<void> {
    await sql`
      update webhook_deliveries
      set state = ${state}, last_status = ${status}::integer, last_error = ${error}::text,
        next_attempt_at = clock_timestamp() + make_interval(secs => ${again}::double precision),
        delivered_at = case when ${state} = 'delivered' then clock_timestamp() end
      where id = ${id}
    `.execute(this.db);
  }

  /** Milliseconds until something is due; undefined if nothing waits. */
  async millisecondsToNext(): Promise<number | undefined> {
    const { rows } = await sql<{ wait: number | null }>`
      select (extract(epoch from min(next_attempt_at) - clock_timestamp()) * 1000)::double precision as wait
      from webhook_deliveries where state = 'pending'
    `.execute(this.db);
    return rows[0]?.wait ?? undefined;
  }

  /** Deliveries to an endpoint, latest first. */
  deliveries(
    endpointId: string,
    states: readonly string[] | undefined,
    limit: number,
    after?: { at: string; id: string },
  ): Promise<WebhookDeliveryRow[]> {
    return this.sent(endpointId, states)
      .selectAll()
      .$if(after !== undefined, (query) =>
        query.where(sql<boolean>`(created_at, id) < (${after?.at}::timestamptz, ${after?.id})`),
      )
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit)
      .execute();
  }

  async countDeliveries(endpointId: string, states: readonly string[] | undefined, cap: number): Promise<number> {
    const rows = await this.sent(endpointId, states)
      .select('id')
      .limit(cap + 1)
      .execute();
    return rows.length;
  }

  /** Makes a message due now, whatever came of it before; the row as it stands then, or undefined. */
  redeliver(endpointId: string, id: string): Promise<WebhookDeliveryRow | undefined> {
    return this.db
      .updateTable('webhook_deliveries')
      .set({ state: 'pending', next_attempt_at: sql<Date>`clock_timestamp()`, delivered_at: null, attempts: 0 })
      .where('endpoint_id', '=', endpointId)
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirst();
  }

  /** Forgets what was delivered or given up long ago. */
  async forget(olderThanDays: number): Promise<void> {
    await this.db
      .deleteFrom('webhook_deliveries')
      .where('state', '<>', 'pending')
      .where('created_at', '<', sql<Date>`clock_timestamp() - make_interval(days => ${olderThanDays})`)
      .execute();
  }

  /** Where messages have been made up to, held until the transaction ends; undefined while another node makes some. */
  async holdPosition(): Promise<OutboxPosition | undefined> {
    const { rows } = await sql<OutboxPosition>`
      select transaction::text as transaction, event_id as id from webhook_position for update skip locked
    `.execute(this.db);
    return rows[0];
  }

  async movePosition({ transaction, id }: OutboxPosition): Promise<void> {
    await sql`update webhook_position set transaction = ${transaction}::xid8, event_id = ${id}`.execute(this.db);
  }

  private endpoints(partnerId: string) {
    return this.db.selectFrom('webhook_endpoints').selectAll().where('partner_id', '=', partnerId);
  }

  private sent(endpointId: string, states: readonly string[] | undefined) {
    return this.db
      .selectFrom('webhook_deliveries')
      .where('endpoint_id', '=', endpointId)
      .$if(states !== undefined, (query) => query.where('state', 'in', [...(states ?? [])]));
  }
}
