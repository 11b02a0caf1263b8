import { plainAttempts } from './attempts.js';
import { buildClient } from './build-client.js';
import type { Client } from './client.js';
import { everyOperation } from './generated/wire.generated.js';
import { coreOf } from './invoke.js';
import type { ClientOptions } from './options.js';

export * from './errors.js';
export type * from './public-types.js';

/**
 * A client without validation: the same methods and types as `createClient` makes, in half the bytes. What the
 * platform answers is taken as it is.
 */
export const createLightClient = (options: ClientOptions): Client =>
  buildClient(coreOf(options, plainAttempts), everyOperation) as Client;
