import type { FieldFault, Problem, ProblemCode } from '@qxwq/contract';

const BRAND = Symbol.for('qxwq.api-error');

/**
 * What every error of this package has in common. Messages are for developers; they name operation, status and code,
 * never a token or anything that a person typed.
 */
export class QxwqError extends Error {}

/** The platform answered with a problem. */
export class ApiError extends QxwqError {
  readonly status: number;
  /** Stable code of the problem; `unknown` where something else than the platform answered, such as a proxy. */
  readonly code: ProblemCode | 'unknown' | (string & {});
  /** The problem as the platform sent it, or null. Not enumerable, so that a log of the error does not print it. */
  declare readonly problem: Problem | null;
  /** Names the request in the platform's log, or null. */
  readonly requestId: string | null;
  /** How long to wait before another attempt, where the platform said so. */
  readonly retryAfterMs: number | null;

  constructor(operation: string, answer: ProblemAnswer) {
    const { status, problem, requestId } = answer;
    const code = problem?.code ?? 'unknown';
    super(`${operation}: the platform answered ${status} ${code}, request ${requestId ?? 'without id'}.`);
    this.status = status;
    this.code = code;
    this.requestId = requestId;
    this.retryAfterMs = answer.retryAfterMs;
    Object.defineProperties(this, { problem: { value: problem }, [BRAND]: { value: true } });
  }
}

/** What an `ApiError` is made of. */
export interface ProblemAnswer {
  readonly status: number;
  readonly problem: Problem | null;
  readonly requestId: string | null;
  readonly retryAfterMs: number | null;
}

/** 401: no key or session, or one that is not valid. */
export class AuthenticationError extends ApiError {}
/** 403: known, but not allowed; also bids that are still sealed. */
export class PermissionError extends ApiError {}
/** 404: it is not there, or not for this session. */
export class NotFoundError extends ApiError {}
/** 409: the state of things does not allow it, such as a deadline that has passed. */
export class ConflictError extends ApiError {}
/** 412: somebody else changed it meanwhile; `problem.revision` is the one that the platform holds. */
export class RevisionConflictError extends ApiError {}
/** 422: fields need to be changed; `problem.errors` tells which. */
export class InvalidFieldsError extends ApiError {}
/** 429: too many requests. */
export class RateLimitError extends ApiError {}
/** 500 and above: the platform's own fault. */
export class ServerError extends ApiError {}

const byStatus: Readonly<Record<number, typeof ApiError>> = {
  401: AuthenticationError,
  403: PermissionError,
  404: NotFoundError,
  409: ConflictError,
  412: RevisionConflictError,
  422: InvalidFieldsError,
  429: RateLimitError,
};

/** The error for an answer, of the class that its status asks for. */
export const apiError = (operation: string, answer: ProblemAnswer): ApiError =>
  new (byStatus[answer.status] ?? (answer.status >= 500 ? ServerError : ApiError))(operation, answer);

/** No answer arrived: no network, connection cut, or refused by CORS. `cause` keeps what `fetch` said, without the address. */
export class NetworkError extends QxwqError {}

/** The answer was a redirect, which is never followed: it could carry token and content to another host. */
export class RedirectError extends NetworkError {}

/** No answer in time: one attempt (`timeoutMs`) or the whole call (`totalTimeoutMs`). */
export class TimeoutError extends QxwqError {}

/** The caller's signal ended the call; `cause` is the signal's reason. */
export class AbortError extends QxwqError {}

/** The host's `getToken` failed or is missing; `cause` keeps what it threw. */
export class TokenError extends QxwqError {}

/** Something does not have the shape of the contract; `faults` tells where and why, never what was there. */
class ShapeError extends QxwqError {
  readonly faults: readonly FieldFault[];

  constructor(said: string, faults: readonly FieldFault[]) {
    super(`${said} at ${faults.map(({ pointer, code }) => `${pointer} (${code})`).join(', ')}.`);
    this.faults = faults;
  }
}

/** The call was refused before anything was sent. */
export class RequestValidationError extends ShapeError {
  constructor(operation: string, faults: readonly FieldFault[]) {
    super(`${operation}: not sent, since it is not valid`, faults);
  }
}

/** The platform answered with something else than the contract says. */
export class ResponseValidationError extends ShapeError {
  constructor(operation: string, faults: readonly FieldFault[]) {
    super(`${operation}: the answer does not have the contract’s shape`, faults);
  }
}

// Minifiers shorten class names. On the prototype, the name is there before an error's stack is written.
const named = {
  QxwqError,
  ApiError,
  AuthenticationError,
  PermissionError,
  NotFoundError,
  ConflictError,
  RevisionConflictError,
  InvalidFieldsError,
  RateLimitError,
  ServerError,
  NetworkError,
  RedirectError,
  TimeoutError,
  AbortError,
  TokenError,
  RequestValidationError,
  ResponseValidationError,
};
for (const [name, error] of Object.entries(named)) error.prototype.name = name;

/** Whether this is an `ApiError`, also one of another copy of this package; with a code, of that code only. */
export function isApiError(error: unknown, code?: ApiError['code']): error is ApiError {
  if (!(error instanceof Error && BRAND in error)) return false;
  return code === undefined || (error as unknown as ApiError).code === code;
}
