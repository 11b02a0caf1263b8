import { afterAll, beforeAll, describe } from 'vitest';
import { admission } from './admission.js';
import { Caller } from './caller.js';
import { drafting } from './drafting.js';
import { handingIn } from './handing-in.js';
import { reading } from './reading.js';
import type { Target } from './target.js';

export type { Target };

/**
 * The behaviour that the contract promises, as tests for whatever claims to be the platform. Each answer is also held
 * against the table of operations: status, shape, ETag, request id, and problems that the table names.
 */
export function conformance(name: string, makeTarget: () => Target | Promise<Target>): void {
  describe(`${name} behaves as the contract says`, () => {
    let caller: Caller;
    beforeAll(async () => {
      caller = new Caller(await makeTarget());
    });
    afterAll(() => caller?.target.close?.());

    reading(() => caller);
    admission(() => caller);
    drafting(() => caller);
    // Last, since it may let a deadline pass.
    handingIn(() => caller);
  });
}
