import type { Auth } from '@qxwq/contract';
import type { IdentityRegistry } from '../identity/registry.js';
import { isSecretKey } from '../identity/secret-keys.js';
import { type Principal, verifySessionToken } from '../identity/session-token.js';
import { ProblemError } from '../problem-error.js';
import type { PartnerRecord } from '../storage/repositories/identity-repository.js';
import type { CallerKind } from './rate-limits.js';

const BEARER = /^Bearer +(\S+)$/i;

/** Who was let in. */
export interface Admission {
  /** Who speaks, where a session token was presented. */
  readonly principal: Principal | null;
  /** Whose server speaks, where a secret key was presented. */
  readonly partner: PartnerRecord | null;
  /** Whose requests are counted together; an address is added where a key is public. */
  readonly caller: { readonly kind: CallerKind; readonly name: string };
}

/**
 * Lets a request in or says why not. A key opens what everybody may read; a session token opens that too, and what its
 * scopes say; a secret key opens that too, and what partners' servers do. A request from a browser must come from a
 * page that the platform knows, and never carries a secret key.
 */
export async function authorize(
  request: Request,
  url: URL,
  auth: Auth,
  registry: IdentityRegistry,
): Promise<Admission> {
  const origin = request.headers.get('origin');
  const token = BEARER.exec(request.headers.get('authorization') ?? '')?.[1];
  if (token !== undefined && isSecretKey(token)) return bySecretKey(token, origin, auth, registry);
  if (auth.kind === 'secret') throw new ProblemError('secret_key_missing');
  const key = request.headers.get('qxwq-key') ?? url.searchParams.get('key');
  if (auth.kind === 'key') {
    if (key) await checkKey(key, origin, registry);
    else if (!token) throw new ProblemError('key_missing');
    if (!token) return { principal: null, partner: null, caller: { kind: 'key', name: key ?? '' } };
  }
  if (!token) throw new ProblemError('token_missing');
  const principal = await session(token, origin, registry);
  if (auth.kind === 'session' && !principal.scopes.includes(auth.scope)) throw new ProblemError('scope_missing');
  return { principal, partner: null, caller: { kind: 'session', name: `${principal.partnerId}/${principal.subject}` } };
}

/** Browsers name the page that asks, so a secret key that comes with an origin has leaked into one. */
async function bySecretKey(
  token: string,
  origin: string | null,
  auth: Auth,
  registry: IdentityRegistry,
): Promise<Admission> {
  if (auth.kind === 'session') throw new ProblemError('token_invalid');
  if (origin !== null) throw new ProblemError('secret_key_exposed');
  const partner = await registry.partnerBySecret(token);
  if (!partner) throw new ProblemError('key_unknown');
  return { principal: null, partner, caller: { kind: 'secret', name: partner.id } };
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
