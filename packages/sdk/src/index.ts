import { buildClient } from './build-client.js';
import type { Client } from './client.js';
import type { ClientOptions } from './options.js';
import { schemaChecks, type Validation } from './schema-checks.js';

export * from './errors.js';
export type * from './public-types.js';
export type { Validation };

/**
 * A client that checks: calls before they are sent, answers when they arrive. What the platform answered is handed on
 * unchanged, so fields that this version does not know are there.
 *
 * @param options `validate` says what happens with an answer that does not have the contract's shape: `throw` (the
 *   default) a `ResponseValidationError`, `warn` on the console, or `off`.
 */
export const createClient = ({
  validate = 'throw',
  ...options
}: ClientOptions & { readonly validate?: Validation | undefined }): Client =>
  buildClient(options, schemaChecks(validate));
