import { type Kysely, sql } from 'kysely';

/** Ids compare by their bytes (`collate "C"`), so that every server orders them the same way. */
const statements = [
  sql`create table settings (name text primary key, value text not null)`,

  sql`create table organisations (
    id text collate "C" primary key,
    name text collate "C" not null,
    kind text not null,
    tier text,
    labels text[] not null,
    region text not null,
    city text,
    industry text,
    credit_code text,
    website text,
    summary text not null,
    sample boolean not null
  )`,
  sql`create index organisations_by_name on organisations (name, id)`,

  sql`create table challenges (
    id text collate "C" primary key,
    number text not null unique,
    owner_id text collate "C" not null references organisations,
    anonymous boolean not null,
    title text not null,
    summary text not null,
    region text not null,
    city text,
    industry text not null,
    industry_section text not null,
    disciplines text[] not null,
    keywords text[] not null,
    cooperation_modes text[] not null,
    budget_min double precision,
    budget_max double precision,
    budget_band text not null,
    trl_from smallint,
    trl_to smallint,
    state text not null,
    programme text not null,
    tier text,
    published_at timestamptz(3) not null,
    deadline timestamptz(3) not null,
    joint_bids boolean not null,
    sample boolean not null,
    detail jsonb not null,
    bid_count integer not null check (bid_count >= 0),
    receipt_serial integer not null default 0,
    updated_at timestamptz(3) not null
  )`,
  sql`create index challenges_newest on challenges (published_at desc, id desc)`,
  sql`create index challenges_deadline on challenges (deadline, id)`,
  sql`create index challenges_budget on challenges (budget_max desc, id desc) where budget_max is not null`,
  sql`create index challenges_region on challenges (region, published_at desc, id desc)`,
  sql`create index challenges_industry on challenges (industry, published_at desc, id desc)`,
  sql`create index challenges_section on challenges (industry_section, published_at desc, id desc)`,
  sql`create index challenges_tier on challenges (tier, published_at desc, id desc) where tier is not null`,
  sql`create index challenges_disciplines on challenges using gin (disciplines)`,
  sql`create index challenges_modes on challenges using gin (cooperation_modes)`,
  sql`create index challenges_to_close on challenges (deadline) where state = 'published'`,
  sql`create index challenges_sample on challenges (id) where sample`,
  sql`create index challenges_owner on challenges (owner_id)`,

  sql`create table challenge_attachments (
    id text collate "C" primary key,
    challenge_id text collate "C" not null references challenges on delete cascade,
    position integer not null,
    name text not null,
    media_type text not null,
    size integer not null,
    sha256 text not null,
    created_at timestamptz(3) not null,
    content bytea not null
  )`,
  sql`create index challenge_attachments_of on challenge_attachments (challenge_id, position)`,

  sql`create table bids (
    id text collate "C" primary key,
    challenge_id text collate "C" not null references challenges,
    organisation_id text collate "C" not null references organisations,
    state text not null,
    revision integer not null check (revision > 0),
    content jsonb not null,
    changed_since_submission boolean not null,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null
  )`,
  sql`create index bids_of_organisation on bids (organisation_id, updated_at desc, id desc)`,
  sql`create index bids_of_challenge on bids (challenge_id)`,

  sql`create table bid_submissions (
    bid_id text collate "C" not null references bids,
    version integer not null,
    content jsonb not null,
    attachments jsonb not null,
    digest text not null,
    receipt_number text not null unique,
    receipt jsonb not null,
    submitted_at timestamptz(3) not null,
    primary key (bid_id, version)
  )`,

  sql`create table bid_attachments (
    id text collate "C" primary key,
    bid_id text collate "C" not null references bids,
    name text not null,
    media_type text not null,
    size integer not null,
    sha256 text not null,
    created_at timestamptz(3) not null,
    removed_at timestamptz(3),
    content bytea not null
  )`,
  sql`create index bid_attachments_of on bid_attachments (bid_id, created_at, id)`,

  sql`create table consents (
    id bigint generated always as identity primary key,
    bid_id text collate "C" not null references bids,
    purpose text not null,
    granted boolean not null,
    notice_version text not null,
    at timestamptz(3) not null
  )`,
  sql`create index consents_of on consents (bid_id, purpose, id desc)`,

  sql`create table bid_openings (
    bid_id text collate "C" primary key references bids,
    opened_at timestamptz(3) not null,
    partner_id text not null,
    subject text not null
  )`,

  // `json`, not `jsonb`: a repeated request gets the very same answer, members in the same order.
  sql`create table idempotency_keys (
    scope text not null,
    key text not null,
    request_hash text not null,
    response json,
    created_at timestamptz(3) not null default clock_timestamp(),
    primary key (scope, key)
  )`,
  sql`create index idempotency_keys_age on idempotency_keys (created_at)`,

  sql`create table outbox (
    id bigint generated always as identity primary key,
    transaction xid8 not null default pg_current_xact_id(),
    at timestamptz(3) not null default clock_timestamp(),
    kind text not null,
    challenge_id text collate "C",
    bid_id text collate "C",
    organisation_id text collate "C",
    partner_id text,
    subject text,
    facts jsonb not null
  )`,
  sql`create index outbox_order on outbox (transaction, id)`,
  sql`create index outbox_of_bid on outbox (bid_id) where bid_id is not null`,

  sql`create table publishable_keys (
    key text primary key,
    site text not null,
    origins text[] not null,
    any_origin boolean not null
  )`,
  sql`create table partners (
    id text primary key,
    name text not null,
    scopes text[] not null,
    organisations text[]
  )`,
  sql`create table partner_keys (
    partner_id text not null references partners on delete cascade,
    kid text not null,
    jwk jsonb not null,
    primary key (partner_id, kid)
  )`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}
