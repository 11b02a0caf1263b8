import type { FieldFault, Params, Problem, ProblemCode } from '@qxwq/contract';

export interface ProblemFacts extends Pick<Problem, 'deadline' | 'revision' | 'offset'> {
  readonly faults?: readonly FieldFault[];
  /** Fills the places in the problem's text. */
  readonly params?: Params;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Thrown by rules and handlers; becomes the answer. */
export class Refusal extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly facts: ProblemFacts = {},
  ) {
    super(code);
  }
}

/** What is there, or the problem that it is not. */
export function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Refusal('not_found');
  return value;
}
