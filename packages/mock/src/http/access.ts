import type { Auth } from '@qxwq/contract';
import { Refusal } from '../refusal.js';
import { readToken, type SessionClaims } from './session-token.js';

/** The keys that the mock takes. */
export interface Keys {
  readonly publishable: string;
  readonly secret: string;
}

/** Secret keys share the header with session tokens; their prefix tells them apart. */
export const isSecretKey = (token: string): boolean => token.startsWith('qxwq_sk_');

/** Who asks, or null where a key is enough; refuses everybody else. */
export function admit(request: Request, url: URL, auth: Auth, keys: Keys, now: Date): SessionClaims | null {
  const token = /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  const key = request.headers.get('qxwq-key') ?? url.searchParams.get('key');
  if (token && isSecretKey(token)) {
    checkSecretKey(request, auth, token, keys);
    return null;
  }
  if (auth.kind === 'secret') throw new Refusal('secret_key_missing');
  if (auth.kind === 'key' && key) {
    if (key !== keys.publishable) throw new Refusal('key_unknown');
    return null;
  }
  if (!token) throw new Refusal(auth.kind === 'key' ? 'key_missing' : 'token_missing');
  const claims = readToken(token, now);
  if (auth.kind === 'session' && !claims.scope.split(' ').includes(auth.scope)) throw new Refusal('scope_missing');
  return claims;
}

/** A browser sends an `Origin`; where one comes, the key has leaked into a page. */
function checkSecretKey(request: Request, auth: Auth, token: string, keys: Keys): void {
  if (auth.kind === 'session') throw new Refusal('token_invalid');
  if (request.headers.has('origin')) throw new Refusal('secret_key_exposed');
  if (token !== keys.secret) throw new Refusal('key_unknown');
}
