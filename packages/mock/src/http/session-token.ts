import { scopes as allScopes, type OrganisationId, type Scope } from '@qxwq/contract';
import { Refusal } from '../refusal.js';

/** Who a request speaks for. */
export interface SessionClaims {
  readonly sub: string;
  readonly org: OrganisationId;
  readonly scope: string;
  readonly name?: string;
  readonly iat: number;
  readonly exp: number;
}

export interface TokenRequest {
  readonly organisationId: OrganisationId | string;
  /** Default: all. */
  readonly scopes?: readonly (Scope | string)[];
  readonly name?: string;
  /** Seconds; negative for a token that has expired. Default 600. */
  readonly expiresIn?: number;
}

/** A token with the claims of a real one. The mock reads tokens and does not verify who signed them. */
export function makeToken(
  { organisationId, scopes = allScopes, name, expiresIn = 600 }: TokenRequest,
  now: Date,
): string {
  const iat = Math.floor(now.getTime() / 1000);
  const claims = {
    iss: 'mock',
    aud: 'qxwq',
    sub: 'mock-user',
    org: organisationId,
    scope: scopes.join(' '),
    ...(name === undefined ? {} : { name }),
    iat,
    exp: iat + expiresIn,
  };
  return [{ alg: 'EdDSA', typ: 'JWT', kid: 'mock' }, claims, crypto.randomUUID?.() ?? Math.random()]
    .map(encode)
    .join('.');
}

/** Reads a token's claims. */
export function readToken(token: string, now: Date): SessionClaims {
  let claims: Partial<SessionClaims>;
  try {
    claims = decode(token.split('.')[1] ?? '');
  } catch {
    throw new Refusal('token_invalid');
  }
  const { sub, org, exp, iat } = claims ?? {};
  if (typeof sub !== 'string' || typeof org !== 'string' || typeof exp !== 'number' || typeof iat !== 'number') {
    throw new Refusal('token_invalid');
  }
  if (exp * 1000 <= now.getTime()) throw new Refusal('token_expired');
  return claims as SessionClaims;
}

function encode(value: unknown): string {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  return btoa(String.fromCharCode(...bytes)).replace(/[+/=]/g, (sign) => ({ '+': '-', '/': '_' })[sign] ?? '');
}

function decode(text: string) {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return JSON.parse(new TextDecoder().decode(Uint8Array.from(binary, (sign) => sign.charCodeAt(0))));
}
