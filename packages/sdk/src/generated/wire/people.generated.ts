/** Made from the contract by tools/generate.mjs (`npm run generate`). */
import type { Wire } from '../../wire.js';

/** Teams, experts, mentors and liaisons that match the filters, page by page. */
export const peopleList = { name: 'people.list', method: 'GET', path: '/v1/people', query: true, paged: true, auth: 'key' } as const satisfies Wire;
/** How many people each filter value would give. */
export const peopleFacets = { name: 'people.facets', method: 'GET', path: '/v1/people-facets', query: true, auth: 'key' } as const satisfies Wire;
/** One team or person in full. */
export const peopleGet = { name: 'people.get', method: 'GET', path: '/v1/people/{personId}', auth: 'key' } as const satisfies Wire;
/** Records what a person of the own organisation lets everybody see, or takes it back; it holds at once. */
export const peopleSetConsents = { name: 'people.setConsents', method: 'PUT', path: '/v1/people/{personId}/consents', sends: 'json', auth: 'session' } as const satisfies Wire;
