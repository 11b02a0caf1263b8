import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { folder } from './installed.mjs';

const scripts = fileURLToPath(new URL('in-page/', import.meta.url));

/**
 * The scripts of the pages, each bundled and minified into one file as a host's own build would.
 *
 * @param {readonly string[]} names of files in `in-page`, without `.js`
 * @returns {Promise<Map<string, string>>} code by name
 */
export async function bundleScripts(names) {
  const { outputFiles } = await build({
    entryPoints: names.map((name) => join(scripts, `${name}.js`)),
    outdir: '/',
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    // Where no package of that name lies above: the rivals are in a folder of their own.
    nodePaths: [join(folder, 'node_modules')],
    define: { 'process.env.NODE_ENV': '"production"' },
    write: false,
    logLevel: 'error',
  });
  return new Map(outputFiles.map(({ path, text }) => [path.replace(/^\/|\.js$/g, ''), text]));
}
