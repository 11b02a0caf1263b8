/**
 * `npm test`: installs if needed, then runs every check and every test of the repository, one step after the other.
 * A step that fails does not stop the others; the exit status tells whether all passed.
 *
 *   npm test -- --only=unit,browser     some steps
 *   npm test -- --skip=e2e              all but some
 */
import './node-version.mjs';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { engineLines } from './engines/engines.mjs';
import { ensureInstalled, InstallError } from './install.mjs';
import { preparePostgres } from './prepare-postgres.mjs';
import { chooseSteps, finalLine, runStep, summaryLines } from './steps.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const results = join(root, 'node_modules/.cache/qxwq-test');
const bin = (/** @type {string} */ path) => join(root, 'node_modules', path);
const script = (/** @type {string} */ name) => join(root, 'scripts', name);

/** Quick ones first, so that a slip is seen soon; the browser tests need no build, those from `build` on do. */
const STEPS = [
  { name: 'lint', title: 'format and lint', args: [bin('@biomejs/biome/bin/biome'), 'ci', '.'] },
  { name: 'types', title: 'types', args: [bin('typescript/bin/tsc'), '-p', '.'] },
  { name: 'directions', title: 'import directions', args: [script('check-directions.mjs')] },
  { name: 'unit', title: 'unit and platform', args: [bin('vitest/vitest.mjs'), 'run'], counts: 'vitest' },
  { name: 'browser', title: 'in the browser', args: [bin('@web/test-runner/dist/bin.js')], counts: 'wtr' },
  {
    name: 'hydrated',
    title: 'in the browser, drawn by a server',
    args: [bin('@web/test-runner/dist/bin.js'), '--config=web-test-runner.hydrated.config.mjs'],
    counts: 'wtr',
  },
  { name: 'build', title: 'build', args: [script('build.mjs')] },
  { name: 'packages', title: 'packages', args: [script('check-packages.mjs')] },
  { name: 'sizes', title: 'sizes', args: [script('sizes.mjs')] },
  { name: 'looks', title: 'looks', args: [join(root, 'test/looks/run.mjs')], counts: 'looks' },
  {
    name: 'e2e',
    title: 'end to end',
    args: [bin('vitest/vitest.mjs'), 'run', '--config', 'vitest.e2e.config.ts'],
    counts: 'vitest',
  },
];

try {
  const { values } = parseArgs({ options: { only: { type: 'string' }, skip: { type: 'string' } } });
  const steps = chooseSteps(STEPS, values);
  await ensureInstalled(console.log);
  for (const name of preparePostgres()) console.log(`Symbolic links of ${name} made`);
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });

  const outcomes = [];
  for (const step of steps)
    outcomes.push(await runStep(step, { root, resultsFile: join(results, `${step.name}.json`) }));

  const others = values.only ? [] : engineLines();
  console.log(`\n${[...summaryLines(outcomes), ...others].join('\n')}\n\n${finalLine(outcomes)}`);
  process.exitCode = outcomes.every(({ ok }) => ok) ? 0 : 1;
} catch (error) {
  if (!(error instanceof InstallError) && !(error instanceof RangeError) && !error.code?.startsWith('ERR_PARSE_ARGS')) {
    throw error;
  }
  console.error(error.message);
  process.exitCode = 1;
}
