import { afterAll, beforeAll, describe } from 'vitest';
import { admission } from './admission.js';
import { Caller } from './caller.js';
import { callingBack } from './calling-back.js';
import { drafting } from './drafting.js';
import { handingIn } from './handing-in.js';
import { matching } from './matching.js';
import { reading } from './reading.js';
import { supplying } from './supplying.js';
import type { Target } from './target.js';
import { uploading } from './uploading.js';
import { watching } from './watching.js';

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
      // A platform with the whole sample takes its time on a busy machine.
    }, 240_000);
    afterAll(() => caller?.target.close?.());

    reading(() => caller);
    admission(() => caller);
    drafting(() => caller);
    uploading(() => caller);
    watching(() => caller);
    callingBack(() => caller);
    supplying(() => caller);
    matching(() => caller);
    // Last, since it may let a deadline pass.
    handingIn(() => caller);
  });
}
