import { type Locale, type MessageLanguage, messageLanguageOf, type Operation } from '@qxwq/contract';
import { broken, drifted, emptied, type Json } from './drift.js';
import { bidHandlers } from './handlers/bid-handlers.js';
import type { Handler, Outcome } from './handlers/handler.js';
import { matchHandlers } from './handlers/match-handlers.js';
import { publicHandlers } from './handlers/public-handlers.js';
import { reviewHandlers } from './handlers/review-handlers.js';
import { streamHandlers } from './handlers/stream-handlers.js';
import { subscriptionHandlers } from './handlers/subscription-handlers.js';
import { supplyHandlers } from './handlers/supply-handlers.js';
import { uploadHandlers } from './handlers/upload-handlers.js';
import { webhookHandlers } from './handlers/webhook-handlers.js';
import { admit, isSecretKey, type Keys } from './http/access.js';
import { idempotencyKey, readRequest } from './http/input.js';
import { problemResponse } from './http/problem.js';
import { type Endpoint, type Found, findEndpoint } from './http/router.js';
import type { Webhooks } from './live/webhooks.js';
import { Refusal } from './refusal.js';
import { sha256 } from './rules/digest.js';
import type { ScenarioName, ScenarioOptions, Scenarios } from './scenarios.js';
import type { Store } from './store.js';

/** Handlers by operation; a test holds them against the contract's table. */
export const handlersByOperation: Readonly<Record<string, Handler>> = {
  ...publicHandlers,
  ...bidHandlers,
  ...reviewHandlers,
  ...streamHandlers,
  ...uploadHandlers,
  ...webhookHandlers,
  ...supplyHandlers,
  ...matchHandlers,
  ...subscriptionHandlers,
};

export interface ServerParts {
  readonly store: Store;
  readonly webhooks: Webhooks;
  readonly scenarios: Scenarios;
  readonly keys: Keys;
  /** Tokens that `tokenExpires` has met: they stay refused. */
  readonly expiredTokens: Set<string>;
  now(): Date;
}

/** What one request led to. */
export interface Served {
  /** Name of the operation, or null where the contract has none. */
  readonly operation: string | null;
  /** Null where the line was cut. */
  readonly response: Response | null;
  /** Milliseconds that a scenario adds. */
  readonly latencyMs: number;
}

/** Answers one request as the platform would, but for the scenarios that are on. */
export async function serve(parts: ServerParts, request: Request, path: string): Promise<Served> {
  const found = findEndpoint(request.method, path);
  const operation = 'endpoint' in found ? found.endpoint.name : null;
  const meets = (name: ScenarioName) => parts.scenarios.meets(name, operation ?? '');
  const slow = meets('slow');
  const served = { operation, latencyMs: slow ? (slow.latencyMs ?? 3000) : 0 };
  if (meets('offline') || meets('cutBeforeCommit')) return { ...served, response: null };
  const response = await respond(parts, request, found, meets);
  const cut = request.method !== 'GET' && response.ok && meets('cutAfterCommit');
  return { ...served, response: cut ? null : response };
}

type Meets = (name: ScenarioName) => ScenarioOptions | undefined;

/** After how many events a stream breaks off. */
function cutAfter({ route }: Operation, meets: Meets): number | undefined {
  const cut = route.returns === 'events' ? meets('streamCut') : undefined;
  return cut && (cut.events ?? 1);
}

async function respond(
  parts: ServerParts,
  request: Request,
  found: ReturnType<typeof findEndpoint>,
  meets: Meets,
): Promise<Response> {
  const requestId = parts.store.newId('req');
  let response: Response;
  try {
    if (meets('badGateway')) return badGateway();
    if (meets('serverError')) throw new Refusal('internal_error');
    if (meets('unavailable')) throw new Refusal('unavailable', { headers: { 'retry-after': '1' } });
    if (meets('rateLimited')) throw new Refusal('rate_limited', { headers: { 'retry-after': '1' } });
    if (!('endpoint' in found)) {
      if (found.allowed.length === 0) throw new Refusal('not_found');
      throw new Refusal('method_not_allowed', { headers: { allow: found.allowed.join(', ') } });
    }
    const token = /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
    if (token !== undefined && !isSecretKey(token)) refuseToken(parts, token, meets);
    response = await carryOut(parts, request, found, meets);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    response = problemResponse(error, languageOf(request), requestId);
  }
  response.headers.set('qxwq-request-id', requestId);
  return response;
}

