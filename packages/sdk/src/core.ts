import { plainAttempts } from './attempts.js';
import { type Core, coreOf } from './invoke.js';
import type { CheckedOptions } from './options.js';

export { call, clientOf } from './call-operation.js';
export * from './errors.js';
export * from './generated/checks.generated.js';
export type * from './public-types.js';
export type { Core };

/**
 * What calls share: address, key, session token, settings. Together with `call` and the operations that an
 * application names, it is a client of only what is used; bundlers drop the rest.
 */
export const createCore = ({ validate, ...options }: CheckedOptions): Core => coreOf(options, plainAttempts, validate);
