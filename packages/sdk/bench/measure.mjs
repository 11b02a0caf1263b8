/**
 * What an application pays for the client, in bytes after minifying and gzip, by Rollup and by esbuild: the code that
 * loads at once, and apart from it what loads only when it is used (uploads with progress, live streams).
 */
import { gzipSync } from 'node:zlib';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { build } from 'esbuild';
import { rollup } from 'rollup';

/**
 * @typedef {{ initial: number, lazy: number, modules: string[] }} Size `modules` are those of the code that loads at once
 */

const ENTRY = 'entry.mjs';

/**
 * @param {string} code
 * @param {string} folder from which its imports are found
 * @param {{ conditions?: string[] }} [options] export conditions, for sources instead of what was built
 * @returns {Promise<Size>}
 */
export async function measureWithEsbuild(code, folder, { conditions = [] } = {}) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: folder, sourcefile: ENTRY },
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    conditions: [...conditions, 'module'],
    metafile: true,
    write: false,
    outdir: folder,
    logLevel: 'error',
  });
  const chunks = Object.entries(metafile.outputs).map(([path, { imports, inputs, entryPoint }]) => ({
    name: path,
    isEntry: entryPoint?.endsWith(ENTRY) ?? false,
    imports: imports.filter(({ kind }) => kind === 'import-statement').map(({ path }) => path),
    modules: Object.keys(inputs),
    bytes: gzipped(
      /** @type {any} */ (outputFiles.find((file) => file.path.endsWith(path.replace(/^(\.\.\/)+/, '')))).contents,
    ),
  }));
  return sum(chunks);
}

/**
 * @param {string} code
 * @param {string} folder
 * @param {{ plugins?: import('rollup').Plugin[], onwarn?: (warning: { message: string }) => void }} [others] for code that
 *   is not ours: how to read it, and what to do with what Rollup has to say about it
 * @returns {Promise<Size>}
 */
export async function measureWithRollup(code, folder, { plugins = [], onwarn = refuse } = {}) {
  const made = await rollup({
    input: ENTRY,
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === ENTRY ? `${folder}/${ENTRY}` : null),
        load: (id) => (id.endsWith(`/${ENTRY}`) ? code : null),
      },
      nodeResolve({ browser: true }),
      ...plugins,
      terser({ module: true }),
    ],
    onwarn,
  });
  try {
    const { output } = await made.generate({ format: 'es' });
    return sum(
      output
        .filter((file) => file.type === 'chunk')
        .map(({ fileName, isEntry, imports, moduleIds, code }) => ({
          name: fileName,
          isEntry,
          imports,
          modules: moduleIds,
          bytes: gzipped(code),
        })),
    );
  } finally {
    await made.close();
  }
}

/** @param {{ message: string }} warning @returns {never} */
function refuse({ message }) {
  throw new Error(message);
}

/** @param {{ name: string, isEntry: boolean, imports: string[], modules: string[], bytes: number }[]} chunks */
function sum(chunks) {
  const atOnce = new Set(chunks.filter(({ isEntry }) => isEntry));
  for (const chunk of atOnce) {
    for (const other of chunks) if (chunk.imports.includes(other.name)) atOnce.add(other);
  }
  const total = (/** @type {typeof chunks} */ some) => some.reduce((bytes, chunk) => bytes + chunk.bytes, 0);
  return {
    initial: total([...atOnce]),
    lazy: total(chunks.filter((chunk) => !atOnce.has(chunk))),
    modules: [...atOnce].flatMap(({ modules }) => modules),
  };
}

/** @param {string | Uint8Array} content */
const gzipped = (content) => gzipSync(content, { level: 9 }).length;
