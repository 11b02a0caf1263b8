/**
 * The bundle that a page loads with one `<script type="module">`: few files, chunks grouped by hand, everything found
 * relative to the loader.
 *
 * The package says what it wants in `embed.config.mjs`:
 *
 *   export const input = { qxwq: 'src/loader.ts' };        // the loader's name has no hash: it is what pages name
 *   export function manualChunks(source) { … }             // as in rollup, but told the path of the source file
 *   export const plugins = [];                             // of rollup, if any, for the modules that npm has as well
 *   export const bundlePlugins = [];                       // for the bundle alone
 *
 * It is made from the built modules, the same code that npm has, so that types are checked once. `manualChunks` is
 * told the TypeScript source of each of our modules (`…/packages/sdk/src/client.ts`).
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { root } from './workspaces.mjs';

/** @param {import('./workspaces.mjs').Workspace} workspace */
export function hasEmbedBundle(workspace) {
  return existsSync(configFile(workspace));
}

/**
 * @param {import('./workspaces.mjs').Workspace} workspace
 * @returns {Promise<import('rollup').RollupOptions>}
 */
export async function embedBundle(workspace) {
  const { input, manualChunks, plugins = [], bundlePlugins = [] } = await readConfig(workspace);
  return {
    input: Object.fromEntries(
      Object.entries(input).map(([name, source]) => [name, join(workspace.folder, built(source))]),
    ),
    plugins: [
      ...plugins,
      ...bundlePlugins,
      nodeResolve({ browser: true, exportConditions: ['browser', 'production'] }),
      integrity(),
      preload(),
    ],
    onwarn,
    output: {
      dir: join(workspace.folder, 'dist/embed'),
      format: 'es',
      entryFileNames: '[name].js',
      chunkFileNames: '[name]-[hash].js',
      hashCharacters: 'base36',
      // Nobody asks what a chunk calls itself, or changes what it exports.
      generatedCode: { preset: 'es2015', symbols: false },
      freeze: false,
      manualChunks: typeof manualChunks === 'function' ? (id, meta) => manualChunks(sourceOf(id), meta) : manualChunks,
      plugins: [terser({ ecma: 2020, module: true, compress: { passes: 3 }, format: { comments: false } })],
    },
  };
}

/**
 * The sources that the bundle begins with; they are built as modules first, like the public entries.
 *
 * @param {import('./workspaces.mjs').Workspace} workspace
 * @returns {Promise<{ subpath: string, source: string }[]>}
 */
export async function embedEntries(workspace) {
  if (!hasEmbedBundle(workspace)) return [];
  const { input } = await readConfig(workspace);
  return Object.entries(input).map(([name, source]) => ({
    subpath: `embed ${name}`,
    source: join(workspace.folder, source),
  }));
}

/** What the bundle's own plugins do to the package's sources is done to its modules as well. */
export async function embedPlugins(workspace) {
  return hasEmbedBundle(workspace) ? ((await readConfig(workspace)).plugins ?? []) : [];
}

async function readConfig(workspace) {
  const config = await import(pathToFileURL(configFile(workspace)).href);
  return config.default ?? config;
}

function configFile(workspace) {
  return join(workspace.folder, 'embed.config.mjs');
}

/** `src/loader.ts` was built as `dist/loader.js`. */
function built(source) {
  return source.replace(/^(\.\/)?src\//, 'dist/').replace(/\.ts$/, '.js');
}

function sourceOf(id) {
  const [, name, module] = id.replaceAll('\\', '/').match(/\/packages\/([^/]+)\/dist\/(.*)\.js$/) ?? [];
  return module ? join(root, 'packages', name, 'src', `${module}.ts`) : id;
}

/** Writes `integrity.json`: for every file the value of the `integrity` attribute (Subresource Integrity, W3C). */
function integrity() {
  return {
    name: 'integrity',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const digests = Object.values(bundle)
          .sort((a, b) => a.fileName.localeCompare(b.fileName, 'en'))
          .map((file) => [file.fileName, subresourceIntegrity(file.type === 'chunk' ? file.code : file.source)]);
        const source = `${JSON.stringify(Object.fromEntries(digests), null, 2)}\n`;
        this.emitFile({ type: 'asset', fileName: 'integrity.json', source });
      },
    },
  };
}

/**
 * Writes `preload.json`: for every part of the kit, by its name without the hash, the files that come with it, itself
 * first. A page that names them in its head spares the round trip in which the loader would first have to come.
 */
function preload() {
  return {
    name: 'preload',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const parts = Object.values(bundle)
          .filter((file) => file.type === 'chunk' && !file.isEntry)
          .sort((a, b) => a.name.localeCompare(b.name, 'en'))
          .map((chunk) => [chunk.name, [...filesOf(chunk, bundle)]]);
        const source = `${JSON.stringify(Object.fromEntries(parts), null, 2)}\n`;
        this.emitFile({ type: 'asset', fileName: 'preload.json', source });
      },
    },
  };
}

/** A chunk with all that it imports before it runs. */
function filesOf({ fileName, imports }, bundle, found = new Set()) {
  if (found.has(fileName)) return found;
  found.add(fileName);
  for (const name of imports) if (bundle[name]) filesOf(bundle[name], bundle, found);
  return found;
}

function subresourceIntegrity(content) {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}

/** Oddities inside a dependency are not ours to mend; everything else is a broken bundle. */
function onwarn(warning) {
  const files = [...(warning.ids ?? []), warning.id, warning.loc?.file].filter(Boolean);
  if (files.length > 0 && files.every((file) => file.includes('node_modules'))) return;
  throw new Error(warning.message);
}
