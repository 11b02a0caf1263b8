import { attachmentLimits, type FieldFault, type Operation, readInput, type StreamQuery } from '@qxwq/contract';
import type { IdentityRegistry } from '../identity/registry.js';
import { ProblemError } from '../problem-error.js';
import { canonicalJson } from '../rules/canonical-json.js';
import { sha256 } from '../rules/digest.js';
import { fileTooLarge } from '../services/attachment-rules.js';
import type { Download } from '../services/challenge-service.js';
import { type Admission, authorize } from './access.js';
import { downloadResponse } from './download.js';
import type { Answer, Call, Handler } from './handler.js';
import { languageOf } from './language.js';
import { idempotencyKey, isFresh, requiredRevision } from './preconditions.js';
import type { RateLimiter } from './rate-limits.js';
import { readBytes, readJson } from './read-body.js';
import { queryValue } from './read-query.js';

/** What an adapter needs to know of a request besides the request itself. */
export interface Incoming {
  readonly request: Request;
  readonly url: URL;
  /** Where the request came from, if that is known. */
  readonly address: string | undefined;
  /** Path parameters, decoded. */
  readonly params: Readonly<Record<string, string>>;
}

/** Turns a handler into an answer to HTTP requests, following nothing but what the contract says of its operation. */
export function adapt(
  operation: Operation,
  handler: Handler<Operation>,
  registry: IdentityRegistry,
  limiter: RateLimiter | undefined,
) {
  return async ({ request, url, params, address }: Incoming): Promise<Response> => {
    const { route } = operation;
    const admission = await authorize(request, url, route.auth, registry);
    const { principal, partner } = admission;
    const quota = takeToken(limiter, admission, address);
    const query = readPart(operation.query, () => queryValue(operation.query!, url.searchParams), '/query');
    const call = {
      principal,
      partner,
      lastEventId: lastEventId(operation, request, query),
      params: readParams(operation, params),
      query,
      revision: route.ifMatch ? requiredRevision(request.headers) : undefined,
      language: languageOf(url, request.headers),
    };
    // Taken before the body is read: who forgot the key need not send a file first.
    const key = route.idempotent ? idempotencyKey(request.headers) : undefined;
    const body = await readBody(operation, request, call.language);
    const once =
      key === undefined
        ? undefined
        : {
            scope: partner
              ? `${partner.id} server`
              : `${principal?.partnerId}/${principal?.organisationId}/${principal?.subject}`,
            key,
            requestHash: requestHash(operation, call, body),
          };
    const answer = await handler({ ...call, body, once } as unknown as Call<Operation>);
    const isPublic = route.auth.kind === 'key' && principal === null;
    const response = respond(operation, request, answer as Answer<unknown>, isPublic);
    for (const [name, value] of Object.entries(quota)) response.headers.set(name, value);
    return response;
  };
}

/** Counts the request; a public key is counted for each address apart, or not where no address is known. */
function takeToken(limiter: RateLimiter | undefined, { caller }: Admission, address: string | undefined) {
  if (!limiter || (caller.kind === 'key' && address === undefined)) return {};
  return limiter.take(caller.kind, caller.kind === 'key' ? `${caller.name} ${address}` : caller.name);
}

/** The header counts more: a browser that reconnects sends the first address again. */
function lastEventId({ route }: Operation, request: Request, query: unknown): string | undefined {
  if (route.returns !== 'events') return undefined;
  return request.headers.get('last-event-id') || (query as StreamQuery).after;
}

/** What cannot be an id names nothing that exists. */
function readParams(operation: Operation, params: Readonly<Record<string, string>>): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(operation.params ?? {})) {
    const read = readInput(schema, params[name]);
    if (!read.ok) throw new ProblemError('not_found');
    values[name] = read.value;
  }
  return values;
}

function readPart(schema: Operation['body'], input: () => unknown, base: string): unknown {
  if (!schema) return undefined;
  const read = readInput(schema, input(), base);
  if (!read.ok) throw invalid(read.faults);
  return read.value;
}

const invalid = (faults: readonly FieldFault[]) => new ProblemError('validation_failed', { faults });

async function readBody(
  operation: Operation,
  request: Request,
  language: Call<Operation>['language'],
): Promise<unknown> {
  if (operation.route.sends === 'bytes') {
    const bytes = await readBytes(request, attachmentLimits.maxBytes);
    // A part of an upload is no file: it has a limit of its own.
    if (!bytes)
      throw operation.route.problems.includes('file_too_large') ? fileTooLarge() : new ProblemError('body_too_large');
    return bytes;
  }
  if (operation.route.sends !== 'json') return undefined;
  const json = await readJson(request, language);
  return readPart(operation.body, () => json, '');
}

function requestHash(
  { route }: Operation,
  { params, query }: { params: unknown; query: unknown },
  body: unknown,
): string {
  const sent = body instanceof Uint8Array ? sha256(body) : (body ?? null);
  return sha256(canonicalJson([route.method, route.path, params, query ?? null, sent]));
}

function respond(
  { route }: Operation,
  request: Request,
  { value, etag, replayed }: Answer<unknown>,
  isPublic: boolean,
): Response {
  if (route.returns === 'events') return eventResponse(value as ReadableStream<Uint8Array>);
  if (route.returns === 'bytes') return downloadResponse(value as Download);
  const headers = new Headers(replayed ? { 'idempotency-replayed': 'true' } : undefined);
  if (route.returns === 'nothing') return new Response(null, { status: route.status, headers });
  const body = JSON.stringify(value);
  headers.set('content-type', 'application/json');
  if (!isPublic) {
    headers.set('cache-control', 'no-store');
    if (etag) headers.set('etag', etag);
    return new Response(body, { status: route.status, headers });
  }
  // What everybody may read is asked for again and again: unchanged, it costs only the headers.
  const tag = etag ?? `"${sha256(body).slice(0, 27)}"`;
  headers.set('cache-control', 'no-cache');
  headers.set('etag', tag);
  if (isFresh(request.headers, tag)) return new Response(null, { status: 304, headers });
  return new Response(body, { status: route.status, headers });
}

/** A stream that no cache keeps and no proxy holds back (nginx reads `X-Accel-Buffering`). */
const eventResponse = (body: ReadableStream<Uint8Array>): Response =>
  new Response(body, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
  });
