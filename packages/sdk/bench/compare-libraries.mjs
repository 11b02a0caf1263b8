/** The clients that people admire, at pinned versions, each as its own documentation says to use it. */

/** An answer of the same size for all of them: 50 records. */
const records = Array.from({ length: 50 }, (_, index) => ({
  id: `item_${index}`,
  object: 'item',
  name: `千校万企 ${index}`,
  state: 'published',
  amount: 120 + index,
  created: 1_795_000_000 + index,
  text: 'x'.repeat(200),
}));
const answerWith = (body) => () =>
  Promise.resolve(new Response(body, { status: 200, headers: { 'content-type': 'application/json' } }));
const list = answerWith(JSON.stringify({ object: 'list', data: records, has_more: false }));
const bare = answerWith(JSON.stringify(records));

/**
 * @typedef {object} Library
 * @property {string} name
 * @property {Record<string, string>} packages
 * @property {string} whole what an application writes that uses the whole client
 * @property {string} one what an application writes that makes one call
 * @property {(load: (name: string) => Promise<any>) => Promise<() => Promise<unknown>>} caller one call, over a mocked fetch
 * @property {Record<Feature, string>} has
 *
 * @typedef {'types' | 'retries' | 'idempotency' | 'paging' | 'validation'} Feature
 */

/** @type {Library[]} `has` was read in each project's documentation. */
export const LIBRARIES = [
  {
    name: 'openai',
    packages: { openai: '6.49.0' },
    whole: `import OpenAI from 'openai'; globalThis.client = new OpenAI({ apiKey: 'k' });`,
    one: `import OpenAI from 'openai'; globalThis.answer = new OpenAI({ apiKey: 'k' }).models.list();`,
    async caller(load) {
      const { default: OpenAI } = await load('openai');
      const client = new OpenAI({ apiKey: 'k', baseURL: 'http://bench.example', fetch: list });
      return () => client.models.list();
    },
    has: { types: 'yes', retries: 'yes', idempotency: 'no', paging: 'yes', validation: 'no' },
  },
  {
    name: 'stripe',
    packages: { stripe: '23.1.0' },
    whole: `import Stripe from 'stripe'; globalThis.client = new Stripe('k');`,
    one: `import Stripe from 'stripe'; globalThis.answer = new Stripe('k').customers.list();`,
    async caller(load) {
      const { default: Stripe } = await load('stripe');
      const client = new Stripe('k', { httpClient: Stripe.createFetchHttpClient(list), telemetry: false });
      return () => client.customers.list();
    },
    has: { types: 'yes', retries: 'yes', idempotency: 'yes', paging: 'yes', validation: 'no' },
  },
  {
    name: 'octokit (rest + retry)',
    packages: { '@octokit/rest': '22.0.1', '@octokit/plugin-retry': '8.1.1' },
    whole: `import { Octokit } from '@octokit/rest'; import { retry } from '@octokit/plugin-retry';
      globalThis.client = new (Octokit.plugin(retry))();`,
    one: `import { Octokit } from '@octokit/rest'; import { retry } from '@octokit/plugin-retry';
      globalThis.answer = new (Octokit.plugin(retry))().rest.issues.list();`,
    async caller(load) {
      const { Octokit } = await load('@octokit/rest');
      const { retry } = await load('@octokit/plugin-retry');
      const client = new (Octokit.plugin(retry))({ request: { fetch: bare } });
      return () => client.rest.issues.list();
    },
    has: { types: 'yes', retries: 'yes', idempotency: 'no', paging: 'yes', validation: 'no' },
  },
  {
    name: 'supabase-js',
    packages: { '@supabase/supabase-js': '2.109.0' },
    whole: `import { createClient } from '@supabase/supabase-js'; globalThis.client = createClient('http://a.b', 'k');`,
    one: `import { createClient } from '@supabase/supabase-js';
      globalThis.answer = createClient('http://a.b', 'k').from('items').select();`,
    async caller(load) {
      const { createClient } = await load('@supabase/supabase-js');
      const client = createClient('http://bench.example', 'k', {
        global: { fetch: bare },
        auth: { persistSession: false, autoRefreshToken: false },
      });
      return () => client.from('items').select();
    },
    has: { types: 'yes, generated', retries: 'reads', idempotency: 'no', paging: 'by hand', validation: 'no' },
  },
  {
    name: 'openapi-fetch',
    packages: { 'openapi-fetch': '0.17.0' },
    whole: `import createClient from 'openapi-fetch'; globalThis.client = createClient({ baseUrl: 'http://a.b' });`,
    one: `import createClient from 'openapi-fetch';
      globalThis.answer = createClient({ baseUrl: 'http://a.b' }).GET('/items');`,
    async caller(load) {
      const { default: createClient } = await load('openapi-fetch');
      const client = createClient({ baseUrl: 'http://bench.example', fetch: bare });
      return () => client.GET('/items');
    },
    has: { types: 'yes, generated', retries: 'no', idempotency: 'no', paging: 'no', validation: 'no' },
  },
];
