import { generateSigningKeys, mintSessionToken } from '@qxwq/sdk/server';
import { equal, failure } from './expect.js';
import type { Tests } from './suite.js';

const grant = { subject: 'user-17', organisation: 'org_mock000000000007', scopes: ['bids:read'] } as const;

/** What belongs on a host's server; not run in browsers. */
export const serverEntry: Tests = {
  'mints a token that the public key verifies': async () => {
    const { privateKey, publicKey } = await generateSigningKeys();
    const token = await mintSessionToken({ partnerId: 'park', keyId: 'k1', privateKey }, grant);
    const [head, claims, signature] = token.split('.') as [string, string, string];
    const key = await crypto.subtle.importKey('jwk', publicKey, 'Ed25519', false, ['verify']);
    const signed = new TextEncoder().encode(`${head}.${claims}`);
    equal(await crypto.subtle.verify('Ed25519', key, bytesOf(signature), signed), true);
    const { iss, aud, org } = JSON.parse(new TextDecoder().decode(bytesOf(claims))) as Record<string, string>;
    equal([iss, aud, org], ['park', 'qxwq', grant.organisation]);
  },

  'refuses a key that is none': async () => {
    await failure(mintSessionToken({ partnerId: 'park', keyId: 'k1', privateKey: 'no key' }, grant), 'TypeError');
  },
};

const bytesOf = (base64url: string) =>
  Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
