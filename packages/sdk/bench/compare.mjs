/**
 * `npm run bench:sdk`: our client beside the clients that people admire, all in one run: bytes by Rollup and by esbuild,
 * what each does when the platform fails, processor time of a page of 50 rows over a mocked fetch. Writes
 * docs/benchmarks/sdk.md. Ends with 1 where a client that has retries and types is smaller than ours.
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import commonjs from '@rollup/plugin-commonjs';
import { build } from '../../../scripts/build.mjs';
import { root } from '../../../scripts/workspaces.mjs';
import { measureWithEsbuild, measureWithRollup } from './measure.mjs';

await build({ only: ['@qxwq/sdk', '@qxwq/mock'] });
const { LIBRARIES } = await import('./compare-libraries.mjs');
const { OURS, OUR_WAYS } = await import('./compare-ours.mjs');
const { answering, envelopes } = await import('./compare-page.mjs');
const { featuresOf } = await import('./compare-features.mjs');
const { reportOf, smallerThanOurs } = await import('./compare-report.mjs');
const { timesOf } = await import('./compare-times.mjs');

const folder = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const libraries = [...OURS, ...LIBRARIES];

const rows = [];
for (const library of libraries) {
  const { whole, few = whole, one } = library;
  rows.push({
    ...library,
    ours: OURS.includes(library),
    sizes: { whole: await sizesOf(whole), few: await sizesOf(few), one: await sizesOf(one) },
    features: await featuresOf(library),
  });
  console.log(`${library.name}: size and behaviour`);
}
const times = await timesOf([
  ...libraries.map(({ name, envelope, calls }) => ({ name, read: calls(answering(envelopes[envelope])).read })),
  ...OUR_WAYS.map(({ name, read }) => ({ name, read: read(answering(envelopes.page)) })),
]);

const report = reportOf(rows, times, {
  date: new Date().toISOString().slice(0, 10),
  processor: cpus()[0]?.model ?? 'unknown',
  node: process.version,
  bytes: Buffer.byteLength(JSON.stringify(envelopes.page)),
});
writeFileSync(join(root, 'docs/benchmarks/sdk.md'), report);
console.log(`\n${report}\nWritten to docs/benchmarks/sdk.md`);
for (const line of smallerThanOurs(rows)) {
  console.error(line);
  process.exitCode = 1;
}

/** @param {string} code */
async function sizesOf(code) {
  // Circular imports and the like inside of others' packages are not ours to judge.
  const others = { plugins: [commonjs()], onwarn: () => {} };
  const [byRollup, byEsbuild] = [await measureWithRollup(code, folder, others), await measureWithEsbuild(code, folder)];
  return { rollup: byRollup.initial, esbuild: byEsbuild.initial };
}
