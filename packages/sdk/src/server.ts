import type { OrganisationId, Scope } from '@qxwq/contract';

export type { OrganisationId, Scope };

/** The longest life of a token that the platform accepts, in seconds. */
export const MAX_TOKEN_SECONDS = 900;

/** The partner's signing key. Keep it on the server: who has it can speak for every organisation of the partner. */
export interface SigningKey {
  /** The partner's id at the platform; becomes `iss`. */
  readonly partnerId: string;
  /** Which of the partner's registered public keys fits; becomes `kid`. */
  readonly keyId: string;
  /** Ed25519 private key: PEM (PKCS #8, as `openssl genpkey -algorithm ed25519` writes it), JWK, or a CryptoKey. */
  readonly privateKey: string | JsonWebKey | CryptoKey;
}

/** What the session may do, and for whom. */
export interface SessionGrant {
  /** The host's own id of its signed-in user; opaque to the platform. */
  readonly subject: string;
  /** The organisation that the user acts for. */
  readonly organisation: OrganisationId | string;
  readonly scopes: readonly Scope[];
  /** Name to greet the user with. */
  readonly name?: string | undefined;
  /** Origin of the page that will use the token, `https://park.example.cn`; from others it is refused. */
  readonly origin?: string | undefined;
  /** Life in seconds, 1–900. Default 600. */
  readonly expiresIn?: number | undefined;
}

/**
 * Mints the short-lived session token that `getToken` hands to the client: a JWT signed with EdDSA (RFC 8037).
 *
 * Call it in the host's own server, after the host's own sign-in has established who the user is.
 * @throws RangeError when `expiresIn` is out of bounds; TypeError when a part is missing or the key cannot be read.
 */
export async function mintSessionToken(key: SigningKey, grant: SessionGrant): Promise<string> {
  const { subject, organisation, scopes, name, origin, expiresIn = 600 } = grant;
  if (!(expiresIn >= 1 && expiresIn <= MAX_TOKEN_SECONDS)) {
    throw new RangeError(`expiresIn must be 1–${MAX_TOKEN_SECONDS} seconds.`);
  }
  for (const [part, value] of Object.entries({ ...key, subject, organisation })) {
    if (!value) throw new TypeError(`A session token needs ${part}.`);
  }
  if (scopes.length === 0) throw new TypeError('A session token needs at least one scope.');
  const iat = Math.floor(Date.now() / 1000);
  const claims = {
    iss: key.partnerId,
    aud: 'qxwq',
    sub: subject,
    iat,
    exp: iat + Math.floor(expiresIn),
    org: organisation,
    scope: scopes.join(' '),
    name,
    origin,
  };
  const signed = `${encodeJson({ alg: 'EdDSA', typ: 'JWT', kid: key.keyId })}.${encodeJson(claims)}`;
  const signature = await crypto.subtle.sign(
    'Ed25519',
    await importKey(key.privateKey),
    new TextEncoder().encode(signed),
  );
  return `${signed}.${encodeBytes(new Uint8Array(signature))}`;
}

/** A new pair of keys: register the public one at the platform, keep the private one in the host's server. */
export async function generateSigningKeys(): Promise<{ privateKey: JsonWebKey; publicKey: JsonWebKey }> {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  return {
    privateKey: await crypto.subtle.exportKey('jwk', pair.privateKey),
    publicKey: await crypto.subtle.exportKey('jwk', pair.publicKey),
  };
}

async function importKey(key: SigningKey['privateKey']): Promise<CryptoKey> {
  if (key instanceof CryptoKey) return key;
  try {
    if (typeof key !== 'string') return await crypto.subtle.importKey('jwk', key, 'Ed25519', false, ['sign']);
    const der = atob(key.replace(/-----[^-]*-----/g, '').replace(/\s+/g, ''));
    const bytes = Uint8Array.from(der, (character) => character.charCodeAt(0));
    return await crypto.subtle.importKey('pkcs8', bytes, 'Ed25519', false, ['sign']);
  } catch {
    // Without the cause: what a parser says about a key may quote it.
    throw new TypeError('The private key is not an Ed25519 key in PEM (PKCS #8) or JWK.');
  }
}

const encodeJson = (value: object) => encodeBytes(new TextEncoder().encode(JSON.stringify(value)));

/** base64url without padding (RFC 4648, section 5). */
const encodeBytes = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
