import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { ENGINE_NAMES } from './engines.mjs';
import { formatReport } from './report.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '100000' },
    large: { type: 'string', default: '1000000' },
    half: { type: 'string', default: 'report' },
    only: { type: 'string' },
    out: { type: 'string' },
    figures: { type: 'string' },
  },
});
const documents = wholeNumber('documents');
const large = wholeNumber('large');
const sections = (values.only ?? 'judged,papers,speed,large,plans').split(',');

const bundle = join(here, '../node_modules/.cache/bench.mjs');
mkdirSync(dirname(bundle), { recursive: true });
await build({ entryPoints: [join(here, 'entry.ts')], outfile: bundle, bundle: true, format: 'esm', platform: 'node' });

/** With `--figures` what was measured is kept in a file, so that a small machine can measure section by section. */
const figures = values.figures && existsSync(values.figures) ? JSON.parse(readFileSync(values.figures, 'utf8')) : {};
if (sections.includes('judged')) {
  figures.judged = Object.fromEntries(
    ENGINE_NAMES.map((name) => [name, measure('judged', name, values.half, 'search')]),
  );
  figures.judged['@qxwq/matching, text alone'] = measure('judged', '@qxwq/matching', values.half, 'text');
  figures.judged['@qxwq/matching, text and codes'] = measure('judged', '@qxwq/matching', values.half, 'codes');
}
if (sections.includes('papers') && process.env.QXWQ_BENCH_TEXTS)
  figures.papers = ofEach((name) => measure('papers', name));
if (sections.includes('speed')) figures.speed = ofEach((name) => measure('speed', name, documents));
if (sections.includes('large')) figures.large = measure('large', large);
if (sections.includes('plans')) {
  figures.assignment = measure('assignment');
  figures.meetings = measure('meetings');
}
if (values.figures) writeFileSync(values.figures, JSON.stringify(figures));
const report = formatReport(figures, { half: values.half, texts: Boolean(process.env.QXWQ_BENCH_TEXTS) });
console.log(report);
if (values.out) {
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, report);
}

function wholeNumber(name) {
  const value = Number(values[name]);
  if (Number.isInteger(value) && value >= 1) return value;
  console.error(`--${name} must be a whole number from 1 up, not ${values[name]}.`);
  process.exit(2);
}

function ofEach(work) {
  return Object.fromEntries(ENGINE_NAMES.map((name) => [name, work(name)]));
}

/** Each measurement runs alone, so that memory and warm code of one do not help or harm another. */
function measure(...args) {
  console.error(`Measuring ${args.join(' ')} …`);
  const flags = ['--expose-gc', '--max-old-space-size=12288'];
  const env = { ...process.env, QXWQ_BENCH_BUNDLE: pathToFileURL(bundle).href };
  try {
    const output = execFileSync(process.execPath, [...flags, join(here, 'measure.mjs'), ...args.map(String)], { env });
    return JSON.parse(output.toString());
  } catch (error) {
    const failed = String(error.stderr ?? error.message).trim();
    console.error(failed);
    return { failed: failed.split('\n').findLast((line) => /Error|FATAL/.test(line)) ?? 'it ended without a figure' };
  }
}
