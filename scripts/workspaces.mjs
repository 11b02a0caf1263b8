import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder, without a slash at the end. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '');

/**
 * @typedef {object} Workspace
 * @property {string} name as in package.json, for example `@qxwq/sdk`
 * @property {string} folder absolute
 * @property {Record<string, any>} manifest the package.json
 * @property {string[]} uses names of the workspaces it depends on
 */

/**
 * The packages that are built and published, each after those it depends on.
 *
 * @param {string} [folder] where the packages' folders are
 * @returns {Workspace[]}
 */
export function packages(folder = join(root, 'packages')) {
  const found = readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => existsSync(join(path, 'package.json')))
    .map((path) => ({ folder: path, manifest: JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) }));
  const names = new Set(found.map(({ manifest }) => manifest.name));
  return dependenciesFirst(
    found.map(({ folder, manifest }) => ({
      name: manifest.name,
      folder,
      manifest,
      uses: Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }).filter((name) => names.has(name)),
    })),
  );
}

/** @param {Workspace[]} workspaces @returns {Workspace[]} */
function dependenciesFirst(workspaces) {
  const sorted = new Set();
  const visit = (workspace, path) => {
    if (path.includes(workspace)) {
      throw new Error(`packages depend on each other: ${[...path, workspace].map(({ name }) => name).join(' → ')}`);
    }
    if (sorted.has(workspace)) return;
    for (const other of workspaces.filter(({ name }) => workspace.uses.includes(name))) {
      visit(other, [...path, workspace]);
    }
    sorted.add(workspace);
  };
  for (const workspace of workspaces) visit(workspace, []);
  return [...sorted];
}

/**
 * The public entries: every subpath of `exports` that has a TypeScript source (condition `qxwq-src`), and every
 * `bin` that is built; one that is written as it runs is nobody's output.
 *
 * @param {Workspace} workspace
 * @returns {{ subpath: string, source: string }[]} `source` is absolute
 */
export function entries({ folder, manifest }) {
  const exported = Object.entries(manifest.exports ?? {})
    .filter(([, target]) => typeof target === 'object' && target['qxwq-src']?.startsWith('./src/'))
    .map(([subpath, target]) => ({ subpath, source: join(folder, target['qxwq-src']) }));
  const programs = Object.entries(manifest.bin ?? {})
    .filter(([, file]) => file.startsWith('./dist/'))
    .map(([name, file]) => ({ subpath: `bin ${name}`, source: join(folder, sourceOf(file)) }));
  return [...exported, ...programs];
}

/** `./dist/a/b.js` was `./src/a/b.ts`. */
function sourceOf(file) {
  return file.replace(/^(\.\/)?dist\//, 'src/').replace(/\.js$/, '.ts');
}
