import * as z from 'zod/mini';
import { problemCodes } from '../problems.js';
import { open } from './common.js';

/** What is wrong with one field. Texts for people are made from code and params, in the reader's language. */
export const fieldErrorCodes = [
  'required',
  'invalid_type',
  'invalid_format',
  'invalid_choice',
  'unknown_field',
  'too_short',
  'too_long',
  'too_small',
  'too_big',
  'too_few',
  'too_many',
  'not_a_number',
  'invalid_email',
  'invalid_phone',
  'credit_code_length',
  'credit_code_character',
  'credit_code_check_digit',
  'answer_required',
  'lead_required',
  'declaration_required',
  'consent_required',
  'milestone_order',
  'invalid',
] as const;
export type FieldErrorCode = (typeof fieldErrorCodes)[number];

export const FieldError = /*#__PURE__*/ z.object({
  /** JSON Pointer (RFC 6901) into the body, `/content/team/0/name`; for a query parameter `/query/region/0`. */
  pointer: z.string(),
  code: open(fieldErrorCodes),
  /** Numbers and words that the text needs: `{ maximum: 80 }`. */
  params: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
  /** The text in the language that was asked for. */
  message: z.string(),
});
export type FieldError = z.infer<typeof FieldError>;

/** Problem details (RFC 9457) with a stable `code`. */
export const Problem = /*#__PURE__*/ z.object({
  type: z.string(),
  code: open(problemCodes),
  title: z.string(),
  status: z.int(),
  detail: z.optional(z.string()),
  /** Names the request in the platform's log. */
  requestId: z.string(),
  errors: z.optional(z.array(FieldError)),
  /** With `bids_sealed`: when they can be read. With `deadline_passed`: when it was. */
  deadline: z.optional(z.string()),
  /** With `revision_conflict`: the revision that the platform holds. */
  revision: z.optional(z.int()),
  /** With `upload_offset_conflict`: bytes that have arrived, where the next part must begin. */
  offset: z.optional(z.int()),
});
export type Problem = z.infer<typeof Problem>;
