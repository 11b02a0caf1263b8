import type { ColumnType, Selectable } from 'kysely';

type Time = ColumnType<Date, Date | string, Date | string>;
type TimeOrNull = ColumnType<Date | null, Date | string | null, Date | string | null>;

export interface SecretKeyTable {
  /** SHA-256 of the key in hex: who reads the table cannot use it. */
  hash: string;
  partner_id: string;
}

export interface UploadTable {
  id: string;
  bid_id: string;
  name: string;
  size: number;
  sha256: string | null;
  /** Bytes that have arrived. */
  received: number;
  /** The file on the bid, once it is complete. */
  attachment_id: string | null;
  created_at: Time;
  expires_at: Time;
}
export type UploadRow = Selectable<UploadTable>;

/** A file in parts of at most 1 MiB, so that no statement carries much. */
export interface FilePartTable {
  file_id: string;
  position: number;
  content: Uint8Array;
  created_at: ColumnType<Date, never, never>;
}

export interface WebhookEndpointTable {
  id: string;
  partner_id: string;
  url: string;
  events: string[];
  description: string;
  enabled: boolean;
  /** In the clear, since signing needs it. */
  secret: string;
  previous_secret: string | null;
  previous_secret_until: TimeOrNull;
  created_at: Time;
  updated_at: Time;
}
export type WebhookEndpointRow = Selectable<WebhookEndpointTable>;

export interface WebhookDeliveryTable {
  id: string;
  endpoint_id: string;
  /** Place of the event in the outbox: each event gives one message an endpoint. */
  event: string;
  type: string;
  /** The message as it is sent, byte for byte at every attempt. */
  body: string;
  state: string;
  attempts: number;
  next_attempt_at: TimeOrNull;
  last_status: number | null;
  last_error: string | null;
  created_at: Time;
  delivered_at: TimeOrNull;
}
export type WebhookDeliveryRow = Selectable<WebhookDeliveryTable>;
