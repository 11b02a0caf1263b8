import { mockPlatform } from '@qxwq/mock';
import { sampleData } from '@qxwq/mock/sample';
import { createClient } from '@qxwq/sdk';
import * as core from '@qxwq/sdk/core';
import { createLightClient } from '@qxwq/sdk/light';

/** A page of 50 challenges as the platform sends it. */
const page = await mockPlatform({ data: sampleData({ now: new Date() }) }).fetch(
  'https://mock.qxwq.example/v1/challenges?key=pk_mock&limit=50',
);
const body = await page.text();
const fetch = async () => new Response(body, { status: 200, headers: { 'content-type': 'application/json' } });
const options = { baseUrl: 'http://bench.example', publishableKey: 'pk_mock', fetch };

const has = { types: 'yes', retries: 'yes', idempotency: 'yes', paging: 'yes', validation: 'yes' };

/** @type {import('./compare-libraries.mjs').Library[]} */
export const OURS = [
  {
    name: '@qxwq/sdk',
    packages: {},
    whole: "import { createClient } from '@qxwq/sdk'; globalThis.client = createClient({ baseUrl: '/' });",
    one: `import { call, challengesList, createCore } from '@qxwq/sdk/core';
      globalThis.answer = call(createCore({ baseUrl: '/' }), challengesList);`,
    async caller() {
      const client = createClient(options);
      return () => client.challenges.list({ limit: 50 });
    },
    has,
  },
  {
    name: '@qxwq/sdk/light',
    packages: {},
    whole:
      "import { createLightClient } from '@qxwq/sdk/light'; globalThis.client = createLightClient({ baseUrl: '/' });",
    one: `import { call, challengesList, createCore } from '@qxwq/sdk/core/light';
      globalThis.answer = call(createCore({ baseUrl: '/' }), challengesList);`,
    async caller() {
      const client = createLightClient(options);
      return () => client.challenges.list({ limit: 50 });
    },
    has: { ...has, validation: 'no' },
  },
  {
    name: '@qxwq/sdk/core, one operation',
    packages: {},
    whole: '',
    one: '',
    async caller() {
      const one = core.createCore(options);
      return () => core.call(one, core.challengesList, { limit: 50 });
    },
    has,
  },
];

/** Bytes of the page that ours read; the others' answers are about as long. */
export const pageBytes = new TextEncoder().encode(body).length;
