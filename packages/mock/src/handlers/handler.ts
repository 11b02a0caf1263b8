import type { Locale, OrganisationId } from '@qxwq/contract';
import type { SessionClaims } from '../http/session-token.js';
import type { Webhooks } from '../live/webhooks.js';
import { Refusal } from '../refusal.js';
import type { Store } from '../store.js';

/** One admitted request whose input has been read by the operation's schemas. */
export interface Incoming {
  readonly store: Store;
  readonly webhooks: Webhooks;
  readonly now: Date;
  /** The mock's clock, for what goes on after the answer began. */
  readonly clock: () => Date;
  readonly locale: Locale;
  readonly session: SessionClaims | null;
  readonly params: Readonly<Record<string, string>>;
  readonly query: unknown;
  readonly body: unknown;
  /** The body as it came, where bytes are sent. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly headers: Headers;
  /** Breaks a live stream after so many events. */
  readonly cutAfter: number | undefined;
}

/** What a handler answers with; the operation's route says the status. */
export interface Outcome {
  readonly json?: unknown;
  readonly file?: { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array<ArrayBuffer> };
  readonly stream?: ReadableStream<Uint8Array>;
  readonly etag?: string;
}

export type Handler = (incoming: Incoming) => Outcome | Promise<Outcome>;

/** The organisation of a session; routes that need one have been admitted with one. */
export function organisationOf({ session }: Incoming): OrganisationId {
  if (!session) throw new Refusal('token_missing');
  return session.org;
}
