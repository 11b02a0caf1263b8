import { randomBytes } from 'node:crypto';

/** Tells a secret key from a session token, and lets scanners find one that was published by mistake. */
export const SECRET_KEY_PREFIX = 'qxwq_sk_';
const FORM = /^qxwq_sk_[A-Za-z0-9_-]{32,200}$/;

/** A new secret key: 32 random bytes. Keep it like a password; the platform stores only its SHA-256. */
export const newSecretKey = (): string => SECRET_KEY_PREFIX + randomBytes(32).toString('base64url');

export const isSecretKey = (text: string): boolean => text.startsWith(SECRET_KEY_PREFIX);

/** @throws TypeError where a key is too short to be secret. */
export function checkSecretKey(partnerId: string, key: string): void {
  if (FORM.test(key)) return;
  throw new TypeError(
    `Partner "${partnerId}": a secret key is "qxwq_sk_" and at least 32 letters, digits, "_" or "-"; newSecretKey() makes one`,
  );
}
