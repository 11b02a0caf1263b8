import type { Attachment, BidContent, Challenge, Receipt } from '@qxwq/contract';
import type { ColumnType, Generated, Insertable, JSONColumnType, Selectable } from 'kysely';
import type {
  FilePartTable,
  SecretKeyTable,
  UploadTable,
  WebhookDeliveryTable,
  WebhookEndpointTable,
} from './live-schema.js';
import type {
  FeedItemTable,
  IndexSnapshotTable,
  MatchEventTable,
  OutboxPositionTable,
  PersonConsentTable,
  SubscriptionTable,
  SupplyTable,
} from './supply-schema.js';

type Time = ColumnType<Date, Date | string, Date | string>;
type DefaultTime = ColumnType<Date, Date | string | undefined, Date | string>;

/** Tables as TypeScript sees them; `migrations/` makes them. Times are `timestamptz(3)`: what JavaScript can hold. */
export interface Schema {
  settings: { name: string; value: string };
  organisations: OrganisationTable;
  challenges: ChallengeTable;
  challenge_attachments: ChallengeAttachmentTable;
  bids: BidTable;
  bid_submissions: BidSubmissionTable;
  bid_attachments: BidAttachmentTable;
  consents: ConsentTable;
  bid_openings: BidOpeningTable;
  idempotency_keys: IdempotencyKeyTable;
  outbox: OutboxTable;
  publishable_keys: PublishableKeyTable;
  partners: PartnerTable;
  partner_keys: PartnerKeyTable;
  secret_keys: SecretKeyTable;
  uploads: UploadTable;
  file_parts: FilePartTable;
  webhook_endpoints: WebhookEndpointTable;
  webhook_deliveries: WebhookDeliveryTable;
  supply: SupplyTable;
  person_consents: PersonConsentTable;
  match_events: MatchEventTable;
  subscriptions: SubscriptionTable;
  feed_items: FeedItemTable;
  outbox_positions: OutboxPositionTable;
  index_snapshots: IndexSnapshotTable;
}

export interface OrganisationTable {
  id: string;
  name: string;
  kind: string;
  tier: string | null;
  labels: string[];
  region: string;
  city: string | null;
  industry: string | null;
  credit_code: string | null;
  website: string | null;
  summary: string;
  sample: boolean;
}
export type OrganisationRow = Selectable<OrganisationTable>;

/** What a challenge says beyond the columns that filters and sorts need. */
export type ChallengeDetail = Pick<
  Challenge,
  | 'problem'
  | 'technicalKey'
  | 'goal'
  | 'indicators'
  | 'durationMonths'
  | 'acceptanceCriteria'
  | 'bidderRequirements'
  | 'payments'
  | 'ipOwnership'
  | 'awardsSeveral'
  | 'history'
  | 'resultExpectedAt'
>;

export interface ChallengeTable {
  id: string;
  number: string;
  /** Enterprise that set the problem, also where it is not shown. */
  owner_id: string;
  anonymous: boolean;
  title: string;
  summary: string;
  region: string;
  city: string | null;
  industry: string;
  /** Section letter of the industry, by which a whole section is found. */
  industry_section: string;
  disciplines: string[];
  keywords: string[];
  cooperation_modes: string[];
  budget_min: number | null;
  budget_max: number | null;
  budget_band: string;
  trl_from: number | null;
  trl_to: number | null;
  state: string;
  programme: string;
  /** Tier of the enterprise, null where the enterprise is not shown. */
  tier: string | null;
  published_at: Time;
  deadline: Time;
  joint_bids: boolean;
  sample: boolean;
  detail: JSONColumnType<ChallengeDetail>;
  /** Submitted bids. */
  bid_count: number;
  /** Receipts given so far. */
  receipt_serial: Generated<number>;
  updated_at: Time;
}
export type ChallengeRow = Selectable<ChallengeTable>;
export type NewChallenge = Insertable<ChallengeTable>;

export interface ChallengeAttachmentTable {
  id: string;
  challenge_id: string;
  position: number;
  name: string;
  media_type: string;
  size: number;
  sha256: string;
  created_at: Time;
  content: Uint8Array;
}

export interface BidTable {
  id: string;
  challenge_id: string;
  organisation_id: string;
  state: string;
  revision: number;
  content: JSONColumnType<BidContent>;
  changed_since_submission: boolean;
  created_at: Time;
  updated_at: Time;
}
export type BidRow = Selectable<BidTable>;

/** What was handed in. Rows are never changed. */
export interface BidSubmissionTable {
  bid_id: string;
  version: number;
  content: JSONColumnType<BidContent>;
  attachments: JSONColumnType<Attachment[]>;
  digest: string;
  receipt_number: string;
  receipt: JSONColumnType<Receipt>;
  submitted_at: Time;
}
export type BidSubmissionRow = Selectable<BidSubmissionTable>;

export interface BidAttachmentTable {
  id: string;
  bid_id: string;
  name: string;
  media_type: string;
  size: number;
  sha256: string;
  created_at: Time;
  /** Taken off the bid; a submitted version may still hold it. */
  removed_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  /** Names its parts in `file_parts`. */
  file_id: string;
}

/** Every answer ever given; the latest of a purpose counts. */
export interface ConsentTable {
  id: Generated<number>;
  bid_id: string;
  purpose: string;
  granted: boolean;
  notice_version: string;
  at: Time;
}

export interface BidOpeningTable {
  bid_id: string;
  opened_at: Time;
  partner_id: string;
  subject: string;
}

export interface IdempotencyKeyTable {
  scope: string;
  key: string;
  request_hash: string;
  response: JSONColumnType<object> | null;
  created_at: DefaultTime;
}

export interface OutboxTable {
  id: Generated<number>;
  /** Transaction that wrote the row: rows become visible in the order of commits, not of ids. */
  transaction: ColumnType<string, never, never>;
  at: DefaultTime;
  kind: string;
  challenge_id: string | null;
  bid_id: string | null;
  organisation_id: string | null;
  /** Achievement or person. */
  supply_id: string | null;
  /** Who acted: partner and the partner's own user id; null for the platform itself. */
  partner_id: string | null;
  subject: string | null;
  facts: JSONColumnType<Record<string, string | number | boolean | null>>;
}

export interface PublishableKeyTable {
  key: string;
  site: string;
  origins: string[];
  any_origin: boolean;
}

export interface PartnerTable {
  id: string;
  name: string;
  /** What its tokens may do at most. */
  scopes: string[];
  /** Organisations that it may speak for; null: any. */
  organisations: string[] | null;
}

export interface PartnerKeyTable {
  partner_id: string;
  kid: string;
  jwk: JSONColumnType<Record<string, string>>;
}
