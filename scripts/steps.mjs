/** The steps of `npm test`: choosing, running and summing them up. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/**
 * @typedef {object} Step
 * @property {string} name for the command line
 * @property {string} title for people
 * @property {string[]} args what Node runs
 * @property {Record<string, string>} [env] what it is told besides the environment
 * @property {'vitest' | 'wtr' | 'looks'} [counts] which runner tells how many tests passed; a step without one counts as one test
 *
 * @typedef {{ title: string, ok: boolean, seconds: number, passed: number, failed: number }} Outcome
 */

/**
 * @template {{ name: string }} S
 * @param {S[]} steps
 * @param {{ only?: string | undefined, skip?: string | undefined }} choice names with commas between
 * @returns {S[]}
 * @throws {RangeError} for a name that no step has
 */
export function chooseSteps(steps, { only, skip }) {
  const names = (/** @type {string | undefined} */ list) => list?.split(',').filter(Boolean) ?? [];
  for (const name of [...names(only), ...names(skip)]) {
    if (!steps.some((step) => step.name === name)) {
      throw new RangeError(`There is no step "${name}". Steps: ${steps.map((step) => step.name).join(', ')}`);
    }
  }
  return steps.filter(({ name }) => (!only || names(only).includes(name)) && !names(skip).includes(name));
}

/**
 * Runs one step with its output passed on as it comes.
 *
 * @param {Step} step
 * @param {{ root: string, resultsFile: string }} options
 * @returns {Promise<Outcome>}
 */
export async function runStep({ title, args, env, counts }, { root, resultsFile }) {
  console.log(`\n── ${title}`);
  const began = performance.now();
  const reporters =
    counts === 'vitest' ? ['--reporter=default', '--reporter=json', `--outputFile.json=${resultsFile}`] : [];
  const status = await run([...args, ...reporters], root, { ...env, QXWQ_TEST_RESULTS: resultsFile });
  const ok = status === 0;
  const seconds = (performance.now() - began) / 1000;
  console.log(`── ${title}: ${ok ? 'passed' : `failed with status ${status}`} in ${seconds.toFixed(1)} s`);
  return { title, ok, seconds, ...count(ok, counts ? readResults(resultsFile) : undefined) };
}

function run(args, cwd, env) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd, stdio: 'inherit', env: { ...process.env, ...env } });
    child.once('error', (error) => {
      console.error(error.message);
      resolve('none');
    });
    child.once('exit', (code, signal) => resolve(code ?? signal));
  });
}

/** vitest writes `numPassedTests` and `numFailedTests`; the browser tests' reporter and the looks write the same. */
function readResults(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/**
 * A step that failed counts at least one failure, also when its runner broke before it could count.
 *
 * @param {boolean} ok
 * @param {{ numPassedTests: number, numFailedTests: number } | undefined} results
 */
export function count(ok, results) {
  if (!results) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  return { passed: results.numPassedTests, failed: ok ? 0 : Math.max(results.numFailedTests, 1) };
}

/** @param {Outcome[]} outcomes @returns {string[]} */
export function summaryLines(outcomes) {
  const width = Math.max(...outcomes.map(({ title }) => title.length));
  const total = outcomes.reduce((sum, { seconds }) => sum + seconds, 0);
  return [
    ...outcomes.map(
      ({ ok, title, seconds, passed, failed }) =>
        `${ok ? '✓' : '✗'} ${title.padEnd(width)} ${seconds.toFixed(1).padStart(7)} s  ${passed} passed, ${failed} failed`,
    ),
    `  ${'all'.padEnd(width)} ${total.toFixed(1).padStart(7)} s`,
  ];
}

/** @param {Outcome[]} outcomes @returns {string} the last line of `npm test` */
export function finalLine(outcomes) {
  const sum = (/** @type {'passed' | 'failed'} */ key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed`;
}
