import { mockPlatform } from '@qxwq/mock';
import { afterEach, expect, test, vi } from 'vitest';
import { examplesOf, runExample } from '../test/readme-examples.js';
import * as core from './core.js';
import * as sdk from './index.js';
import * as server from './server.js';
import * as testing from './testing.js';

afterEach(() => {
  vi.unstubAllGlobals();
});

const examples = ['../README.md', '../../../docs/guide/en/sdk.md', '../../../docs/guide/zh-CN/sdk.md']
  .flatMap((path) => examplesOf(new URL(path, import.meta.url)))
  // Those that begin with an import stand for themselves; a receiver of webhooks waits for requests.
  .filter(({ code }) => code.startsWith('import') && !code.includes('verifyWebhook'));

test('the README holds examples', () => {
  expect(examples.length).toBeGreaterThanOrEqual(5);
});

test.each(examples)('the example under “$heading” runs', async ({ code }) => {
  const mock = mockPlatform();
  vi.stubGlobal('fetch', async (input: string | URL, init?: RequestInit) =>
    input === '/my-session' ? new Response(mock.tokenFor(mock.universityId)) : mock.fetch(input, init),
  );
  const log = vi.fn();
  await runExample(
    code,
    {
      '@qxwq/sdk': sdk,
      '@qxwq/sdk/core': core,
      '@qxwq/sdk/server': server,
      '@qxwq/sdk/testing': testing,
    },
    { console: { log } },
  );
  expect(log).toHaveBeenCalled();
});
