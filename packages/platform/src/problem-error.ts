import type { FieldFault, Params, ProblemCode } from '@qxwq/contract';

export interface ProblemFacts {
  /** What is wrong with which field. */
  readonly faults?: readonly FieldFault[];
  /** What the text of the problem needs: `{ maximum: '20 MB' }`. */
  readonly params?: Params;
  readonly detail?: string;
  readonly deadline?: string;
  readonly revision?: number;
  readonly offset?: number;
  /** Headers that belong to this answer, such as `Allow` or `Retry-After`. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Ends a call with one of the contract's problems. Rules throw it; only the HTTP room turns it into an answer. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(
    readonly code: ProblemCode,
    readonly facts: ProblemFacts = {},
  ) {
    super(code);
  }
}
