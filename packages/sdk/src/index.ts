import { buildClient } from './build-client.js';
import type { Client } from './client.js';
import { everyOperation } from './generated/checks.generated.js';
import { coreOf } from './invoke.js';
import { kyAttempts } from './ky-attempts.js';
import type { CheckedOptions } from './options.js';

export * from './errors.js';
export type * from './public-types.js';

/**
 * A client that checks: calls before they are sent, answers when they arrive. What the platform answered is handed on
 * unchanged, so fields that this version does not know are there.
 */
export const createClient = ({ validate, ...options }: CheckedOptions): Client =>
  buildClient(coreOf(options, kyAttempts, validate), everyOperation) as Client;
