import { OrganisationId, type Scope, scopes } from '@qxwq/contract';
import { createLocalJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import * as z from 'zod/mini';
import { ProblemError } from '../problem-error.js';
import type { PartnerRecord } from '../storage/repositories/identity-repository.js';
import type { IdentityRegistry } from './registry.js';

export const TOKEN_AUDIENCE = 'qxwq';
/** A token lives at most this long, so that one that leaks is soon worthless. */
export const MAX_TOKEN_SECONDS = 15 * 60;
/** Clocks of host and platform may differ this much. */
const TOLERANCE_SECONDS = 30;

/** Who a session token speaks for. */
export interface Principal {
  readonly partnerId: string;
  /** The host's own user id. */
  readonly subject: string;
  readonly name: string | null;
  readonly organisationId: OrganisationId;
  readonly scopes: readonly Scope[];
  readonly expiresAt: Date;
  /** The only origin that may send the token from a browser, if the host bound it to one. */
  readonly origin: string | undefined;
}

const Claims = z.object({
  sub: z.string().check(z.minLength(1), z.maxLength(200)),
  iat: z.number(),
  exp: z.number(),
  org: OrganisationId,
  scope: z.string(),
  name: z.optional(z.string().check(z.maxLength(200))),
  origin: z.optional(z.string()),
});

/**
 * Checks a session token against its partner's registered keys. Only EdDSA is read, whatever the header says, so a
 * token cannot choose `none` or turn a public key into a shared secret.
 * @throws ProblemError `token_invalid` or `token_expired`.
 */
export async function verifySessionToken(token: string, registry: IdentityRegistry): Promise<Principal> {
  const partner = await registry.partner(claimedIssuer(token));
  if (!partner) throw new ProblemError('token_invalid');
  const payload = await verifySignature(token, partner);
  const claims = z.safeParse(Claims, payload);
  if (!claims.success) throw new ProblemError('token_invalid');
  const { sub, iat, exp, org, scope, name, origin } = claims.data;
  if (exp - iat > MAX_TOKEN_SECONDS || iat > Date.now() / 1000 + TOLERANCE_SECONDS) {
    throw new ProblemError('token_invalid');
  }
  if (partner.organisations && !partner.organisations.includes(org)) throw new ProblemError('token_invalid');
  const asked = new Set(scope.split(' '));
  return {
    partnerId: partner.id,
    subject: sub,
    name: name ?? null,
    organisationId: org,
    scopes: scopes.filter((each) => asked.has(each) && partner.scopes.includes(each)),
    expiresAt: new Date(exp * 1000),
    origin,
  };
}

/** Whose keys to try; what the token claims is believed only after its signature fits them. */
function claimedIssuer(token: string): string {
  try {
    const [, payload = ''] = token.split('.');
    const { iss } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as JWTPayload;
    return typeof iss === 'string' ? iss : '';
  } catch {
    return '';
  }
}

async function verifySignature(token: string, partner: PartnerRecord): Promise<JWTPayload> {
  const keys = Object.values(partner.keys).map((jwk) => ({ ...jwk, kty: 'OKP', alg: 'EdDSA' }));
  try {
    const { payload, protectedHeader } = await jwtVerify(token, createLocalJWKSet({ keys }), {
      algorithms: ['EdDSA'],
      issuer: partner.id,
      audience: TOKEN_AUDIENCE,
      requiredClaims: ['sub', 'iat', 'exp'],
      clockTolerance: TOLERANCE_SECONDS,
    });
    // With a single registered key the set would also accept a token that names none.
    if (protectedHeader.kid === undefined) throw new ProblemError('token_invalid');
    return payload;
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw new ProblemError('token_expired');
    if (error instanceof errors.JOSEError) throw new ProblemError('token_invalid');
    throw error;
  }
}
