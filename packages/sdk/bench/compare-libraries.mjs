/**
 * The clients that people admire, each as its own documentation says to use it. Versions are those of the root's
 * package.json. `@octokit/core` and `@supabase/postgrest-js` come with `@octokit/rest` and `@supabase/supabase-js`: they
 * are the smallest that these projects offer.
 *
 * @typedef {typeof globalThis.fetch} Fetch
 *
 * @typedef {object} Calls over one `fetch`
 * @property {() => PromiseLike<unknown>} read a list of 50 rows
 * @property {(signal: AbortSignal) => PromiseLike<unknown>} readWith
 * @property {() => PromiseLike<unknown>} write
 * @property {() => AsyncIterable<unknown>} [all] every row of every page
 *
 * @typedef {object} Library
 * @property {string} name
 * @property {string} version
 * @property {'page' | 'rows' | 'list'} envelope how it reads a list
 * @property {string} whole what an application writes that uses the client as its guide begins
 * @property {string} [few] what it writes to carry a few operations only, where the project has a way
 * @property {string} one what an application writes that makes one call and wants the fewest bytes
 * @property {(fetch: Fetch) => Calls} calls
 * @property {string} types where its types come from, read in its documentation
 * @property {string} webhooks read in its documentation
 * @property {string} timeout time limit of an attempt by default, read in its source
 */
import { createRequire } from 'node:module';
import { retry } from '@octokit/plugin-retry';
import { Octokit } from '@octokit/rest';
import { ChallengePage } from '@qxwq/contract';
import { createClient as createSupabase } from '@supabase/supabase-js';
import OpenAI from 'openai';
import createOpenApi from 'openapi-fetch';
import Stripe from 'stripe';

const versions = createRequire(import.meta.url)('../../../package.json').devDependencies;

const BASE = 'http://bench.example';

