import type { IdentityRegistry } from '../identity/registry.js';
import { ProblemError } from '../problem-error.js';

const METHODS = 'GET, POST, PUT, PATCH, DELETE';
const REQUEST_HEADERS =
  'Accept, Accept-Language, Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, Last-Event-ID, Qxwq-Key';
const EXPOSED =
  'Allow, Content-Disposition, Content-Language, ETag, Idempotency-Replayed, Location, Qxwq-Request-Id, RateLimit, RateLimit-Policy, Retry-After';
/** Two hours: the longest that Chromium keeps a preflight. */
const MAX_AGE_SECONDS = 7200;

/** Answers a preflight: yes for pages of a known site, whatever the path. */
export async function preflight(request: Request, registry: IdentityRegistry): Promise<Response> {
  const origin = request.headers.get('origin');
  if (origin === null || !(await registry.knowsOrigin(origin))) throw new ProblemError('origin_not_allowed');
  return new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-methods': METHODS,
      'access-control-allow-headers': REQUEST_HEADERS,
      'access-control-max-age': String(MAX_AGE_SECONDS),
    },
  });
}

/** Lets the page that asked read the answer. No credentials: there are no cookies. */
export async function shareWithOrigin(request: Request, headers: Headers, registry: IdentityRegistry): Promise<void> {
  const origin = request.headers.get('origin');
  if (origin === null || headers.has('access-control-allow-origin')) return;
  if (!(await registry.knowsOrigin(origin))) return;
  headers.set('access-control-allow-origin', origin);
  headers.set('access-control-expose-headers', EXPOSED);
}
