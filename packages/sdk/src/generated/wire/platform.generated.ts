/** Made from the contract by tools/generate.mjs (`npm run generate`). */
import type { Wire } from '../../wire.js';

/** What the platform is: its clock, its limits, the editions of its coded lists. */
export const platformInfo = { name: 'platform.info', method: 'GET', path: '/v1/platform', auth: 'key' } as const satisfies Wire;
/** What a bidder must be told before personal data is taken (PIPL article 17), in the language asked for. */
export const platformPrivacyNotice = { name: 'platform.privacyNotice', method: 'GET', path: '/v1/privacy-notice', auth: 'key' } as const satisfies Wire;
