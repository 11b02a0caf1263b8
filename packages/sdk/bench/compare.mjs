/**
 * `npm run bench:sdk`: our client beside the clients that people admire, all in one run: size by Rollup and esbuild,
 * processor time of a call over a mocked fetch. Writes docs/benchmarks/sdk.md. The others come from npm, at pinned
 * versions, into `node_modules/.cache/qxwq-bench-sdk`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { build } from 'esbuild';
import { rollup } from 'rollup';
import { installInto } from '../../../scripts/runtimes/install.mjs';
import { root } from '../../../scripts/workspaces.mjs';
import { LIBRARIES } from './compare-libraries.mjs';
import { OURS } from './compare-ours.mjs';
import { reportOf } from './compare-report.mjs';
import { timesOf } from './compare-times.mjs';

const folder = join(root, 'node_modules/.cache/qxwq-bench-sdk');
const sdk = fileURLToPath(new URL('..', import.meta.url));
const packages = Object.assign({ '@rollup/plugin-commonjs': '29.0.0' }, ...LIBRARIES.map(({ packages }) => packages));

const reason = await installInto(folder, packages, { log: console.log });
if (reason) {
  console.log(`bench:sdk: skipped, since the other clients could not be had (${reason})`);
} else {
  writeFileSync(join(folder, 'load.mjs'), 'export const load = (name) => import(name);\n');
  const { load } = await import(pathToFileURL(join(folder, 'load.mjs')).href);
  const { default: commonjs } = await load('@rollup/plugin-commonjs');
  const rows = [];
  for (const library of [...OURS, ...LIBRARIES]) {
    const from = OURS.includes(library) ? sdk : folder;
    const sizes = {};
    for (const use of ['whole', 'one']) {
      if (!library[use]) continue;
      sizes[use] = {
        rollup: await byRollup(library[use], from, commonjs),
        esbuild: await byEsbuild(library[use], from),
      };
    }
    rows.push({ ...library, sizes });
    console.log(`${library.name} measured`);
  }
  const times = await timesOf(rows, load);
  const report = reportOf(
    rows.map((row) => ({ ...row, microseconds: times.get(row.name) })),
    { date: new Date().toISOString().slice(0, 10), processor: cpus()[0]?.model ?? 'unknown', node: process.version },
  );
  const file = join(root, 'docs/benchmarks/sdk.md');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, report);
  console.log(`\n${report}\nWritten to docs/benchmarks/sdk.md`);
}

/** Bytes that load at once: the entry and what it imports statically; our parts that load on use are left out. */
async function byEsbuild(code, from) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: from, sourcefile: 'entry.mjs' },
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    metafile: true,
    write: false,
    outdir: from,
    absWorkingDir: from,
    logLevel: 'error',
  });
  return atOnce(
    Object.entries(metafile.outputs).map(([name, { imports, entryPoint }]) => ({
      name,
      isEntry: entryPoint?.endsWith('entry.mjs'),
      imports: imports.filter(({ kind }) => kind === 'import-statement').map(({ path }) => path),
      code: outputFiles.find(({ path }) => path === join(from, name))?.contents ?? '',
    })),
  );
}

async function byRollup(code, from, commonjs) {
  const entry = join(from, 'entry.mjs');
  const made = await rollup({
    input: entry,
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? code : null),
      },
      nodeResolve({ browser: true }),
      commonjs(),
      terser({ module: true }),
    ],
    // Circular imports and the like inside of others' packages are not ours to judge.
    onwarn: () => {},
  });
  const { output } = await made.generate({ format: 'es' });
  await made.close();
  return atOnce(
    output
      .filter(({ type }) => type === 'chunk')
      .map(({ fileName, isEntry, imports, code }) => ({ name: fileName, isEntry, imports, code })),
  );
}

function atOnce(chunks) {
  const needed = new Set(chunks.filter(({ isEntry }) => isEntry));
  for (const chunk of needed) {
    for (const other of chunks) if (chunk.imports.includes(other.name)) needed.add(other);
  }
  return [...needed].reduce((bytes, { code }) => bytes + gzipSync(code, { level: 9 }).length, 0);
}
