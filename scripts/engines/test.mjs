/**
 * `npm run test:firefox`, `npm run test:webkit`: the browser tests and the host pages in an engine that is not part of
 * `npm ci`. Where the engine is not installed it says so and what to install, and ends well: nothing was found wrong.
 *
 *   npm run test:webkit -- --files packages/elements/src/loader.browser-test.ts     some browser tests only
 */
import '../node-version.mjs';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../build.mjs';
import { finalLine, runStep, summaryLines } from '../steps.mjs';
import { root } from '../workspaces.mjs';
import { ENGINES, notInstalled } from './engines.mjs';
import { hostPages } from './hosts.mjs';

const [name = '', ...args] = process.argv.slice(2);
const engine = ENGINES[name];
if (!engine) {
  console.error(`There is no engine "${name}". Engines: ${Object.keys(ENGINES).join(', ')}`);
  process.exitCode = 1;
} else if (!engine.find()) {
  console.log(notInstalled(engine));
} else {
  const results = join(root, 'node_modules/.cache/qxwq-test');
  mkdirSync(results, { recursive: true });
  const wtr = join(root, 'node_modules/@web/test-runner/dist/bin.js');
  const suite = {
    name,
    title: `elements in ${engine.title}`,
    args: [wtr, `--config=web-test-runner.${name}.config.mjs`, ...args],
    counts: /** @type {const} */ ('wtr'),
  };
  const outcomes = [await runStep(suite, { root, resultsFile: join(results, `${name}.json`) })];
  if (args.length === 0) {
    await build();
    outcomes.push(await runStep(hostPages(name), { root, resultsFile: join(results, `${name}-hosts.json`) }));
  }
  console.log(`\n${summaryLines(outcomes).join('\n')}\n\n${finalLine(outcomes)}`);
  process.exitCode = outcomes.every(({ ok }) => ok) ? 0 : 1;
}
