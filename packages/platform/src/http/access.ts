import type { Auth } from '@qxwq/contract';
import type { IdentityRegistry } from '../identity/registry.js';
import { type Principal, verifySessionToken } from '../identity/session-token.js';
import { ProblemError } from '../problem-error.js';

const BEARER = /^Bearer +(\S+)$/i;

/**
 * Lets a request in or says why not. A key opens what everybody may read; a session token opens that too, and what its
 * scopes say. A request from a browser must come from a page that the platform knows.
 */
export async function authorize(
  request: Request,
  url: URL,
  auth: Auth,
  registry: IdentityRegistry,
): Promise<Principal | null> {
  const origin = request.headers.get('origin');
  const token = BEARER.exec(request.headers.get('authorization') ?? '')?.[1];
  const key = request.headers.get('qxwq-key') ?? url.searchParams.get('key');
  if (auth.kind === 'key') {
    if (key) await checkKey(key, origin, registry);
    else if (!token) throw new ProblemError('key_missing');
    return token ? session(token, origin, registry) : null;
  }
  if (!token) throw new ProblemError('token_missing');
  const principal = await session(token, origin, registry);
  if (!principal.scopes.includes(auth.scope)) throw new ProblemError('scope_missing');
  return principal;
}

async function checkKey(key: string, origin: string | null, registry: IdentityRegistry): Promise<void> {
  const record = await registry.key(key);
  if (!record) throw new ProblemError('key_unknown');
  if (origin !== null && !record.anyOrigin && !record.origins.includes(origin)) {
    throw new ProblemError('origin_not_allowed');
  }
}

async function session(token: string, origin: string | null, registry: IdentityRegistry): Promise<Principal> {
  const principal = await verifySessionToken(token, registry);
  const foreign = origin !== null && !(await registry.knowsOrigin(origin));
  const unbound = origin !== null && principal.origin !== undefined && principal.origin !== origin;
  if (foreign || unbound) throw new ProblemError('origin_not_allowed');
  return principal;
}
