import { type Kysely, sql } from 'kysely';

const statements = [
  // Achievements and people in one table: both boards are searched, narrowed and counted alike.
  sql`create table supply (
    id text collate "C" primary key,
    family text not null,
    kind text not null,
    title text not null,
    organisation_id text collate "C" not null references organisations,
    partner_id text collate "C" references organisations,
    region text not null,
    city text,
    industries text[] not null,
    industry_keys text[] not null,
    disciplines text[] not null,
    keywords text[] not null,
    cooperation_modes text[] not null,
    licence_modes text[] not null,
    fields text[] not null,
    people text[] not null,
    trl smallint,
    price_min double precision,
    price_max double precision,
    summary text not null,
    detail jsonb not null,
    personal jsonb not null,
    publish_name boolean not null,
    publish_contact boolean not null,
    sample boolean not null,
    digest text not null,
    published_at timestamptz(3) not null,
    updated_at timestamptz(3) not null
  )`,
  sql`create index supply_newest on supply (family, published_at desc, id desc)`,
  sql`create index supply_trl on supply (family, trl desc, id desc) where trl is not null`,
  sql`create index supply_price on supply (family, price_max, id) where price_max is not null`,
  sql`create index supply_organisation on supply (organisation_id, published_at desc, id desc)`,
  sql`create index supply_industries on supply using gin (industry_keys)`,
  sql`create index supply_disciplines on supply using gin (disciplines)`,
  sql`create index supply_people on supply using gin (people)`,

  // Every answer ever given; the latest one stands in the person's row.
  sql`create table person_consents (
    id bigint generated always as identity primary key,
    person_id text collate "C" not null references supply on delete cascade,
    publish_name boolean not null,
    publish_contact boolean not null,
    at timestamptz(3) not null default clock_timestamp(),
    partner_id text not null,
    subject text not null
  )`,

  // Rows are never changed: the latest of a pair counts, and the others tell how it came about.
  sql`create table match_events (
    id bigint generated always as identity primary key,
    challenge_id text collate "C" not null references challenges,
    candidate_id text collate "C" not null,
    topic text not null,
    action text not null,
    reason text,
    note text not null,
    position integer,
    at timestamptz(3) not null default clock_timestamp(),
    partner_id text not null,
    subject text not null,
    name text,
    organisation_id text collate "C" not null references organisations
  )`,
  sql`create index match_events_of on match_events (challenge_id, candidate_id, topic, id desc)`,
  sql`create index match_events_of_candidate on match_events (candidate_id, topic, id desc)`,

  sql`create table subscriptions (
    id text collate "C" primary key,
    organisation_id text collate "C" not null references organisations,
    name text not null,
    watch text not null,
    filter jsonb not null,
    text text not null,
    active boolean not null,
    feed_id text not null unique,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null
  )`,
  sql`create index subscriptions_of on subscriptions (organisation_id, created_at desc, id desc)`,
  sql`create table feed_items (
    id bigint generated always as identity primary key,
    subscription_id text collate "C" not null references subscriptions on delete cascade,
    record_id text collate "C" not null,
    score double precision,
    reasons jsonb not null,
    at timestamptz(3) not null default clock_timestamp(),
    unique (subscription_id, record_id)
  )`,
  sql`create index feed_items_of on feed_items (subscription_id, id desc)`,

  // How far a job has read the outbox: what commits while no node runs is not missed.
  sql`create table outbox_positions (name text primary key, transaction xid8 not null, event_id bigint not null)`,
  sql`create table index_snapshots (
    name text primary key,
    content bytea not null,
    checksum text not null,
    version text not null,
    transaction xid8 not null,
    event_id bigint not null,
    saved_at timestamptz(3) not null default clock_timestamp()
  )`,
  sql`alter table outbox add column supply_id text collate "C"`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}
