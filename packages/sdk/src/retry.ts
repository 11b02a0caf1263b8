import { ApiError, NetworkError, RedirectError, TimeoutError } from './errors.js';

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 8_000;
/** A platform that asks for more patience than this gets no further attempt: the caller decides. */
const LONGEST_RETRY_AFTER_MS = 60_000;

/** Whether another attempt could end otherwise. */
export function isPassing(error: unknown): boolean {
  if (error instanceof ApiError) return [408, 429].includes(error.status) || error.status >= 500;
  return error instanceof TimeoutError || (error instanceof NetworkError && !(error instanceof RedirectError));
}

/**
 * Milliseconds to wait before another attempt, or undefined where there is none. What the platform asks for counts;
 * else the wait doubles, with jitter, so that clients which failed together do not come back together.
 */
export function waitBeforeRetry(error: unknown, attempt: number): number | undefined {
  if (!isPassing(error)) return undefined;
  const asked = error instanceof ApiError ? error.retryAfterMs : null;
  if (asked !== null) return asked <= LONGEST_RETRY_AFTER_MS ? asked : undefined;
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempt - 1)) * (0.5 + Math.random() / 2);
}

/** `Retry-After` in milliseconds: it is written in seconds or as a date (RFC 9110, 10.2.3). */
export function retryAfterMs(value: string | null): number | null {
  if (value === null) return null;
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(ms) ? null : Math.max(0, ms);
}
