/**
 * An idempotency key: 128 random bits in hex. Not `crypto.randomUUID`, which pages without HTTPS do not have, and
 * campus networks still serve such pages.
 */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
