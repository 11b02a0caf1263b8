/**
 * `npm run bench:embeds`: our board beside widgets that hosts embed today and beside what they would build a board from,
 * written to docs/benchmarks/embeds.md with a picture of each. Builds first. The rivals come from npm into
 * `node_modules/.cache/qxwq-rivals`, at pinned versions; nothing else leaves this machine.
 *
 *   npm run bench:embeds -- --rounds=3 --only=ours-script,giscus     prints and writes nothing
 */
import '../node-version.mjs';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../build.mjs';
import { root } from '../workspaces.mjs';
import { installRivals } from './installed.mjs';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, only: { type: 'string' }, pictures: { type: 'string' } },
});
const rounds = Number(values.rounds);
await build();
const missing = await installRivals();
if (missing) throw new Error(`The rivals could not be installed: ${missing}`);

// They import what was just built and installed.
const { CONTENDERS } = await import('./contenders/index.mjs');
const { compare } = await import('./compare.mjs');
const { report } = await import('./report.mjs');

const chosen = CONTENDERS.filter(({ slug }) => !values.only || values.only.split(',').includes(slug));
const pictures = values.pictures ?? join(root, 'docs/benchmarks/embeds');
if (!values.only) mkdirSync(pictures, { recursive: true });
const results = await compare(chosen, { rounds, pictures: values.only ? values.pictures : pictures, log: console.log });
if (!values.only) {
  writeFileSync(join(root, 'docs/benchmarks/embeds.md'), report(results, { rounds }));
  console.log('docs/benchmarks/embeds.md');
}
