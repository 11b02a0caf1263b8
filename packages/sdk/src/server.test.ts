import { decodeProtectedHeader, importJWK, jwtVerify } from 'jose';
import { describe, expect, test } from 'vitest';
import { generateSigningKeys, mintSessionToken, type SessionGrant } from './server.js';

const grant: SessionGrant = {
  subject: 'u-17',
  organisation: 'org_0000000000000001',
  scopes: ['bids:read', 'bids:write'],
  name: '张老师',
  origin: 'https://park.example.cn',
};

describe('minting session tokens', () => {
  test('makes a token that the partner’s public key verifies, with the claims that the platform asks for', async () => {
    const { privateKey, publicKey } = await generateSigningKeys();
    const token = await mintSessionToken({ partnerId: 'park', keyId: 'k1', privateKey }, { ...grant, expiresIn: 300 });

    const { payload } = await jwtVerify(token, await importJWK(publicKey, 'EdDSA'), {
      issuer: 'park',
      audience: 'qxwq',
    });
    expect(payload).toMatchObject({
      sub: 'u-17',
      org: 'org_0000000000000001',
      scope: 'bids:read bids:write',
      name: '张老师',
      origin: 'https://park.example.cn',
    });
    expect(payload.exp! - payload.iat!).toBe(300);
    expect(decodeProtectedHeader(token)).toEqual({ alg: 'EdDSA', typ: 'JWT', kid: 'k1' });
  });

  test('reads the key as PEM and as CryptoKey too', async () => {
    const { privateKey, publicKey } = await generateSigningKeys();
    const verifying = await importJWK(publicKey, 'EdDSA');
    const cryptoKey = await crypto.subtle.importKey('jwk', privateKey, 'Ed25519', true, ['sign']);
    const der = Buffer.from(await crypto.subtle.exportKey('pkcs8', cryptoKey)).toString('base64');
    const pem = `-----BEGIN PRIVATE KEY-----\n${der}\n-----END PRIVATE KEY-----\n`;

    for (const form of [cryptoKey, pem]) {
      const token = await mintSessionToken({ partnerId: 'park', keyId: 'k1', privateKey: form }, grant);
      expect((await jwtVerify(token, verifying)).payload.sub).toBe('u-17');
    }
  });

  test.each([
    ['a life that the platform refuses', { expiresIn: 901 }, RangeError],
    ['a life that is no number', { expiresIn: Number.NaN }, RangeError],
    ['no subject', { subject: '' }, TypeError],
    ['no scope', { scopes: [] }, TypeError],
  ])('refuses %s', async (_, change, error) => {
    const { privateKey } = await generateSigningKeys();
    const minted = mintSessionToken({ partnerId: 'park', keyId: 'k1', privateKey }, { ...grant, ...change });
    await expect(minted).rejects.toBeInstanceOf(error);
  });

  test('never quotes a key that it cannot read', async () => {
    const minted = mintSessionToken({ partnerId: 'park', keyId: 'k1', privateKey: 'c2VjcmV0LWtleQ' }, grant);
    const error = await minted.catch((reason: Error) => reason);
    expect(error).toBeInstanceOf(TypeError);
    expect(JSON.stringify([String(error), (error as Error).cause])).not.toContain('c2VjcmV0');
  });
});
