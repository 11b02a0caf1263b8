import { readFileSync } from 'node:fs';
import * as sdk from '@qxwq/sdk';
import * as mswNode from 'msw/node';
import { expect, test, vi } from 'vitest';
import { examplesOf, runExample } from '../../sdk/test/readme-examples.js';
import * as mock from '../src/index.js';

const readme = new URL('../README.md', import.meta.url);

/** What each example prints. */
const printed: Readonly<Record<string, unknown[]>> = {
  'Ten lines': [1, 'draft'],
  'With msw': [200],
  // One request more than calls: when the clock moved, the token expired and was refreshed.
  'Time, people, records': [true, 0, 4],
};

test.each(examplesOf(readme))('the example under “$heading” prints what it says', async ({ heading, code }) => {
  const log = vi.fn();
  await runExample(code, { '@qxwq/mock': mock, '@qxwq/sdk': sdk, 'msw/node': mswNode }, { console: { log } });
  expect(log.mock.calls).toEqual([printed[heading]]);
});

test('the README names every scenario', () => {
  const text = readFileSync(readme, 'utf8');
  for (const name of mock.scenarioNames) expect(text).toContain(`| \`${name}\` |`);
});
