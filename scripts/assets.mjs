import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A rollup plugin that turns an imported JSON file into a module, so that the built package asks nothing of its
 * host's support for import attributes.
 *
 * @returns {import('rollup').Plugin}
 */
export function jsonModules() {
  return {
    name: 'json-modules',
    transform(text, id) {
      return id.endsWith('.json') ? { code: `export default ${text};`, map: null } : undefined;
    },
  };
}

/**
 * A rollup plugin that takes along what is neither TypeScript nor imported, for example SQL that a module reads by
 * `new URL('./file', import.meta.url)`.
 *
 * @param {string} source the folder of the sources
 * @returns {import('rollup').Plugin}
 */
export function copyAssets(source) {
  return {
    name: 'copy-assets',
    generateBundle() {
      for (const entry of readdirSync(source, { withFileTypes: true, recursive: true })) {
        const file = join(entry.parentPath ?? entry.path, entry.name);
        if (!entry.isFile() || entry.name.endsWith('.ts') || this.getModuleInfo(file)) continue;
        const fileName = file.slice(source.length + 1).replaceAll('\\', '/');
        this.emitFile({ type: 'asset', fileName, source: readFileSync(file) });
      }
    },
  };
}
