import type { Auth } from '@qxwq/contract';
import { Refusal } from '../refusal.js';
import { readToken, type SessionClaims } from './session-token.js';

/** Who asks, or null where a publishable key is enough; refuses everybody else. */
export function admit(request: Request, url: URL, auth: Auth, publishableKey: string, now: Date): SessionClaims | null {
  const token = /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  const key = request.headers.get('qxwq-key') ?? url.searchParams.get('key');
  if (auth.kind === 'key' && key) {
    if (key !== publishableKey) throw new Refusal('key_unknown');
    return null;
  }
  if (!token) throw new Refusal(auth.kind === 'key' ? 'key_missing' : 'token_missing');
  const claims = readToken(token, now);
  if (auth.kind === 'session' && !claims.scope.split(' ').includes(auth.scope)) throw new Refusal('scope_missing');
  return claims;
}
