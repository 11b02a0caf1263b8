import { mockPlatform } from '@qxwq/mock';
import { afterEach, expect, test, vi } from 'vitest';
import { examplesOf, runExample } from '../test/readme-examples.js';
import * as sdk from './index.js';
import * as server from './server.js';

afterEach(() => {
  vi.unstubAllGlobals();
});

const examples = examplesOf(new URL('../README.md', import.meta.url));

test('the README holds examples', () => {
  expect(examples.length).toBeGreaterThanOrEqual(5);
});

test.each(examples)('the example under “$heading” runs', async ({ code }) => {
  const mock = mockPlatform();
  vi.stubGlobal('fetch', async (input: string | URL, init?: RequestInit) =>
    input === '/my-session' ? new Response(mock.tokenFor(mock.universityId)) : mock.fetch(input, init),
  );
  const log = vi.fn();
  await runExample(code, { '@qxwq/sdk': sdk, '@qxwq/sdk/server': server }, { console: { log } });
  expect(log).toHaveBeenCalled();
});
