/**
 * `npm run test:runtimes`: the client's suite (packages/sdk/runtime-tests), as it was built, in every runtime that it
 * promises to run in. Runtimes come from npm into `node_modules/.cache/qxwq-runtimes`; one that cannot be had is named
 * as skipped and fails nothing.
 *
 *   npm run test:runtimes -- --only=deno,workerd
 *   npm run test:runtimes -- --offline             only what is there
 */
import '../node-version.mjs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../build.mjs';
import { root } from '../workspaces.mjs';
import { startHttpPlatform } from './http-platform.mjs';
import { installInto } from './install.mjs';
import { packagesOf, present, RUNTIMES } from './runtimes.mjs';
import { buildSuite } from './suite-build.mjs';

const folder = join(root, 'node_modules/.cache/qxwq-runtimes');
const { values } = parseArgs({
  options: { only: { type: 'string' }, offline: { type: 'boolean' }, built: { type: 'boolean' } },
});

const chosen = RUNTIMES.filter(({ name }) => !values.only || values.only.split(',').includes(slug(name)));
if (!values.built) await build();
const reason = await missing();
const suite = await buildSuite();
const platform = await startHttpPlatform();
let passed = 0;
let failed = 0;
try {
  const there = present(folder, chosen);
  for (const runtime of chosen) {
    if (there.includes(runtime)) await test(runtime);
    else console.log(`– ${runtime.name}: skipped, since it is not installed (${reason ?? 'off line'})`);
  }
} finally {
  await platform.close();
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

async function missing() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return `the packages are for Linux on x64, this is ${process.platform} on ${process.arch}`;
  }
  return values.offline ? undefined : installInto(folder, packagesOf(RUNTIMES), { log: console.log });
}

async function test(runtime) {
  const began = performance.now();
  const results = await runtime
    .run(runtime.program(folder), suite, platform.address)
    .catch((error) => [{ name: 'the suite', error: error.message }]);
  const faults = results.filter(({ error }) => error !== undefined);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  passed += results.length - faults.length;
  failed += faults.length;
  console.log(`${faults.length === 0 ? '✓' : '✗'} ${runtime.name}: ${results.length} tests in ${seconds} s`);
  for (const { name, error } of faults) console.log(`    ${name}\n      ${error.replaceAll('\n', '\n      ')}`);
}

/** `Node 20` is `node20` on the command line. */
function slug(name) {
  return name.toLowerCase().replaceAll(' ', '');
}
