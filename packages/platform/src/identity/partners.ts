import { type OrganisationId, type Scope, scopes } from '@qxwq/contract';
import { checkSecretKey } from './secret-keys.js';

/** Public half of a partner's signing key, as a JWK (RFC 8037) with its `kid`. */
export interface PartnerKey {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly kid: string;
  readonly x: string;
}

/** A host whose own server signs in its users and mints session tokens for them. */
export interface Partner {
  /** Issuer (`iss`) of its tokens. */
  readonly id: string;
  readonly name: string;
  /** Two keys at a time let a partner change keys without a gap. */
  readonly keys: readonly PartnerKey[];
  /**
   * Keys of its own servers, `qxwq_sk_…` as `newSecretKey()` makes them; never in a page. The platform stores their
   * SHA-256 only. Two at a time let a partner change them without a gap.
   */
  readonly secretKeys?: readonly string[];
  /** What its tokens may do at most. Default: everything but `matches:broker`. */
  readonly scopes?: readonly Scope[];
  /** Organisations that it may speak for. Default: any. */
  readonly organisations?: readonly OrganisationId[];
}

/**
 * Finds mistakes in the configuration when the platform starts.
 * @throws TypeError saying what is wrong with which partner.
 */
export function checkPartner({ id, keys, secretKeys = [], scopes: granted = [] }: Partner): void {
  if (id === '') throw new TypeError('A partner needs an id: its tokens name it as issuer');
  for (const key of secretKeys) checkSecretKey(id, key);
  for (const key of keys) {
    if ('d' in key)
      throw new TypeError(`Partner "${id}": register the public key; the private one stays with the host`);
    if (key.kty !== 'OKP' || key.crv !== 'Ed25519' || !key.kid || !key.x) {
      throw new TypeError(`Partner "${id}": a key must be an Ed25519 JWK with kty, crv, kid and x`);
    }
  }
  if (new Set(keys.map(({ kid }) => kid)).size < keys.length)
    throw new TypeError(`Partner "${id}": a kid occurs twice`);
  const unknown = granted.find((scope) => !scopes.includes(scope));
  if (unknown) throw new TypeError(`Partner "${id}": unknown scope "${unknown}"`);
}
