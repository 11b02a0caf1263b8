import { sampleData } from '@qxwq/mock/sample';
import { createPlatform } from '@qxwq/platform';

/** How many challenges every contender shows. */
export const ROWS = 20;
export const KEY = 'pk_embeds';

/**
 * A platform in memory with the challenges of the sample data that every contender shows.
 *
 * @param {string} origin of the page that embeds
 */
export async function boardPlatform(origin) {
  const platform = await createPlatform({
    storage: { memory: true },
    sites: [{ key: KEY, name: 'Embeds', origins: [origin] }],
    rateLimits: false,
    log: () => {},
  });
  const { organisations, challenges } = sampleData({ now: new Date() });
  // From all over the sample, so that there are old ones and open ones.
  const step = Math.floor(challenges.length / ROWS);
  const chosen = challenges.filter((_, index) => index % step === 0).slice(0, ROWS);
  await platform.importRecords({ organisations, challenges: chosen });
  return platform;
}
