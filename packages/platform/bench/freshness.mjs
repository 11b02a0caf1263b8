/**
 * `npm run bench:freshness`: how soon after a commit a search finds what was committed, on the node that wrote it and on
 * another one, over a real PostgreSQL that writes to its disk. Builds first; writes docs/benchmarks/freshness.md.
 *
 *   npm run bench:freshness -- --records 2000 --changes 20     smaller; prints and writes nothing
 */
import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from '../../../scripts/build.mjs';
import { startPostgres } from '../../../scripts/postgres-server.mjs';
import { root } from '../../../scripts/workspaces.mjs';

const { values } = parseArgs({
  options: { records: { type: 'string', default: '20000' }, changes: { type: 'string', default: '200' } },
});
const records = Number(values.records);
const changes = Number(values.changes);
const whole = process.argv.length === 2;

await build({ only: ['@qxwq/platform', '@qxwq/mock'] });
const { sampleData } = await import('@qxwq/mock/sample');
const sample = sampleData({ now: new Date() });
const postgres = await startPostgres({ durable: true });
const nodes = [];
try {
  const writer = await startNode();
  await writer.ask('import', { records: { organisations: sample.organisations } });
  for (let from = 0; from < records; from += 1000) {
    const count = Math.min(1000, records - from);
    const achievements = Array.from({ length: count }, (_, index) => achievement(from + index));
    await writer.ask('import', { records: { achievements } });
  }
  const other = await startNode();
  const measured = await measureChanges(writer, other);
  const text = report(measured);
  console.log(text);
  if (whole) writeFileSync(join(root, 'docs/benchmarks/freshness.md'), text);
} finally {
  for (const node of nodes) await node.stop();
  await postgres.stop();
}

/** The sample's achievements (成果) over and over, each with an identity of its own. */
function achievement(index) {
  const { achievements } = sample;
  return { ...achievements[index % achievements.length], id: `ach_${String(index).padStart(16, '0')}`, people: [] };
}

/** Each change has a word of its own, which no other record has. */
async function measureChanges(writer, other) {
  const measured = { added: [], changed: [], forgotten: [] };
  for (let index = 0; index < changes; index += 1) {
    const [first, second, third] = ['a', 'b', 'c'].map((letter) => `w${letter}${index}x`);
    const record = achievement(records + index);
    const written = (word) => ({ achievements: [{ ...record, title: `${record.title} ${word}` }] });
    measured.added.push(await delays(writer, other, written(first), first, 1));
    measured.changed.push(await delays(writer, other, written(second), second, 1));
    measured.forgotten.push(await delays(writer, other, written(third), second, 0));
  }
  return measured;
}

/**
 * Milliseconds from the moment that the import had committed, and was answered, until each node finds `count` records
 * with the word. Both look from before the import on.
 */
async function delays(writer, other, change, word, count) {
  const path = `achievements?q=${word}`;
  const looking = [writer, other].map((node) => node.ask('await', { path, count }));
  const { ended } = await writer.ask('import', { records: change });
  const [here, there] = await Promise.all(looking);
  return { here: sinceThen(here.seen, ended), there: sinceThen(there.seen, ended) };
}

/** Never found counts as never; found before the answer was there counts as at once. */
function sinceThen(seen, ended) {
  return seen === null ? Number.POSITIVE_INFINITY : Math.max(0, seen - ended);
}

async function startNode() {
  const child = fork(fileURLToPath(new URL('./node.mjs', import.meta.url)), {
    env: { ...process.env, DATABASE_URL: postgres.databaseUrl },
  });
  const waiting = new Map();
  const ready = new Promise((resolve, reject) => {
    child.on('message', ({ ready: isReady, number, answer, failed }) => {
      if (isReady) return resolve();
      const { done, fail } = waiting.get(number);
      waiting.delete(number);
      if (failed) fail(new Error(failed));
      else done(answer);
    });
    child.once('exit', (code) => {
      const ended = new Error(`A node ended with ${code}.`);
      reject(ended);
      for (const { fail } of waiting.values()) fail(ended);
    });
  });
  await ready;
  let last = 0;
  const node = {
    ask: (name, order) =>
      new Promise((done, fail) => {
        last += 1;
        waiting.set(last, { done, fail });
        child.send({ number: last, name, ...order });
      }),
    stop: async () => {
      if (child.connected) await node.ask('close', {});
    },
  };
  nodes.push(node);
  return node;
}

function report({ added, changed, forgotten }) {
  const rows = [
    ['a new record is found', added],
    ['new words of a record are found', changed],
    ['words that it no longer has find nothing', forgotten],
  ];
  const line = (what, node, times) => {
    const sorted = times.toSorted((a, b) => a - b);
    const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))].toFixed(1);
    return `| ${what} | ${node} | ${at(0.5)} | ${at(0.95)} | ${at(1)} | ${times.filter((ms) => ms > 1000).length} |`;
  };
  return `# How soon a change is found

Written by \`npm run bench:freshness\` on ${new Date().toISOString().slice(0, 10)}: Node ${process.version}, ${cpus()[0]?.model.trim()}, ${cpus().length} cores, PostgreSQL that writes each commit to its disk. ${records} achievements in the index, ${changes} changes of each kind, two nodes of the platform, each in a process of its own. Milliseconds from the committed import's answer until a search finds the change; both nodes look every millisecond, so that they are busy all the time.

| | on | p50 | p95 | most | later than 1 s |
|---|---|---:|---:|---:|---:|
${rows
  .flatMap(([what, times]) => [
    line(
      what,
      'the node that wrote',
      times.map(({ here }) => here),
    ),
    line(
      what,
      'the other node',
      times.map(({ there }) => there),
    ),
  ])
  .join('\n')}

Nodes are told of a commit by PostgreSQL itself (\`LISTEN\`/\`NOTIFY\`). Where a pooler swallows that, they look twice a second.
`;
}
