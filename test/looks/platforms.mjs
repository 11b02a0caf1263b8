import { mockPlatform } from '@qxwq/mock';
import { sampleData } from '@qxwq/mock/sample';
import { createLightClient } from '@qxwq/sdk/light';
import { bidInEveryState } from './bids.mjs';

/** The moment at which all pictures are taken. */
export const NOW = new Date('2026-11-24T08:00:00Z');

/** How a platform behaves, by the name in its address. */
const scenarios = {
  content: [],
  bids: [],
  enterprise: [],
  empty: ['empty'],
  error: ['serverError'],
  denied: ['signedOut'],
};

/**
 * Platforms in memory, at `ORIGIN/NAME`: `content`, `bids` (the same with bids in every state), `enterprise` (the same, seen by the enterprise that set the first
 * challenge), `empty`, `error`, `denied` (the sign-in is over), `offline` (unreachable), `loading` (never answers).
 */
export async function startPlatforms() {
  const data = sampleData({ now: NOW });
  const mocks = Object.fromEntries(Object.keys(scenarios).map((name) => [name, mockPlatform({ now: NOW, data })]));
  const { content } = mocks;
  const open = data.challenges.filter(({ state }) => state === 'published');
  const closed = data.challenges.find(({ state }) => state === 'closed');

  const places = { challenge: open[0].id, closed: closed?.id, draft: '', submitted: '' };

  /** As new: on `content` with two drafts of bids and nothing else that happened. */
  async function reset() {
    for (const [name, mock] of Object.entries(mocks)) {
      mock.reset();
      for (const scenario of scenarios[name]) mock.use(scenario);
    }
    const client = createLightClient({ ...content.connection, maxRetries: 0 });
    await client.bids.create(open[1].id, {});
    await client.bids.create(open[2].id, {});
    Object.assign(places, await bidInEveryState(mocks.bids, open, NOW));
  }
  await reset();

  return {
    /** What `{challenge}`, `{closed}`, `{draft}` and `{submitted}` stand for. */
    places,
    publishableKey: content.publishableKey,
    reset,
    /**
     * Answers a request to `ORIGIN/NAME/v1/…`; undefined where there is no line, a promise that never ends while it loads.
     *
     * @param {string} name @param {string} path @param {{ method: string, headers: Record<string, string>, body: Buffer | null }} request
     */
    async answer(name, path, { method, headers, body }) {
      if (name === 'offline') return undefined;
      if (name === 'loading') return new Promise(() => {});
      const mock = mocks[name];
      const organisation = name === 'enterprise' ? organisationOf(data, open[0].id) : mock.universityId;
      return mock.fetch(
        new Request(new URL(path, mock.baseUrl), {
          method,
          headers: { ...headers, authorization: `Bearer ${mock.tokenFor(organisation)}` },
          ...(body && { body }),
        }),
      );
    },
  };
}

const organisationOf = ({ challenges }, id) => challenges.find((challenge) => challenge.id === id).organisationId;