/** @type {Library[]} */
export const LIBRARIES = [
  {
    name: 'openai',
    version: versions.openai,
    envelope: 'list',
    whole: `import OpenAI from 'openai';
      const client = new OpenAI({ apiKey: 'k' });
      globalThis.answers = [client.models.list(), client.models.retrieve('a'), client.batches.create({})];`,
    one: `import OpenAI from 'openai'; globalThis.answer = new OpenAI({ apiKey: 'k' }).models.list();`,
    calls(fetch) {
      const client = new OpenAI({ apiKey: 'k', baseURL: BASE, fetch, logLevel: 'off' });
      return {
        read: () => client.models.list(),
        readWith: (signal) => client.models.list({ signal }),
        write: () => client.batches.create(/** @type {any} */ ({})),
        all: () => client.batches.list(),
      };
    },
    types: 'shipped',
    webhooks: 'verified',
    timeout: '600 s',
  },
  {
    name: 'stripe',
    version: versions.stripe,
    envelope: 'list',
    whole: `import Stripe from 'stripe';
      const client = new Stripe('k');
      globalThis.answers = [client.customers.list(), client.customers.retrieve('a'), client.customers.create({})];`,
    one: `import Stripe from 'stripe'; globalThis.answer = new Stripe('k').customers.list();`,
    calls(fetch) {
      const client = new Stripe('k', { httpClient: Stripe.createFetchHttpClient(fetch), telemetry: false });
      return {
        read: () => client.customers.list(),
        // Its calls take no signal.
        readWith: () => client.customers.list(),
        write: () => client.customers.create({}),
        all: () => client.customers.list(),
      };
    },
    types: 'shipped',
    webhooks: 'verified',
    timeout: '80 s',
  },
  {
    name: 'octokit (rest, retry)',
    version: versions['@octokit/rest'],
    envelope: 'rows',
    whole: `import { Octokit } from '@octokit/rest'; import { retry } from '@octokit/plugin-retry';
      const { rest } = new (Octokit.plugin(retry))();
      globalThis.answers = [rest.issues.list(), rest.issues.get({}), rest.issues.create({})];`,
    one: `import { Octokit } from '@octokit/core'; import { retry } from '@octokit/plugin-retry';
      globalThis.answer = new (Octokit.plugin(retry))().request('GET /issues');`,
    calls(fetch) {
      const client = new (Octokit.plugin(retry))({ baseUrl: BASE, request: { fetch }, log: silent });
      return {
        read: () => client.rest.issues.list(),
        readWith: (signal) => client.rest.issues.list({ request: { signal } }),
        write: () => client.rest.issues.create({ owner: 'a', repo: 'b', title: 'c' }),
        all: () => client.paginate.iterator(client.rest.issues.list),
      };
    },
    types: 'shipped',
    webhooks: 'another package',
    timeout: 'none',
  },
  {
    name: 'supabase-js',
    version: versions['@supabase/supabase-js'],
    envelope: 'rows',
    whole: `import { createClient } from '@supabase/supabase-js';
      const client = createClient('${BASE}', 'k');
      globalThis.answers = [client.from('a').select(), client.from('a').insert({}), client.from('a').update({})];`,
    one: `import { PostgrestClient } from '@supabase/postgrest-js';
      globalThis.answer = new PostgrestClient('${BASE}').from('a').select();`,
    calls(fetch) {
      const auth = { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false };
      // Node 20 has no WebSocket; nothing here opens one.
      const realtime = { transport: /** @type {any} */ (class {}) };
      const client = createSupabase(BASE, 'k', { global: { fetch }, auth, realtime });
      return {
        read: () => client.from('items').select().throwOnError(),
        readWith: (signal) => client.from('items').select().abortSignal(signal).throwOnError(),
        write: () => client.from('items').insert({ a: 1 }).throwOnError(),
      };
    },
    types: 'generated by the user',
    webhooks: '–',
    timeout: 'none',
  },
  {
    name: 'openapi-fetch',
    version: versions['openapi-fetch'],
    envelope: 'page',
    whole: `import createClient from 'openapi-fetch';
      const client = createClient({ baseUrl: '${BASE}' });
      globalThis.answers = [client.GET('/a'), client.GET('/a/{id}'), client.POST('/a')];`,
    one: `import createClient from 'openapi-fetch';
      globalThis.answer = createClient({ baseUrl: '${BASE}' }).GET('/a');`,
    calls: openApiCalls,
    types: 'generated by the user',
    webhooks: '–',
    timeout: 'none',
  },
  {
    name: 'openapi-fetch with zod/mini',
    version: versions['openapi-fetch'],
    envelope: 'page',
    whole: `import createClient from 'openapi-fetch';
      import { operations } from '@qxwq/contract';
      const client = createClient({ baseUrl: '${BASE}' });
      globalThis.answer = (resource, name) => client.GET('/a').then(({ data }) => operations[resource][name].response.parse(data));`,
    one: `import createClient from 'openapi-fetch';
      import { ChallengePage } from '@qxwq/contract';
      globalThis.answer = createClient({ baseUrl: '${BASE}' }).GET('/a').then(({ data }) => ChallengePage.parse(data));`,
    calls(fetch) {
      const { read, readWith, write } = openApiCalls(fetch);
      return { read: async () => ChallengePage.parse(await read()), readWith, write };
    },
    types: 'generated by the user',
    webhooks: '–',
    timeout: 'none',
  },
];

/** @param {Fetch} fetch */
function openApiCalls(fetch) {
  const client = createOpenApi({ baseUrl: BASE, fetch });
  const orThrow = async (/** @type {Promise<any>} */ call) => {
    const { data, error } = await call;
    if (error !== undefined) throw error;
    return data;
  };
  return {
    read: () => orThrow(client.GET(/** @type {never} */ ('/items'))),
    readWith: (/** @type {AbortSignal} */ signal) =>
      orThrow(client.GET(/** @type {never} */ ('/items'), /** @type {never} */ ({ signal }))),
    write: () => orThrow(client.POST(/** @type {never} */ ('/items'), /** @type {never} */ ({ body: {} }))),
  };
}

const silent = { debug() {}, info() {}, warn() {}, error() {} };
