/**
 * Every problem that the platform answers with (RFC 9457), by its stable code, with its HTTP status.
 * Programs branch on the code; titles and texts for people are in `messages/`.
 */
export const problemStatus = {
  malformed_json: 400,
  validation_failed: 422,
  invalid_cursor: 400,
  key_missing: 401,
  key_unknown: 401,
  origin_not_allowed: 403,
  secret_key_missing: 401,
  secret_key_exposed: 403,
  token_missing: 401,
  token_invalid: 401,
  token_expired: 401,
  scope_missing: 403,
  not_found: 404,
  method_not_allowed: 405,
  bids_sealed: 403,
  deadline_passed: 409,
  challenge_not_open: 409,
  transition_not_allowed: 409,
  bid_incomplete: 422,
  consent_missing: 422,
  revision_conflict: 412,
  revision_required: 428,
  idempotency_key_missing: 400,
  idempotency_key_invalid: 400,
  idempotency_key_reused: 422,
  body_too_large: 413,
  media_type_not_allowed: 415,
  file_too_large: 413,
  file_type_not_allowed: 415,
  file_empty: 422,
  too_many_files: 409,
  upload_offset_conflict: 409,
  upload_digest_mismatch: 422,
  webhook_url_not_allowed: 422,
  too_many_webhooks: 409,
  rate_limited: 429,
  internal_error: 500,
  unavailable: 503,
} as const;

export type ProblemCode = keyof typeof problemStatus;

export const problemCodes = Object.keys(problemStatus) as ProblemCode[];

/** Identifies the kind of problem (RFC 9457 `type`). */
export const problemType = (code: string): string => `urn:qxwq:problem:${code}`;
