import { FEATURES } from './compare-features.mjs';

/**
 * @typedef {{ rollup: number, esbuild: number }} Bytes
 * @typedef {object} Row
 * @property {string} name
 * @property {string} version
 * @property {boolean} ours
 * @property {Record<'whole' | 'few' | 'one', Bytes>} sizes
 * @property {Record<keyof FEATURES, string>} features
 * @property {string} types
 * @property {string} webhooks
 * @property {string} timeout
 */

const BUNDLERS = /** @type {const} */ (['rollup', 'esbuild']);
const USES = /** @type {const} */ (['whole', 'few', 'one']);

/**
 * The clients with retries and types that cost fewer bytes than ours of the same kind: with one that checks what it gets,
 * the checking client is compared; with one that does not, the light one.
 *
 * @param {Row[]} rows
 * @returns {string[]} a line each
 */
export function smallerThanOurs(rows) {
  const checks = (/** @type {Row} */ { features }) => features.validation === 'refused';
  const ours = (/** @type {boolean} */ checking) => rows.find((row) => row.ours && checks(row) === checking);
  return rows
    .filter((row) => !row.ours && row.features.reads === 'yes')
    .flatMap((row) =>
      USES.flatMap((use) =>
        BUNDLERS.filter((by) => row.sizes[use][by] < (ours(checks(row))?.sizes[use][by] ?? 0)).map(
          (by) => `${row.name} is smaller than ours: ${use}, by ${by}`,
        ),
      ),
    );
}

/**
 * The page docs/benchmarks/sdk.md. Ratios are to the first row.
 *
 * @param {Row[]} rows
 * @param {Map<string, number>} times microseconds by name
 * @param {{ date: string, processor: string, node: string, bytes: number }} run
 */
export function reportOf(rows, times, { date, processor, node, bytes }) {
  const [first] = rows;
  if (!first) throw new TypeError('There is nothing to report.');
  const base = times.get(first.name) ?? Number.NaN;
  const size = (/** @type {Row} */ { sizes }, /** @type {(typeof USES)[number]} */ use) =>
    BUNDLERS.map((by) => `${(sizes[use][by] / 1024).toFixed(1)} (${ratio(sizes[use][by], first.sizes[use][by])})`);
  return `# The client beside others

Written by \`npm run bench:sdk\` on ${date}: Node ${node}, ${processor}. Everything was measured in one run. Ratios are to the first row and say more than the figures, which depend on the machine.

## Bytes

KiB after minifying and gzip, of the code that loads at once, by Rollup and by esbuild. "Client": what a guide's first lines bring in. "A few operations": five of them, where the project has a way to carry no more; else the client again. "One call": the fewest bytes with which the project makes a call (octokit by \`@octokit/core\` with retry, supabase by \`@supabase/postgrest-js\`).

${table(
  [
    'Client',
    'Version',
    'Client, Rollup',
    'esbuild',
    'A few operations, Rollup',
    'esbuild',
    'One call, Rollup',
    'esbuild',
  ],
  rows.map((row) => [row.name, row.version, ...USES.flatMap((use) => size(row, use))]),
  2,
)}

The others speak to other platforms, and know more calls: openai, stripe and octokit carry hundreds. So this says what an application pays, not how well each is written. \`openapi-fetch\` is the way to our own platform without our client: it has no retries and no keys; with \`zod/mini\` and the contract's schemas it checks answers as ours does.

## What they do

Seen in this run: a \`fetch\` played a platform that fails, and watched. Types, webhooks and the time limit were read in each project's documentation and source.

${table(
  ['Client', ...Object.values(FEATURES), 'Time limit of an attempt', 'Types', 'Webhooks'],
  rows.map(({ name, features, timeout, types, webhooks }) => [
    name,
    ...Object.keys(FEATURES).map((feature) => features[/** @type {keyof FEATURES} */ (feature)]),
    timeout,
    types,
    webhooks,
  ]),
  0,
)}

## A page of 50 rows

Microseconds of processor time (user and system) from call to data: the median of rounds in which all take turns. Everyone gets the same 50 challenges (${Math.round(bytes / 1024)} KiB of JSON), in the envelope that it reads, from a mocked \`fetch\`, so the network counts for nothing.

${table(
  ['Client', 'Checks every row', 'µs', 'Ratio'],
  [...times].map(([name, microseconds]) => [
    name,
    checksRows(rows, name) ? 'yes' : 'no',
    microseconds.toFixed(0),
    ratio(microseconds, base),
  ]),
  2,
)}
`;
}

/** The ways that are no row of their own are ours: the whole client checks unless that is off. */
const checksRows = (/** @type {Row[]} */ rows, /** @type {string} */ name) => {
  const row = rows.find((one) => one.name === name);
  return row ? row.features.validation === 'refused' : !name.includes('off');
};

const ratio = (/** @type {number} */ value, /** @type {number} */ to) => `${(value / to).toFixed(2)}×`;

/** @param {string[]} head @param {string[][]} lines @param {number} textColumns columns before those of numbers; 0 for all */
function table(head, lines, textColumns) {
  const rule = head.map((_, index) => (textColumns === 0 || index < textColumns ? '---' : '--:'));
  return [head, rule, ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
