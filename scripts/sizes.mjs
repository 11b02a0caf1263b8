/**
 * `npm run sizes`: compares what a page has to load with scripts/sizes.json; `-- --update` writes the file anew.
 *
 * Measured, in bytes after gzip: every public entry of the packages that run in a browser, bundled and minified with
 * all it needs (what an application pays for importing everything of it), and every file of the embed bundle. Besides,
 * what no update moves: the most that the client may cost, by Rollup and by esbuild (packages/sdk/bench/sizes.mjs), and
 * the most that a page may have to load of the embed bundle.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build as bundle } from 'esbuild';
import { measureGoals } from '../packages/sdk/bench/sizes.mjs';
import { compareSizes, kibibytes, nameWithoutHash } from './size-comparison.mjs';
import { entries, packages, root } from './workspaces.mjs';

const sizesFile = join(root, 'scripts/sizes.json');

/** What runs in a page. */
const MEASURED = new Set(['@qxwq/dictionaries', '@qxwq/contract', '@qxwq/matching', '@qxwq/sdk', '@qxwq/elements']);

const KIB = 1024;
/** The most that a file of the embed bundle may have; what is not named here, elements and their parts, 8 KiB. */
const EMBED_LIMITS = {
  qxwq: 1.5 * KIB,
  core: 20 * KIB,
  // The whole matching and its tables, for those who compare a text of their own in the browser; fetched when they turn
  // to the field.
  matching: 30 * KIB,
  words: 12 * KIB,
};
const ELEMENT_LIMIT = 8 * KIB;

const measured = await measure(packages().filter(({ name }) => MEASURED.has(name)));
const update = process.argv.includes('--update');
const allowed = existsSync(sizesFile)
  ? JSON.parse(readFileSync(sizesFile, 'utf8'))
  : { tolerancePercent: 3, gzipBytes: {} };

if (update) {
  writeFileSync(sizesFile, `${JSON.stringify({ ...allowed, gzipBytes: measured }, null, 2)}\n`);
  for (const [name, size] of Object.entries(measured)) console.log(`${kibibytes(size).padStart(10)}  ${name}`);
  console.log('Written to scripts/sizes.json. Please say in the commit message why the sizes changed.');
} else {
  const compared = compareSizes(measured, allowed);
  const goals = (await measureGoals()).map(({ name, limit, rollup, esbuild }) => {
    const most = Math.max(rollup.initial, esbuild.initial);
    return { fits: most <= limit, line: `${name}: ${kibibytes(most)} of at most ${kibibytes(limit)}` };
  });
  goals.push(...embedGoals(measured));
  for (const line of [...compared.lines, ...goals.map(({ fits, line }) => `${fits ? '✓' : '✗'} ${line}`)]) {
    console.log(line);
  }
  const faults = compared.faults + goals.filter(({ fits }) => !fits).length;
  console.log(`${compared.lines.length + goals.length - faults} passed, ${faults} failed`);
  if (faults > 0) {
    console.log('If the change is meant, run "npm run sizes -- --update" and commit scripts/sizes.json with it.');
    process.exitCode = 1;
  }
}

/** @param {Record<string, number>} sizes */
function embedGoals(sizes) {
  return Object.entries(sizes).flatMap(([name, size]) => {
    const [, file] = / embed (.*)\.js$/.exec(name) ?? [];
    if (!file) return [];
    const limit = EMBED_LIMITS[file] ?? ELEMENT_LIMIT;
    return [{ fits: size <= limit, line: `embed ${file}: ${kibibytes(size)} of at most ${kibibytes(limit)}` }];
  });
}

/** @returns {Promise<Record<string, number>>} gzip bytes by entry */
async function measure(workspaces) {
  const sizes = {};
  for (const workspace of workspaces) {
    for (const { subpath } of entries(workspace).filter(({ subpath }) => subpath.startsWith('.'))) {
      sizes[join(workspace.name, subpath)] = await bundledSize(join(workspace.name, subpath));
    }
    const embed = join(workspace.folder, 'dist/embed');
    if (!existsSync(embed)) continue;
    for (const file of readdirSync(embed).filter((file) => file.endsWith('.js'))) {
      sizes[`${workspace.name} embed ${nameWithoutHash(file)}`] = gzipped(readFileSync(join(embed, file)));
    }
  }
  return Object.fromEntries(Object.entries(sizes).sort(([a], [b]) => a.localeCompare(b, 'en')));
}

async function bundledSize(specifier) {
  const { outputFiles } = await bundle({
    stdin: { contents: `export * from '${specifier}';`, resolveDir: root },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
    outdir: root,
    logLevel: 'error',
  });
  return outputFiles.reduce((sum, { contents }) => sum + gzipped(contents), 0);
}

function gzipped(content) {
  return gzipSync(content, { level: 9 }).length;
}
