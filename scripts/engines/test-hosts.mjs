/**
 * `npm run test:hosts`: the kit on the pages of difficult hosts, in Chromium or in the engines that are named.
 *
 *   npm run test:hosts -- chromium firefox webkit
 */
import '../node-version.mjs';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../build.mjs';
import { finalLine, runStep, summaryLines } from '../steps.mjs';
import { root } from '../workspaces.mjs';
import { ENGINES, notInstalled } from './engines.mjs';
import { hostPages } from './hosts.mjs';

const named = process.argv.slice(2);
const names = named.length > 0 ? named : ['chromium'];
const unknown = names.find((name) => name !== 'chromium' && !ENGINES[name]);
if (unknown) {
  console.error(`There is no engine "${unknown}". Engines: ${['chromium', ...Object.keys(ENGINES)].join(', ')}`);
  process.exitCode = 1;
} else {
  const results = join(root, 'node_modules/.cache/qxwq-test');
  mkdirSync(results, { recursive: true });
  await build();
  const outcomes = [];
  for (const name of names) {
    const engine = ENGINES[name];
    if (engine && !engine.find()) console.log(notInstalled(engine));
    else outcomes.push(await runStep(hostPages(name), { root, resultsFile: join(results, `${name}-hosts.json`) }));
  }
  if (outcomes.length > 0) console.log(`\n${summaryLines(outcomes).join('\n')}\n\n${finalLine(outcomes)}`);
  process.exitCode = outcomes.every(({ ok }) => ok) ? 0 : 1;
}
