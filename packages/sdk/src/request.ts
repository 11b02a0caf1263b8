import { queryString } from './address.js';
import { RequestValidationError } from './errors.js';
import type { AnyOptions, ClientOptions } from './options.js';
import type { Wire } from './wire.js';

/** One call, ready to be sent. */
export interface OutgoingCall {
  readonly operation: Wire;
  /** The operation's path with its values. */
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

export function wireRequest(call: OutgoingCall, client: ClientOptions): WireRequest {
  const { operation, path, query, body, options } = call;
  const locale = options.locale ?? (typeof client.locale === 'function' ? client.locale() : client.locale);
  const key = operation.auth === 'key' ? client.publishableKey : undefined;
  const secret = operation.auth !== 'session' && key === undefined ? client.secretKey : undefined;
  return {
    url: client.baseUrl.replace(/\/+$/, '') + path + queryString({ ...query, ...(key && { key, lang: locale }) }),
    method: operation.method,
    // With a key everything goes into the address, so that browsers need no preflight.
    headers: headersOf(call, key === undefined ? locale : undefined, secret),
    body: operation.sends === 'json' ? toJson(body) : ((body ?? null) as Blob | null),
    needsToken: key === undefined && secret === undefined,
  };
}

function headersOf(
  { operation, body, options }: OutgoingCall,
  locale: string | undefined,
  secret: string | undefined,
): Headers {
  try {
    const headers = new Headers(options.headers);
    if (locale) headers.set('accept-language', locale);
    if (operation.sends === 'json') headers.set('content-type', 'application/json');
    if (operation.sends === 'bytes') headers.set('content-type', (body as Blob).type || 'application/octet-stream');
    if (operation.idempotent) headers.set('idempotency-key', options.idempotencyKey ?? randomKey());
    if (operation.ifMatch) headers.set('if-match', `"${options.ifMatch}"`);
    if (secret) headers.set('authorization', `Bearer ${secret}`);
    return headers;
  } catch {
    // Not as a cause: runtimes quote the value that they refuse.
    throw new RequestValidationError(operation.name, [{ pointer: '/headers', code: 'invalid_format' }]);
  }
}

/** `crypto.randomUUID` is missing on pages without TLS, as campus intranets have them. */
const randomKey = () => crypto.getRandomValues(new Uint8Array(16)).join('-');

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
