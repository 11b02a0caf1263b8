import type { AchievementRecord, MatchReason, PersonRecord, SubscriptionFilter, SupplyContact } from '@qxwq/contract';
import type { ColumnType, Generated, Insertable, JSONColumnType, Selectable } from 'kysely';

type Time = ColumnType<Date, Date | string, Date | string>;
type DefaultTime = ColumnType<Date, Date | string | undefined, Date | string>;

export type SupplyFamily = 'achievements' | 'people';

/** What a record says beyond the columns that filters and sorts need. */
export interface SupplyDetail {
  readonly description: string;
  readonly advantages?: AchievementRecord['advantages'];
  readonly applications?: AchievementRecord['applications'];
  readonly performance?: AchievementRecord['performance'];
  readonly stage?: AchievementRecord['stage'];
  readonly patent?: AchievementRecord['patent'];
  readonly facilities?: PersonRecord['facilities'];
  readonly size?: PersonRecord['size'];
}

/** What is shown with consent only. */
export interface PersonalData {
  readonly name: string | null;
  readonly title: string | null;
  readonly contact: SupplyContact | null;
}

export interface SupplyTable {
  id: string;
  family: SupplyFamily;
  kind: string;
  /** Title of an achievement or name of a team; empty for a person. */
  title: string;
  organisation_id: string;
  partner_id: string | null;
  region: string;
  city: string | null;
  industries: string[];
  /** The industries and their sections, by which a whole section is found. */
  industry_keys: string[];
  disciplines: string[];
  keywords: string[];
  cooperation_modes: string[];
  licence_modes: string[];
  fields: string[];
  /** People behind an achievement. */
  people: string[];
  trl: number | null;
  price_min: number | null;
  price_max: number | null;
  summary: string;
  detail: JSONColumnType<SupplyDetail>;
  personal: JSONColumnType<PersonalData>;
  publish_name: boolean;
  publish_contact: boolean;
  sample: boolean;
  /** Of everything that was imported: tells a repeated import from a change. */
  digest: string;
  published_at: Time;
  updated_at: Time;
}
export type SupplyRow = Selectable<SupplyTable>;
export type NewSupply = Insertable<SupplyTable>;

export interface PersonConsentTable {
  id: Generated<number>;
  person_id: string;
  publish_name: boolean;
  publish_contact: boolean;
  at: DefaultTime;
  /** Who recorded it. */
  partner_id: string;
  subject: string;
}

export interface MatchEventTable {
  id: Generated<number>;
  challenge_id: string;
  /** Achievement, person or organisation. */
  candidate_id: string;
  topic: 'decision' | 'place';
  action: string;
  reason: string | null;
  note: string;
  position: number | null;
  at: DefaultTime;
  partner_id: string;
  subject: string;
  name: string | null;
  organisation_id: string;
}
export type MatchEventRow = Selectable<MatchEventTable>;

export interface SubscriptionTable {
  id: string;
  organisation_id: string;
  name: string;
  watch: string;
  filter: JSONColumnType<SubscriptionFilter>;
  text: string;
  active: boolean;
  feed_id: string;
  created_at: Time;
  updated_at: Time;
}
export type SubscriptionRow = Selectable<SubscriptionTable>;

export interface FeedItemTable {
  id: Generated<number>;
  subscription_id: string;
  record_id: string;
  score: number | null;
  reasons: JSONColumnType<MatchReason[]>;
  at: DefaultTime;
}
export type FeedItemRow = Selectable<FeedItemTable>;

export interface OutboxPositionTable {
  name: string;
  transaction: ColumnType<string, string, string>;
  event_id: number;
}

export interface IndexSnapshotTable {
  name: string;
  content: Uint8Array;
  checksum: string;
  version: string;
  transaction: ColumnType<string, string, string>;
  event_id: number;
  saved_at: DefaultTime;
}
