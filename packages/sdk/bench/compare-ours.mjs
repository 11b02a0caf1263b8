import { createClient } from '@qxwq/sdk';
import * as core from '@qxwq/sdk/core';
import { createLightClient } from '@qxwq/sdk/light';

const options = { baseUrl: 'http://bench.example', getToken: () => 'token' };
const challenge = 'chl_0000000000000001';

/** @param {import('@qxwq/sdk').Client} client @returns {import('./compare-libraries.mjs').Calls} */
const callsOf = (client) => ({
  read: () => client.challenges.list({ limit: 50 }),
  readWith: (signal) => client.challenges.list({ limit: 50 }, { signal }),
  write: () => client.bids.create(challenge, {}),
  all: () => client.challenges.list(),
});

/** What an application writes for a few operations and for one. @param {string} entry */
const usesOf = (entry) => ({
  few: `import { bidsCreate, bidsGet, bidsUpdate, challengesGet, challengesList, clientOf, createCore } from '${entry}';
    globalThis.client = clientOf(createCore({ baseUrl: '/' }), [challengesList, challengesGet, bidsCreate, bidsGet, bidsUpdate]);`,
  one: `import { call, challengesList, createCore } from '${entry}';
    globalThis.answer = call(createCore({ baseUrl: '/' }), challengesList);`,
});

const facts = { version: 'this one', envelope: 'page', types: 'shipped', webhooks: 'verified', timeout: '30 s' };

/** @type {import('./compare-libraries.mjs').Library[]} */
export const OURS = [
  {
    ...facts,
    name: '@qxwq/sdk',
    whole: "import { createClient } from '@qxwq/sdk'; globalThis.client = createClient({ baseUrl: '/' });",
    ...usesOf('@qxwq/sdk/core'),
    calls: (fetch) => callsOf(createClient({ ...options, fetch })),
  },
  {
    ...facts,
    name: '@qxwq/sdk/light',
    whole:
      "import { createLightClient } from '@qxwq/sdk/light'; globalThis.client = createLightClient({ baseUrl: '/' });",
    ...usesOf('@qxwq/sdk/core/light'),
    calls: (fetch) => callsOf(createLightClient({ ...options, fetch })),
  },
];

/** Further ways to make the same call, for its time. */
export const OUR_WAYS = [
  {
    name: '@qxwq/sdk, validate: off',
    /** @param {typeof globalThis.fetch} fetch */
    read: (fetch) => callsOf(createClient({ ...options, fetch, validate: 'off' })).read,
  },
  {
    name: '@qxwq/sdk/core, one operation',
    /** @param {typeof globalThis.fetch} fetch */
    read: (fetch) => {
      const one = core.createCore({ ...options, fetch });
      return () => core.call(one, core.challengesList, { limit: 50 });
    },
  },
];
