import { type Operation, operations, problemStatus } from '@qxwq/contract';
import { openApiDocument } from '@qxwq/contract/openapi';
import { Hono } from 'hono';
import type { IdentityRegistry } from '../identity/registry.js';
import type { Log } from '../log.js';
import { ProblemError } from '../problem-error.js';
import { newRequestId } from '../rules/ids.js';
import { isUnavailable } from '../storage/unavailable.js';
import { version } from '../version.js';
import { adapt } from './adapter.js';
import { clientAddress } from './client-address.js';
import { preflight, shareWithOrigin } from './cors.js';
import type { Handler, Handlers } from './handler.js';
import { languageOf } from './language.js';
import { problemResponse } from './problem-response.js';
import type { RateLimiter } from './rate-limits.js';

interface Environment {
  Bindings: { readonly address: string | undefined };
}

export interface AppOptions {
  readonly handlers: Handlers;
  readonly registry: IdentityRegistry;
  readonly log: Log;
  /** Counts requests; without it nothing is limited. */
  readonly limiter: RateLimiter | undefined;
  /** Proxies in front, where they are not on a private address. */
  readonly trustedProxies: number | undefined;
  /** Whether the storage answers; decides what `/healthz` says. */
  readonly isHealthy: () => Promise<boolean>;
}

/** On every answer, whatever it is. Hosts on other origins read answers, so the resource policy lets them. */
const SECURITY_HEADERS: readonly (readonly [string, string])[] = [
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
  ['content-security-policy', "default-src 'none'; frame-ancestors 'none'"],
  ['cross-origin-resource-policy', 'cross-origin'],
  ['vary', 'Origin, Accept-Language'],
];

/** The whole service as one web-standard function from request to response. */
export function createApp(options: AppOptions): (request: Request, peer?: string) => Promise<Response> {
  const router = createRouter(options);
  const { registry, log, limiter, trustedProxies } = options;
  return async (request, peer) => {
    const started = performance.now();
    const requestId = newRequestId();
    const url = new URL(request.url);
    const address = clientAddress(peer, request.headers, trustedProxies);
    let response: Response;
    try {
      response =
        request.method === 'OPTIONS' ? await preflight(request, registry) : await router.fetch(request, { address });
    } catch (error) {
      response = refusal(countRefusal(error, limiter, address), request, url, requestId, log);
    }
    const answer = await finish(response, request, requestId, options);
    log.write(answer.status >= 500 ? 'error' : 'info', 'request', {
      requestId,
      method: request.method,
      path: url.pathname,
      status: answer.status,
      milliseconds: Math.round(performance.now() - started),
    });
    return answer;
  };
}

function createRouter({ handlers, registry, isHealthy, limiter }: AppOptions): Hono<Environment> {
  const router = new Hono<Environment>();
  // Errors go to the one place that turns them into problems.
  router.onError((error) => {
    throw error;
  });
  const methods = new Map<string, string[]>();
  for (const { operation, handler } of pairs(handlers)) {
    const { method, path } = operation.route;
    const pattern = path.replace(/\{(\w+)\}/g, ':$1');
    const answer = adapt(operation, handler, registry, limiter);
    router.on(method, pattern, (context) =>
      answer({
        request: context.req.raw,
        url: new URL(context.req.url),
        address: context.env.address,
        params: context.req.param(),
      }),
    );
    methods.set(pattern, [...(methods.get(pattern) ?? []), method, ...(method === 'GET' ? ['HEAD'] : [])]);
  }
  router.get('/healthz', async () => {
    if (!(await isHealthy())) throw new ProblemError('unavailable', { headers: { 'retry-after': '5' } });
    return Response.json({ status: 'ok' });
  });
  const document = openApiDocument({ version });
  router.get('/openapi.json', () => Response.json(document, { headers: { 'access-control-allow-origin': '*' } }));
  for (const [pattern, allowed] of methods) {
    router.all(pattern, () => {
      throw new ProblemError('method_not_allowed', { headers: { allow: allowed.join(', ') } });
    });
  }
  router.notFound(() => {
    throw new ProblemError('not_found');
  });
  return router;
}

/** Every operation of the contract with its handler. */
export function pairs(handlers: Handlers): { name: string; operation: Operation; handler: Handler<Operation> }[] {
  return Object.entries(operations).flatMap(([group, calls]) =>
    Object.entries(calls as Record<string, Operation>).map(([name, operation]) => {
      const handler = (handlers as unknown as Record<string, Record<string, Handler<Operation>>>)[group]?.[name];
      if (!handler) throw new Error(`No handler for ${group}.${name}`);
      return { name: `${group}.${name}`, operation, handler };
    }),
  );
}

/** Who is turned away too often is turned away for that, before anything else is looked at again. */
function countRefusal(error: unknown, limiter: RateLimiter | undefined, address: string | undefined): unknown {
  const refused = error instanceof ProblemError && [401, 403].includes(problemStatus[error.code]);
  if (!refused || !limiter || address === undefined) return error;
  try {
    limiter.take('refused', address);
    return error;
  } catch (limited) {
    return limited;
  }
}

function refusal(error: unknown, request: Request, url: URL, requestId: string, log: Log): Response {
  const problem = problemOf(error);
  if (problem.code === 'internal_error' || problem.code === 'unavailable') {
    log.failure('request_failed', error, { requestId, path: url.pathname });
  }
  const response = problemResponse(problem, languageOf(url, request.headers), requestId);
  // Readable by the page that is refused, or its developer would see nothing but a failed request.
  if (problem.code === 'origin_not_allowed') response.headers.set('access-control-allow-origin', '*');
  return response;
}

function problemOf(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (isUnavailable(error)) return new ProblemError('unavailable', { headers: { 'retry-after': '5' } });
  return new ProblemError('internal_error');
}

async function finish(response: Response, request: Request, requestId: string, { registry, log }: AppOptions) {
  const headers = new Headers(response.headers);
  for (const [name, value] of SECURITY_HEADERS) if (!headers.has(name)) headers.set(name, value);
  headers.set('qxwq-request-id', requestId);
  try {
    await shareWithOrigin(request, headers, registry);
  } catch (error) {
    log.failure('origins_unreadable', error, { requestId });
  }
  return new Response(response.body, { status: response.status, headers });
}
