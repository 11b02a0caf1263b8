import type { ProblemCode } from '../problems.js';
import type { Scope } from '../schema/session.js';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * `key`: a host's publishable key is enough. `session`: a token minted by the host's own server, with this scope.
 * `secret`: a partner's secret key, from server to server.
 */
export type Auth =
  | { readonly kind: 'key' }
  | { readonly kind: 'session'; readonly scope: Scope }
  | { readonly kind: 'secret' };

/**
 * How one operation travels, without its schemas: a client that does not validate needs nothing more,
 * so this half of the contract stays a few hundred bytes.
 */
export interface Route {
  readonly method: Method;
  /** Template with `{names}`; each fills exactly one path segment. */
  readonly path: `/${string}`;
  readonly auth: Auth;
  /** Status of success. */
  readonly status: 200 | 201 | 204;
  /** Takes query parameters. */
  readonly query?: true;
  /** What is sent: JSON by default where there is a body. `bytes`: the file itself. */
  readonly sends?: 'json' | 'bytes';
  /** What comes back. `events`: a stream of Server-Sent Events that does not end by itself. */
  readonly returns: 'json' | 'bytes' | 'nothing' | 'events';
  /** The answer is one page of a list. */
  readonly paged?: true;
  /** Needs an `Idempotency-Key`: it creates something. */
  readonly idempotent?: true;
  /** Answers with an ETag. */
  readonly etag?: true;
  /** Needs `If-Match`: it changes what another window may have changed. */
  readonly ifMatch?: true;
  /** Problems of its own, besides those that `commonProblems` gives every operation of its kind. */
  readonly problems: readonly ProblemCode[];
}

export const route = <const R extends Route>(facts: R): R => facts;

/** Names in a path template: `/v1/bids/{bidId}` gives `bidId`. */
export type PathNames<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PathNames<Rest>
  : never;

/** Whom each kind of admission turns away. */
const refusals: Readonly<Record<Auth['kind'], readonly ProblemCode[]>> = {
  key: ['key_missing', 'key_unknown', 'origin_not_allowed', 'token_invalid', 'token_expired', 'secret_key_exposed'],
  session: ['token_missing', 'token_invalid', 'token_expired', 'origin_not_allowed', 'scope_missing'],
  secret: ['secret_key_missing', 'key_unknown', 'secret_key_exposed'],
};

/** Problems that any operation of this kind may answer with. */
export function commonProblems(facts: Route): ProblemCode[] {
  const codes: ProblemCode[] = [
    'validation_failed',
    'rate_limited',
    'internal_error',
    'unavailable',
    ...refusals[facts.auth.kind],
  ];
  if (facts.path.includes('{')) codes.push('not_found');
  if (facts.paged) codes.push('invalid_cursor');
  if (facts.sends === 'json') codes.push('malformed_json', 'body_too_large', 'media_type_not_allowed');
  if (facts.idempotent) codes.push('idempotency_key_missing', 'idempotency_key_invalid', 'idempotency_key_reused');
  if (facts.ifMatch) codes.push('revision_required', 'revision_conflict');
  return codes;
}
