/**
 * `npm run build`: builds the packages that are stale, each after those it depends on. `--force` builds all.
 *
 * A package is stale when its sources, its configuration, the lock file or a package it depends on changed since it
 * was built, by content. What was built is kept in `node_modules/.cache/qxwq-build.json`.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { digest } from './staleness.mjs';
import { packages, root } from './workspaces.mjs';

const cacheFile = join(root, 'node_modules/.cache/qxwq-build.json');

const SHARED_INPUTS = [
  'package-lock.json',
  'tsconfig.base.json',
  'rollup.config.mjs',
  'scripts/assets.mjs',
  'scripts/declared-imports.mjs',
  'scripts/embed-bundle.mjs',
  'scripts/workspaces.mjs',
];
const isTest = (path) => /\.(?:browser-)?test\.ts$/.test(path);

/**
 * @param {object} [options]
 * @param {boolean} [options.force]
 * @param {string[]} [options.only] these packages and what they depend on; default all
 * @param {(line: string) => void} [options.log]
 * @returns {Promise<string[]>} names of the packages that were built
 */
export async function build({ force = false, only, log = console.log } = {}) {
  const workspaces = neededFor(packages(), only);
  const digests = digestsOf(workspaces);
  const known = force ? {} : readCache();
  const stale = workspaces.filter(
    (workspace) => known[workspace.name] !== digests[workspace.name] || !existsSync(join(workspace.folder, 'dist')),
  );
  if (stale.length === 0) {
    log('无需重新构建 · everything is built');
    return [];
  }
  log(`构建 · building ${stale.map(({ name }) => name).join(', ')}`);
  // Only now: a start with everything built must not wait for the compiler to load.
  const [{ rollup }, { buildsOf }] = await Promise.all([import('rollup'), import('../rollup.config.mjs')]);
  for (const workspace of stale) {
    const began = performance.now();
    forget(workspace.name);
    rmSync(join(workspace.folder, 'dist'), { recursive: true, force: true });
    for (const { output, ...input } of await buildsOf(workspace)) await bundle(rollup, input, output);
    remember(workspace.name, digests[workspace.name]);
    log(`  ${workspace.name} ${((performance.now() - began) / 1000).toFixed(1)} s`);
  }
  return stale.map(({ name }) => name);
}

function neededFor(workspaces, only) {
  if (!only) return workspaces;
  const needed = new Set(only);
  // Dependencies come first in the list, so the way back through it meets each package after all that use it.
  for (const { name, uses } of workspaces.toReversed()) if (needed.has(name)) for (const used of uses) needed.add(used);
  return workspaces.filter(({ name }) => needed.has(name));
}

async function bundle(rollup, input, output) {
  const made = await rollup(input);
  try {
    await made.write(output);
  } finally {
    await made.close();
  }
}

/** A package's digest holds those of the packages it uses, so a change below makes all above it stale. */
function digestsOf(workspaces) {
  const shared = digest(root, SHARED_INPUTS);
  const digests = {};
  for (const { name, folder, uses } of workspaces) {
    const own = ['package.json', 'tsconfig.build.json', 'embed.config.mjs', 'tools', 'src'].map(
      (path) => `${relative(root, folder).replaceAll('\\', '/')}/${path}`,
    );
    digests[name] = digest(root, own, { skip: isTest, also: [shared, ...uses.map((used) => digests[used])] });
  }
  return digests;
}

function readCache() {
  try {
    return JSON.parse(readFileSync(cacheFile, 'utf8'));
  } catch {
    return {};
  }
}

function remember(name, value) {
  mkdirSync(dirname(cacheFile), { recursive: true });
  writeFileSync(cacheFile, JSON.stringify({ ...readCache(), [name]: value }, null, 2));
}

/** Before a build begins, so that one that was interrupted is not taken for done. */
function forget(name) {
  const { [name]: _forgotten, ...others } = readCache();
  mkdirSync(dirname(cacheFile), { recursive: true });
  writeFileSync(cacheFile, JSON.stringify(others, null, 2));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await build({ force: process.argv.includes('--force') });
  } catch (error) {
    console.error(error.frame ? `${error.message}\n${error.frame}` : (error.stack ?? error.message));
    // After a type error the compiler's file watchers stay open and would keep the process alive.
    process.exit(1);
  }
}
