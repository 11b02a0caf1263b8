import type { Locale, OrganisationId } from '@qxwq/contract';
import type { SessionClaims } from '../http/session-token.js';
import { Refusal } from '../refusal.js';
import type { Store } from '../store.js';

/** One admitted request whose input has been read by the operation's schemas. */
export interface Incoming {
  readonly store: Store;
  readonly now: Date;
  readonly locale: Locale;
  readonly session: SessionClaims | null;
  readonly params: Readonly<Record<string, string>>;
  readonly query: unknown;
  readonly body: unknown;
  /** The body as it came, where bytes are sent. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly headers: Headers;
}

/** What a handler answers with; the operation's route says the status. */
export interface Outcome {
  readonly json?: unknown;
  readonly file?: { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array<ArrayBuffer> };
  readonly etag?: string;
}

export type Handler = (incoming: Incoming) => Outcome | Promise<Outcome>;

/** The organisation of a session; routes that need one have been admitted with one. */
export function organisationOf({ session }: Incoming): OrganisationId {
  if (!session) throw new Refusal('token_missing');
  return session.org;
}
