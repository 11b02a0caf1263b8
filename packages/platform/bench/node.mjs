/**
 * One node of the platform in a process of its own, for `freshness.mjs`. Over its channel it is told to import records,
 * or to say when a search finds as many as expected; times are milliseconds of the machine's clock.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { createPlatform } from '@qxwq/platform';

const KEY = 'pk_freshness';
/** Between two searches: an answer is at most this much older than it is said to be. */
const LOOK_EVERY_MS = 1;
const PATIENCE_MS = 30_000;

const platform = await createPlatform({
  storage: { databaseUrl: process.env.DATABASE_URL },
  sites: [{ key: KEY, name: 'freshness', origins: [] }],
  log: ({ level, ...line }) => level !== 'info' && console.error(line),
});

const now = () => performance.timeOrigin + performance.now();

async function found(path) {
  const response = await platform.fetch(new Request(`http://node.test/v1/${path}&key=${KEY}`));
  const page = await response.json();
  if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(page)}`);
  return page.total.value;
}

const orders = {
  async import({ records }) {
    await platform.importRecords(records);
    return { ended: now() };
  },
  async await({ path, count }) {
    const limit = now() + PATIENCE_MS;
    while ((await found(path)) !== count) {
      if (now() > limit) return { seen: null };
      await pause(LOOK_EVERY_MS);
    }
    return { seen: now() };
  },
  async close() {
    await platform.close();
    return {};
  },
};

process.on('message', async ({ number, name, ...order }) => {
  try {
    process.send({ number, answer: await orders[name](order) });
  } catch (error) {
    process.send({ number, failed: String(error.stack ?? error) });
  }
  if (name === 'close') process.disconnect();
});
process.send({ ready: true });
