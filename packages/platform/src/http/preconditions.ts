import { ProblemError } from '../problem-error.js';

const KEY = /^[\x21-\x7e]{8,128}$/;
const REVISION = /^"([1-9][0-9]{0,8})"$/;

/** The client's `Idempotency-Key`: 8 to 128 printable ASCII characters. */
export function idempotencyKey(headers: Headers): string {
  const key = headers.get('idempotency-key');
  if (key === null || key === '') throw new ProblemError('idempotency_key_missing');
  if (!KEY.test(key)) throw new ProblemError('idempotency_key_invalid');
  return key;
}

/** The revision that `If-Match` names. What is no revision of ours cannot match any (RFC 9110, 13.1.1). */
export function requiredRevision(headers: Headers): number {
  const condition = headers.get('if-match');
  if (condition === null) throw new ProblemError('revision_required');
  return Number(REVISION.exec(condition.trim())?.[1] ?? 0);
}

/** Whether `If-None-Match` names this ETag (weak comparison, RFC 9110, 13.1.2). */
export function isFresh(headers: Headers, etag: string): boolean {
  const condition = headers.get('if-none-match');
  if (condition === null) return false;
  return condition.split(',').some((each) => each.trim() === '*' || each.trim().replace(/^W\//, '') === etag);
}
