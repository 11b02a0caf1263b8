import type { Problem } from '@qxwq/contract';
import { isApiError } from '@qxwq/sdk/core/light';
import { isSignedOut } from '../../core/failure.js';

/**
 * What a failed call means for somebody's work:
 * - `offline`: the platform was not reached, or its answer did not come back. Whether it did what was asked is unknown.
 * - `busy`: it could not answer now (429, 5xx), or something else answered for it. What was done is unknown.
 * - `signed_out`: there is no valid session; nothing was done.
 * - `aborted`: the call was ended from here. What was done is unknown.
 * - `refused`: the platform said no; nothing was done.
 */
export type FailureKind = 'offline' | 'busy' | 'signed_out' | 'aborted' | 'refused';

export interface Failure {
  readonly kind: FailureKind;
  /** Stable code of the problem, or null where there was no answer. */
  readonly code: string | null;
  readonly problem: Problem | null;
}

// By name and not by class: a host may hand over a client from another copy of the package.
const kindOfName: Readonly<Record<string, FailureKind>> = {
  NetworkError: 'offline',
  TimeoutError: 'offline',
  // An answer that cannot be read is as good as none; a redirect comes from a network's own sign-in page.
  ResponseValidationError: 'busy',
  RedirectError: 'busy',
  // Found faulty before it was sent.
  RequestValidationError: 'refused',
  TokenError: 'signed_out',
  AbortError: 'aborted',
};

/** Sorts what a call threw. What is no failure of a call but a mistake in a program is thrown on. */
export function failureOf(error: unknown): Failure {
  if (isApiError(error)) {
    const { status, code, problem } = error;
    if (isSignedOut(error)) return { kind: 'signed_out', code, problem };
    const busy = status >= 500 || status === 429 || status === 408 || code === 'unknown';
    return { kind: busy ? 'busy' : 'refused', code, problem };
  }
  const kind = error instanceof Error ? kindOfName[error.name] : undefined;
  if (!kind) throw error;
  return { kind, code: null, problem: null };
}
