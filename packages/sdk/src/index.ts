import { buildClient } from './build-client.js';
import type { Client } from './client.js';
import type { ClientOptions } from './options.js';

export * from './errors.js';
export type * from './public-types.js';

export const createClient = (options: ClientOptions): Client => buildClient(options);
