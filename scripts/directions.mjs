/**
 * The rule on imports: packages depend on each other in one direction only, and on nothing that they do not declare.
 *
 *   dictionaries ← contract ← sdk ← elements ← pages;  contract, matching ← platform;  contract ← mock;  matching ← elements
 *
 * It holds for what is shipped, that is what can be reached from a public entry. Tests may use any package of the
 * repository; what they use besides is declared by the package or by the root.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';
import { entries } from './workspaces.mjs';

/** What each package may import of the others. An arrow may only point down the list of packages in the architecture. */
export const MAY_IMPORT = {
  '@qxwq/dictionaries': [],
  '@qxwq/contract': ['@qxwq/dictionaries'],
  '@qxwq/matching': [],
  '@qxwq/sdk': ['@qxwq/contract', '@qxwq/dictionaries'],
  '@qxwq/elements': ['@qxwq/sdk', '@qxwq/contract', '@qxwq/matching', '@qxwq/dictionaries'],
  '@qxwq/pages': ['@qxwq/elements', '@qxwq/sdk', '@qxwq/contract', '@qxwq/dictionaries'],
  '@qxwq/platform': ['@qxwq/contract', '@qxwq/matching', '@qxwq/dictionaries'],
  '@qxwq/mock': ['@qxwq/contract', '@qxwq/dictionaries'],
};

/**
 * @param {import('./workspaces.mjs').Workspace[]} workspaces
 * @param {object} options
 * @param {string} options.root shown paths count from here; its package.json declares the tools of the tests
 * @param {Record<string, string[]>} [options.mayImport]
 * @param {Record<string, string[]>} [options.alsoShipped] by package, sources that are shipped without being exported
 * @returns {string[]} what is wrong, a line each: `file: what`
 */
export function checkDirections(workspaces, { root, mayImport = MAY_IMPORT, alsoShipped = {} }) {
  const rootManifest = readJson(join(root, 'package.json'));
  return workspaces.flatMap((workspace) => {
    const allowed = mayImport[workspace.name];
    const show = (file) => relative(root, file).replaceAll('\\', '/');
    if (!allowed) {
      return [`${show(workspace.folder)}: ${workspace.name} has no place in MAY_IMPORT (scripts/directions.mjs)`];
    }
    const rule = {
      workspace,
      allowed,
      names: new Set(workspaces.map(({ name }) => name)),
      declared: new Set(Object.keys({ ...workspace.manifest.dependencies, ...workspace.manifest.peerDependencies })),
      testTools: new Set(Object.keys({ ...workspace.manifest.devDependencies, ...rootManifest.devDependencies })),
    };
    const exported = entries(workspace).map(({ source }) => source);
    const shipped = reachable([...exported, ...(alsoShipped[workspace.name] ?? [])]);
    return sourceFiles(join(workspace.folder, 'src')).flatMap((file) =>
      importsOf(file)
        .map((specifier) => faultOf(specifier, file, shipped.has(file), rule))
        .filter((fault) => fault !== undefined)
        .map((fault) => `${show(file)}: ${fault}`),
    );
  });
}

function faultOf(specifier, file, isShipped, { workspace, allowed, names, declared, testTools }) {
  if (specifier.startsWith('.')) {
    const target = resolve(dirname(file), specifier);
    const inside = target.startsWith(workspace.folder + sep);
    return inside ? undefined : `imports "${specifier}", which lies outside of ${workspace.name}; import it by name`;
  }
  const name = packageOf(specifier);
  if (isBuiltin(name) || name === workspace.name) return undefined;
  if (!isShipped) {
    const known = names.has(name) || declared.has(name) || testTools.has(name);
    return known ? undefined : `imports "${name}", which neither ${workspace.name} nor the root declares`;
  }
  if (names.has(name) && !allowed.includes(name)) {
    return `${workspace.name} must not import ${name}: imports only point down`;
  }
  return declared.has(name)
    ? undefined
    : `imports "${name}", which ${workspace.name} does not declare in its dependencies`;
}

/** What the given files import, by path, directly or through each other; with themselves. */
function reachable(files) {
  const seen = new Set();
  const open = [...files];
  for (let file = open.pop(); file; file = open.pop()) {
    if (seen.has(file) || !existsSync(file)) continue;
    seen.add(file);
    for (const specifier of importsOf(file)) {
      if (specifier.startsWith('.')) open.push(resolve(dirname(file), specifier).replace(/\.js$/, '.ts'));
    }
  }
  return seen;
}

/** Static, dynamic, type-only and re-exporting imports alike. */
function importsOf(file) {
  const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'), true, true);
  return importedFiles.map(({ fileName }) => fileName);
}

function sourceFiles(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

/** `@scope/name/path` belongs to the package `@scope/name`. */
function packageOf(specifier) {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

function isBuiltin(name) {
  return name.startsWith('node:') || builtinModules.includes(name);
}

function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}
