import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../workspaces.mjs';

const source = join(root, 'packages/sdk/runtime-tests');

/**
 * The suite as JavaScript. For runtimes with a command line its modules stay apart, so that each runtime itself
 * resolves `@qxwq/sdk` to what was built; workerd takes one bundle.
 *
 * @returns {Promise<import('./runtimes.mjs').Suite>}
 */
export async function buildSuite() {
  const modules = readdirSync(source).filter((name) => name.endsWith('.ts') && !name.endsWith('.browser-test.ts'));
  const folder = join(source, 'dist');
  await build({
    entryPoints: modules.map((name) => join(source, name)),
    outdir: folder,
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
  });
  const { outputFiles } = await build({
    entryPoints: [join(source, 'on-worker.ts')],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['workerd', 'worker', 'browser'],
    write: false,
    logLevel: 'error',
  });
  return { commandLine: join(folder, 'on-command-line.js'), worker: outputFiles[0].text };
}
