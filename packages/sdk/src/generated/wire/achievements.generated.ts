/** Made from the contract by tools/generate.mjs (`npm run generate`). */
import type { Wire } from '../../wire.js';

/** The board of achievements (成果) and patents (专利): those that match the filters, page by page. */
export const achievementsList = { name: 'achievements.list', method: 'GET', path: '/v1/achievements', query: true, paged: true, auth: 'key' } as const satisfies Wire;
/** How many achievements each filter value would give. */
export const achievementsFacets = { name: 'achievements.facets', method: 'GET', path: '/v1/achievement-facets', query: true, auth: 'key' } as const satisfies Wire;
/** One achievement in full. */
export const achievementsGet = { name: 'achievements.get', method: 'GET', path: '/v1/achievements/{achievementId}', auth: 'key' } as const satisfies Wire;
