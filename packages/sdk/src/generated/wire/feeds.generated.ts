/** Made from the contract by tools/generate.mjs (`npm run generate`). */
import type { Wire } from '../../wire.js';

/** The latest matches of a saved search as a JSON Feed, for readers that know only an address. */
export const feedsJson = { name: 'feeds.json', method: 'GET', path: '/v1/feeds/{feedId}', auth: 'key' } as const satisfies Wire;
/** The same as an Atom feed (RFC 4287). */
export const feedsAtom = { name: 'feeds.atom', method: 'GET', path: '/v1/feeds/{feedId}/atom', returns: 'bytes', auth: 'key' } as const satisfies Wire;
