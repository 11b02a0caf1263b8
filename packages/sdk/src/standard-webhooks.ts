/**
 * The signature of Standard Webhooks 1.0: HMAC-SHA-256 over `id.timestamp.payload`, by WebCrypto, which compares in
 * constant time.
 */
const encoder = new TextEncoder();

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

/** @param secret `whsec_` and Base64 @throws TypeError where it is not that; the secret is not quoted */
export async function signingKey(secret: string): Promise<CryptoKey> {
  try {
    const bytes = fromBase64(secret.replace(/^whsec_/, ''));
    return await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']);
  } catch {
    throw new TypeError('A webhook secret is "whsec_" and Base64.');
  }
}

export function signedBytes(id: string, timestamp: string, payload: string | Uint8Array): Uint8Array<ArrayBuffer> {
  const head = encoder.encode(`${id}.${timestamp}.`);
  const body = typeof payload === 'string' ? encoder.encode(payload) : payload;
  const all = new Uint8Array(head.length + body.length);
  all.set(head);
  all.set(body, head.length);
  return all;
}

/** What `webhook-signature` holds, one for each secret: `v1,` and Base64. */
export async function signature(secret: string, content: Uint8Array<ArrayBuffer>): Promise<string> {
  const mac = new Uint8Array(await crypto.subtle.sign('HMAC', await signingKey(secret), content));
  return `v1,${btoa(String.fromCharCode(...mac))}`;
}

/** Whether a signature of the header was made with the secret. What is no Base64 was not. */
export async function isSignature(key: CryptoKey, given: string, content: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const [version, mac = ''] = given.split(',');
  if (version !== 'v1') return false;
  try {
    return await crypto.subtle.verify('HMAC', key, fromBase64(mac), content);
  } catch {
    return false;
  }
}
