import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A rollup plugin that takes along what is not TypeScript, for example SQL or JSON that a module reads by
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
        if (!entry.isFile() || entry.name.endsWith('.ts')) continue;
        const file = join(entry.parentPath ?? entry.path, entry.name);
        const fileName = file.slice(source.length + 1).replaceAll('\\', '/');
        this.emitFile({ type: 'asset', fileName, source: readFileSync(file) });
      }
    },
  };
}
