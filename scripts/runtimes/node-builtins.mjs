import { isBuiltin } from 'node:module';
import { build } from 'esbuild';

/**
 * The modules of Node that a bundle of these entries would need: none, for what shall run everywhere.
 *
 * @param {string[]} specifiers what an application imports
 * @param {{ resolveDir: string, conditions?: string[] }} options
 * @returns {Promise<string[]>} a line each: module of Node, and who imports it
 */
export async function nodeBuiltinsOf(specifiers, { resolveDir, conditions = [] }) {
  const found = new Set();
  await build({
    stdin: { contents: specifiers.map((name) => `import '${name}';`).join('\n'), resolveDir },
    bundle: true,
    write: false,
    treeShaking: false,
    // Everything that is named must be looked at, also what the package says has no effects.
    ignoreAnnotations: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions,
    logLevel: 'error',
    plugins: [
      {
        name: 'node-builtins',
        setup({ onResolve }) {
          onResolve({ filter: /.*/ }, ({ path, importer }) => {
            if (!isBuiltin(path)) return undefined;
            found.add(`${path} in ${importer}`);
            return { path, external: true };
          });
        },
      },
    ],
  });
  return [...found];
}
