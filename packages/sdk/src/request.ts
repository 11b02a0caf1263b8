import type { Route } from '@qxwq/contract';
import { queryString } from './address.js';
import type { AnyOptions, ClientOptions } from './options.js';

/** One call, ready to be sent. */
export interface OutgoingCall {
  /** `bids.create`: what errors and hooks call it. */
  readonly operation: string;
  readonly route: Route;
  /** The route's path with its values. */
  readonly path: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  readonly options: AnyOptions;
}

/** What goes over the wire, the same at every attempt but for the token. */
export interface WireRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: Blob | Uint8Array<ArrayBuffer> | string | null;
  readonly needsToken: boolean;
}

export function wireRequest({ route, path, query, body, options }: OutgoingCall, client: ClientOptions): WireRequest {
  const locale = options.locale ?? (typeof client.locale === 'function' ? client.locale() : client.locale);
  const key = route.auth.kind === 'key' ? client.publishableKey : undefined;
  const headers = new Headers(options.headers);
  // With a key everything goes into the address, so that browsers need no preflight.
  if (key === undefined && locale) headers.set('accept-language', locale);
  if (route.sends === 'json') headers.set('content-type', 'application/json');
  if (route.sends === 'bytes') headers.set('content-type', (body as Blob).type || 'application/octet-stream');
  if (route.idempotent) headers.set('idempotency-key', options.idempotencyKey ?? randomKey());
  if (route.ifMatch) headers.set('if-match', `"${options.ifMatch}"`);
  return {
    url: client.baseUrl.replace(/\/+$/, '') + path + queryString({ ...query, ...(key && { key, lang: locale }) }),
    method: route.method,
    headers,
    body: route.sends === 'json' ? toJson(body) : ((body ?? null) as Blob | null),
    needsToken: key === undefined,
  };
}

/** `crypto.randomUUID` is missing on pages without TLS, as campus intranets have them. */
const randomKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(36)).join('-');

/** Old versions of Prototype.js give arrays a `toJSON` that makes strings of them; it must not reach the platform. */
function toJson(value: unknown): string {
  const prototype = Array.prototype as { toJSON?: unknown };
  const foreign = prototype.toJSON;
  delete prototype.toJSON;
  try {
    return JSON.stringify(value);
  } finally {
    if (foreign) prototype.toJSON = foreign;
  }
}
