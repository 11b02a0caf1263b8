/** Made from the contract by tools/generate.mjs (`npm run generate`). */
import type { Wire } from '../../wire.js';

/** Who the session token speaks for, and what it may do. */
export const sessionGet = { name: 'session.get', method: 'GET', path: '/v1/session', auth: 'session' } as const satisfies Wire;
