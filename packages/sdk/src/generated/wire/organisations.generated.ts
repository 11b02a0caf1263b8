/** Made from the contract by tools/generate.mjs (`npm run generate`). */
import type { Wire } from '../../wire.js';

/** Organisations by kind and region, in the order of their names. */
export const organisationsList = { name: 'organisations.list', method: 'GET', path: '/v1/organisations', query: true, paged: true, auth: 'key' } as const satisfies Wire;
/** One organisation's public record; never contacts. */
export const organisationsGet = { name: 'organisations.get', method: 'GET', path: '/v1/organisations/{organisationId}', auth: 'key' } as const satisfies Wire;
