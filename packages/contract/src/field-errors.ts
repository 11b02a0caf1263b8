import { type $ZodIssue, type $ZodType, type output, safeParse } from 'zod/v4/core';
import type { FieldErrorCode } from './schema/problem.js';

/** A field error before its text is made: see `FieldError` for the meaning of the parts. */
export interface FieldFault {
  readonly pointer: string;
  readonly code: FieldErrorCode;
  readonly params?: Record<string, string | number>;
}

export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: FieldFault[] };

/** Reads what somebody sent: the cleaned value, or every fault with its place. `base` tells where it stood (`/query`). */
export function readInput<S extends $ZodType>(schema: S, input: unknown, base = ''): Read<output<S>> {
  // Without the input, a missing field could not be told from one of the wrong type.
  const result = safeParse(schema, input, { reportInput: true });
  return result.success
    ? { ok: true, value: result.data }
    : { ok: false, faults: fieldFaults(result.error.issues, base) };
}

/** JSON Pointer (RFC 6901) to a place, below `base`. */
export const pointer = (base: string, path: readonly PropertyKey[]): string =>
  base + path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** Turns what a schema found into field errors with stable codes; `base` tells where the value stood (`/query`). */
export function fieldFaults(issues: readonly $ZodIssue[], base = ''): FieldFault[] {
  return issues.flatMap((issue) => faultsOf(issue, base));
}

function faultsOf(issue: $ZodIssue, base: string): FieldFault[] {
  const at = pointer(base, issue.path);
  switch (issue.code) {
    case 'invalid_type':
      return [
        {
          pointer: at,
          code: issue.input === undefined ? 'required' : 'invalid_type',
          params: { expected: issue.expected },
        },
      ];
    case 'too_small':
      return [sizeFault(at, issue.origin, Number(issue.minimum), 'minimum')];
    case 'too_big':
      return [sizeFault(at, issue.origin, Number(issue.maximum), 'maximum')];
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ pointer: pointer(at, [key]), code: 'unknown_field' }));
    case 'invalid_value':
      return [{ pointer: at, code: 'invalid_choice' }];
    case 'invalid_format':
      return [{ pointer: at, code: 'invalid_format' }];
    default:
      return [{ pointer: at, code: 'invalid' }];
  }
}

function sizeFault(at: string, origin: string, bound: number, side: 'minimum' | 'maximum'): FieldFault {
  const small = side === 'minimum';
  const params = { [side]: bound };
  if (origin === 'string') {
    if (small && bound === 1) return { pointer: at, code: 'required' };
    return { pointer: at, code: small ? 'too_short' : 'too_long', params };
  }
  if (origin === 'array') return { pointer: at, code: small ? 'too_few' : 'too_many', params };
  return { pointer: at, code: small ? 'too_small' : 'too_big', params };
}
