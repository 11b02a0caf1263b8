import { plainAttempts } from './attempts.js';
import { type Core, coreOf } from './invoke.js';
import type { ClientOptions } from './options.js';

export { call, clientOf } from './call-operation.js';
export * from './errors.js';
export * from './generated/wire.generated.js';
export type * from './public-types.js';
export type { Core };

/** As `createCore` of `@qxwq/sdk/core`, with operations that do not check what they send and get. */
export const createCore = (options: ClientOptions): Core => coreOf(options, plainAttempts);
