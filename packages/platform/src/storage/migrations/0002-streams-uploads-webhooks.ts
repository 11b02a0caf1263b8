import { type Kysely, sql } from 'kysely';

/** Live streams, uploads in parts, secret keys and webhooks. */
const statements = [
  sql`create index outbox_of_organisation on outbox (organisation_id, transaction, id) where bid_id is not null`,

  sql`create table secret_keys (
    hash text primary key,
    partner_id text not null references partners on delete cascade
  )`,
  sql`create index secret_keys_of on secret_keys (partner_id)`,

  sql`create table uploads (
    id text collate "C" primary key,
    bid_id text collate "C" not null references bids,
    name text not null,
    size integer not null,
    sha256 text,
    received integer not null check (received >= 0 and received <= size),
    attachment_id text collate "C",
    created_at timestamptz(3) not null,
    expires_at timestamptz(3) not null
  )`,
  sql`create index uploads_of_bid on uploads (bid_id)`,
  sql`create index uploads_expiry on uploads (expires_at)`,

  // Parts of a file under the id of the upload that brought it, or of the attachment that was sent whole.
  sql`create table file_parts (
    file_id text collate "C" not null,
    position integer not null,
    content bytea not null,
    created_at timestamptz(3) not null default clock_timestamp(),
    primary key (file_id, position)
  )`,
  // Files are compressed already: trying again would only cost time.
  sql`alter table file_parts alter column content set storage external`,
  sql`create index file_parts_age on file_parts (created_at)`,
  sql`alter table bid_attachments add column file_id text collate "C"`,
  sql`update bid_attachments set file_id = id`,
  sql`insert into file_parts (file_id, position, content) select id, 0, content from bid_attachments`,
  sql`alter table bid_attachments alter column file_id set not null`,
  sql`alter table bid_attachments drop column content`,
  sql`create index bid_attachments_file on bid_attachments (file_id)`,

  sql`create table webhook_endpoints (
    id text collate "C" primary key,
    partner_id text not null references partners on delete cascade,
    url text not null,
    events text[] not null,
    description text not null,
    enabled boolean not null,
    secret text not null,
    previous_secret text,
    previous_secret_until timestamptz(3),
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null
  )`,
  sql`create index webhook_endpoints_of on webhook_endpoints (partner_id, created_at, id)`,

  sql`create table webhook_deliveries (
    id text collate "C" primary key,
    endpoint_id text collate "C" not null references webhook_endpoints on delete cascade,
    event text collate "C" not null,
    type text not null,
    body text not null,
    state text not null,
    attempts integer not null,
    next_attempt_at timestamptz(3),
    last_status integer,
    last_error text,
    created_at timestamptz(3) not null,
    delivered_at timestamptz(3),
    unique (endpoint_id, event)
  )`,
  sql`create index webhook_deliveries_due on webhook_deliveries (next_attempt_at) where state = 'pending'`,
  sql`create index webhook_deliveries_of on webhook_deliveries (endpoint_id, created_at desc, id desc)`,
  sql`create index webhook_deliveries_done on webhook_deliveries (created_at) where state <> 'pending'`,

  // How far messages have been made of the outbox. Begins at its present end.
  sql`create table webhook_position (
    only_row boolean primary key default true check (only_row),
    transaction xid8 not null,
    event_id bigint not null
  )`,
  sql`insert into webhook_position (transaction, event_id) values (pg_snapshot_xmin(pg_current_snapshot()), 0)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}
