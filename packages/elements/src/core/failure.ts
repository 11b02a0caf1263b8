import { isApiError } from '@qxwq/sdk/core/light';
import type { ErrorCode } from '../events.js';
import type { CoreMessages } from '../locales/zh-CN.js';

export type FailureStatus = 'error' | 'offline';

// By name and not by class: a host may hand over a client from another copy of the package.
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');

/** Whether the call was ended on purpose; nobody needs to hear of it. */
export const wasAborted = (error: unknown): boolean => nameOf(error) === 'AbortError';

/** Whether there is no valid session: the host has to sign its user in (again). */
export const isSignedOut = (error: unknown): boolean =>
  nameOf(error) === 'TokenError' || (isApiError(error) && /^token_/.test(error.code));

/** `offline` when the device has no network; everything else, an unreachable platform included, is an `error`. */
export function failureStatus(error: unknown): FailureStatus {
  const unreached = nameOf(error) === 'NetworkError' || nameOf(error) === 'TimeoutError';
  return unreached && globalThis.navigator?.onLine === false ? 'offline' : 'error';
}

/** The stable code of a failure, for `qxwq-error`. */
export function errorCode(error: unknown): ErrorCode {
  if (failureStatus(error) === 'offline') return 'offline';
  if (isApiError(error)) return error.code;
  const codes: Readonly<Record<string, ErrorCode>> = {
    NetworkError: 'unreachable',
    TimeoutError: 'timeout',
    TokenError: 'signed_out',
  };
  return codes[nameOf(error)] ?? 'unknown';
}

/** What a reader needs to know of a failed call, as a sentence. */
export function failureText(error: unknown, messages: CoreMessages): string {
  if (failureStatus(error) === 'offline') return messages.failure.offline;
  if (isSignedOut(error)) return messages.failure.signedOut;
  const { unknown, unreached } = messages.failure;
  // The platform's title is in the reader's language, since calls ask for it, but is no sentence yet.
  if (isApiError(error)) return error.problem?.title?.replace(/[^。.!?！？]$/, `$&${unknown.slice(-1)}`) ?? unknown;
  return /^(Network|Timeout)Error$/.test(nameOf(error)) ? unreached : unknown;
}
