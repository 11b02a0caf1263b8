/**
 * How the packages are built. `npm run build` (scripts/build.mjs) runs only what is stale; `npx rollup -c` runs all.
 *
 * Every package: its modules one by one as ES modules, with declarations, so that an application's bundler drops what
 * it does not use. `@qxwq/elements` besides: the bundle that a page loads with one script tag (scripts/embed-bundle.mjs).
 */
import { join, relative } from 'node:path';
import typescript from '@rollup/plugin-typescript';
import { copyAssets, jsonModules } from './scripts/assets.mjs';
import { declaredImports } from './scripts/declared-imports.mjs';
import { embedBundle, embedEntries, embedPlugins, hasEmbedBundle } from './scripts/embed-bundle.mjs';
import { entries, packages, root } from './scripts/workspaces.mjs';

/**
 * @param {import('./scripts/workspaces.mjs').Workspace} workspace
 * @returns {Promise<import('rollup').RollupOptions>}
 */
export async function modulesOf(workspace) {
  const source = join(workspace.folder, 'src');
  const output = join(workspace.folder, 'dist');
  return {
    input: [...new Set([...entries(workspace), ...(await embedEntries(workspace))].map((entry) => entry.source))],
    external: isExternal,
    // Modules are written as they are: what a package exports, its user's bundler may drop, not ours.
    treeshake: false,
    plugins: [
      typescript({
        tsconfig: join(workspace.folder, 'tsconfig.build.json'),
        // Relative folders would make the plugin's file filter drop files without a word.
        compilerOptions: { rootDir: source, outDir: output, composite: false, sourceMap: false },
        noEmitOnError: true,
      }),
      declaredImports(workspace.manifest),
      jsonModules(),
      // The same templates in both builds: a server draws with the modules what a page takes over with the bundle.
      ...(await embedPlugins(workspace)),
      copyAssets(source),
    ],
    output: {
      dir: output,
      format: 'es',
      preserveModules: true,
      preserveModulesRoot: source,
      hoistTransitiveImports: false,
      generatedCode: 'es2015',
    },
    onwarn: fail(workspace.name),
  };
}

/** Own modules are imported by path; everything imported by name is a dependency and stays an import. */
function isExternal(id) {
  return !id.startsWith('.') && !id.startsWith('/') && !/^[A-Za-z]:[\\/]/.test(id);
}

/** A warning of the bundler is a broken package, for example an import that nobody exports. */
function fail(name) {
  return (warning) => {
    // A module with nothing but types is empty as JavaScript, and rightly so.
    if (warning.code === 'EMPTY_BUNDLE') return;
    // A comment that looks like an annotation but stands where it means nothing does no harm.
    if (warning.code === 'INVALID_ANNOTATION') return;
    const place = warning.loc?.file ? ` (${relative(root, warning.loc.file)}:${warning.loc.line})` : '';
    throw new Error(`${name}: ${warning.message}${place}${warning.frame ? `\n${warning.frame}` : ''}`);
  };
}

/**
 * @param {import('./scripts/workspaces.mjs').Workspace} workspace
 * @returns {Promise<import('rollup').RollupOptions[]>} in the order to run them
 */
export async function buildsOf(workspace) {
  const builds = [await modulesOf(workspace)];
  if (hasEmbedBundle(workspace)) builds.push(await embedBundle(workspace));
  return builds;
}

export default async () => (await Promise.all(packages().map(buildsOf))).flat();