function refuseToken({ expiredTokens }: ServerParts, token: string, meets: Meets): void {
  if (meets('signedOut')) throw new Refusal('token_invalid');
  if (!expiredTokens.has(token) && meets('tokenExpires')) expiredTokens.add(token);
  if (expiredTokens.has(token)) throw new Refusal('token_expired');
}

/** Lets the request in, reads it and hands it to its handler; a write that was carried out before is answered again. */
async function carryOut(
  parts: ServerParts,
  request: Request,
  { endpoint, params }: Found,
  meets: Meets,
): Promise<Response> {
  const { store, webhooks, keys } = parts;
  const { name, operation } = endpoint;
  const { headers } = request;
  const url = new URL(request.url);
  const now = parts.now();
  const session = admit(request, url, operation.route.auth, keys, now);
  const key = operation.route.idempotent ? `${session?.org ?? 'partner'} ${idempotencyKey(headers)}` : undefined;
  const bytes = new Uint8Array(await request.arrayBuffer());
  const { query, body } = readRequest(operation, params, url.searchParams, headers, bytes);
  const work = async () =>
    toResponse(
      endpoint,
      await handlersByOperation[name]!({
        store,
        webhooks,
        now,
        clock: parts.now,
        locale: localeOf(request),
        session,
        params,
        query,
        body,
        bytes,
        headers,
        cutAfter: cutAfter(operation, meets),
      }),
      meets,
    );
  if (request.method === 'GET') return work();
  return store.oneAtATime(async () => {
    if (key === undefined) return work();
    const asked = await sha256(`${name} ${JSON.stringify([params, query])} ${await sha256(bytes)}`);
    const kept = store.answers.get(key);
    if (kept) {
      if (kept.request !== asked) throw new Refusal('idempotency_key_reused');
      const again = kept.response.clone();
      again.headers.set('idempotency-replayed', 'true');
      return again;
    }
    const response = await work();
    store.answers.set(key, { request: asked, response: response.clone() });
    return response;
  });
}

function toResponse({ operation: { route } }: Endpoint, { json, file, stream, etag }: Outcome, meets: Meets): Response {
  const headers = new Headers(etag === undefined ? {} : { etag });
  if (file) {
    headers.set('content-type', file.mediaType);
    headers.set('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`);
    headers.set('x-content-type-options', 'nosniff');
    return new Response(file.bytes, { status: route.status, headers });
  }
  if (stream) {
    headers.set('content-type', 'text/event-stream');
    headers.set('cache-control', 'no-store');
    return new Response(stream, { status: route.status, headers });
  }
  if (route.returns === 'nothing') return new Response(null, { status: route.status, headers });
  let value = json as Json;
  if (meets('empty')) value = emptied(value);
  if (meets('schemaDrift')) value = drifted(value);
  if (meets('schemaBroken')) value = broken(value);
  headers.set('content-type', 'application/json');
  return new Response(JSON.stringify(value), { status: route.status, headers });
}

const badGateway = (): Response =>
  new Response('<!doctype html><title>502 Bad Gateway</title>', {
    status: 502,
    headers: { 'content-type': 'text/html' },
  });

/** The reader's language: `lang` in the address, else `Accept-Language`, else Chinese. */
function languageOf(request: Request): MessageLanguage {
  const asked = new URL(request.url).searchParams.get('lang') ?? request.headers.get('accept-language') ?? '';
  return messageLanguageOf(asked.split(/[,;]/)[0] ?? '') ?? 'zh-CN';
}

/** The language of what the mock itself tells: it has its notice in two. */
const localeOf = (request: Request): Locale => (languageOf(request) === 'en' ? 'en' : 'zh-CN');
