import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { ENGINE_NAMES } from './engines.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const { values } = parseArgs({ options: { documents: { type: 'string', default: '20000' }, out: { type: 'string' } } });
const documents = Number(values.documents);
if (!Number.isInteger(documents) || documents < 1) {
  console.error(`--documents must be a whole number from 1 up, not ${values.documents}.`);
  process.exit(2);
}

const bundle = join(here, '../node_modules/.cache/bench.mjs');
mkdirSync(dirname(bundle), { recursive: true });
await build({ entryPoints: [join(here, 'entry.ts')], outfile: bundle, bundle: true, format: 'esm', platform: 'node' });

const results = {};
for (const name of ENGINE_NAMES) {
  console.error(`Measuring ${name} …`);
  results[name] = measure(name);
}
const report = formatReport(results);
console.log(report);
if (values.out) writeFileSync(values.out, report);

/** Each library runs alone, so that memory and warm code of one do not help or harm another. */
function measure(name) {
  const flags = ['--expose-gc', '--max-old-space-size=8192'];
  const env = { ...process.env, QXWQ_BENCH_BUNDLE: pathToFileURL(bundle).href };
  try {
    const output = execFileSync(process.execPath, [...flags, join(here, 'measure.mjs'), name, String(documents)], {
      env,
    });
    return JSON.parse(output.toString());
  } catch (error) {
    return {
      failed: String(error.stderr ?? error.message)
        .trim()
        .split('\n')
        .at(-1),
    };
  }
}

function formatReport(all) {
  const measured = Object.entries(all).filter(([, result]) => result.milliseconds !== undefined);
  const missing = Object.keys(all).filter((name) => all[name].missing);
  const failed = Object.entries(all).filter(([, result]) => result.failed);
  const lines = [
    '# Matching benchmark',
    '',
    `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, ${documents} documents, ` +
      `${process.env.QXWQ_BENCH_TEXTS ? 'sentences of the development set put together anew' : 'generated texts'}.`,
    '',
    '| Library | Build, CPU s | Memory, MB | Query, CPU ms |',
    '|---|---:|---:|---:|',
    ...measured.map(
      ([name, { building, megabytes, milliseconds }]) =>
        `| ${name} | ${building.toFixed(1)} | ${megabytes.toFixed(0)} | ${milliseconds.toFixed(2)} |`,
    ),
    '',
  ];
  const withQuality = measured.filter(([, { quality }]) => quality);
  if (withQuality.length > 0) {
    const tasks = Object.keys(withQuality[0][1].quality);
    lines.push(
      `| Library | ${tasks.map((task) => `${task} nDCG@10 | MRR@10`).join(' | ')} |`,
      `|---|${'---:|'.repeat(tasks.length * 2)}`,
      ...withQuality.map(
        ([name, { quality }]) =>
          `| ${name} | ${tasks.map((task) => `${quality[task].ndcg.toFixed(4)} | ${quality[task].mrr.toFixed(4)}`).join(' | ')} |`,
      ),
      '',
    );
  } else {
    lines.push('Quality was not measured: QXWQ_BENCH_TEXTS names no folder with the development set.', '');
  }
  if (missing.length > 0) lines.push(`Not installed and so not measured: ${missing.join(', ')}.`, '');
  for (const [name, { failed: reason }] of failed) lines.push(`${name} failed: ${reason}`, '');
  return lines.join('\n');
}
