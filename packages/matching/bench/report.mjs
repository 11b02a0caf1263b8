import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { ENGINE_NAMES } from './engines.mjs';

const OWN = '@qxwq/matching';

/** The figures as Markdown, each beside what it is measured against. */
export function formatReport(figures, { half, texts }) {
  const lines = [
    '# Matching benchmark',
    '',
    `Written by \`npm run bench:matching\` on ${new Date().toISOString().slice(0, 10)}: Node ${process.version}, ${machine()}. ` +
      `${versions()}. All libraries get the same texts and the same tokens (words and Han bigrams).`,
    '',
    ...judged(figures.judged, half),
    ...papers(figures.papers, texts),
    ...speed(figures.speed, texts),
    ...large(figures.large),
    ...assignment(figures.assignment),
    ...meetings(figures.meetings),
    ...problems(figures),
  ];
  return lines.join('\n');
}

function machine() {
  return `${cpus()[0]?.model.trim() || 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB`;
}

function versions() {
  const version = (name) => {
    try {
      const url = new URL(`../../../node_modules/${name}/package.json`, import.meta.url);
      return `${name} ${JSON.parse(readFileSync(url, 'utf8')).version}`;
    } catch {
      return `${name} not installed`;
    }
  };
  return [...ENGINE_NAMES.filter((name) => name !== OWN), 'highs'].map(version).join(', ');
}

function judged(all, half) {
  if (!all) return [];
  const rows = Object.entries(all).filter(([, { ndcg }]) => ndcg !== undefined);
  const others = rows.filter(([name]) => !name.startsWith(OWN));
  const best = Math.max(...others.map(([, { ndcg }]) => ndcg));
  const fewest = others.find(([, { ndcg }]) => ndcg === best)[1].negativesInFirst;
  const [, size] = rows[0];
  const kinds = Object.keys(size.cases).sort();
  const of = half === 'report' ? 'the half opened only to report' : 'the half for tuning';
  return [
    '## Quality on the judged set',
    '',
    `${size.challenges} challenges (${of}) against ${size.results} results, ${size.negatives} listed hard negatives. ` +
      `The libraries and the first row search one text; "text alone" is \`rankMatches\` without codes. Fuse compares whole patterns ` +
      'of at most 32 characters and finds next to nothing with a demand.',
    '',
    '| | nDCG@10 | against the best library | hard negatives among the first five | against that library |',
    '|---|---:|---:|---:|---:|',
    ...rows.map(
      ([name, { ndcg, negativesInFirst }]) =>
        `| ${name} | ${ndcg.toFixed(4)} | ${(ndcg / best).toFixed(3)} | ${negativesInFirst} | ${(negativesInFirst / fewest).toFixed(2)} |`,
    ),
    '',
    'nDCG@10 by kind of hard case (in brackets, how many challenges):',
    '',
    `| | ${kinds.map((kind) => `${kind} (${size.cases[kind].challenges})`).join(' | ')} |`,
    `|---|${'---:|'.repeat(kinds.length)}`,
    ...rows.map(([name, { cases }]) => `| ${name} | ${kinds.map((kind) => cases[kind].ndcg.toFixed(3)).join(' | ')} |`),
    '',
  ];
}

function papers(all, texts) {
  const heading = ['## Quality on the development texts', ''];
  if (!all)
    return texts ? [] : [...heading, 'Skipped: `QXWQ_BENCH_TEXTS` names no folder with the CSL development set.', ''];
  const rows = Object.entries(all).filter(([, tasks]) => tasks['title→abstract']);
  const tasks = Object.keys(rows[0][1]);
  const best = (task) => Math.max(...rows.filter(([name]) => name !== OWN).map(([, own]) => own[task].ndcg));
  return [
    ...heading,
    'Known-item searches over 1,000 abstracts of the CSL development set. In brackets, the ratio to the best library.',
    '',
    `| | ${tasks.map((task) => `${task} nDCG@10 | MRR@10`).join(' | ')} | queries |`,
    `|---|${'---:|'.repeat(tasks.length * 2 + 1)}`,
    ...rows.map(([name, own]) => {
      const cells = tasks.map((task) => {
        const { ndcg, mrr } = own[task];
        return `${ndcg.toFixed(4)} (${(ndcg / best(task)).toFixed(3)}) | ${mrr.toFixed(4)}`;
      });
      return `| ${name} | ${cells.join(' | ')} | ${tasks.map((task) => own[task].asked).join(', ')} |`;
    }),
    '',
  ];
}

function speed(all, texts) {
  if (!all) return [];
  const rows = Object.entries(all).filter(([, { milliseconds }]) => milliseconds !== undefined);
  const own = all[OWN] ?? {};
  const against = (value, mine) => (mine > 0 ? `${value} (${(parseFloat(value) / mine).toFixed(1)}×)` : value);
  return [
    '## Speed and memory',
    '',
    `One field; queries are titles; ${texts ? 'sentences of the development texts put together anew' : 'generated texts'}. Tokenising is not counted for ` +
      'building, and only this package tokenises inside a query. In brackets, how many times as much as this package needs; ' +
      'libraries that were given fewer documents are to be read with care.',
    '',
    '| | documents | queries | build, CPU s | memory, MB | query, CPU ms |',
    '|---|---:|---:|---:|---:|---:|',
    ...rows.map(([name, { documents, queries, building, megabytes, milliseconds }]) => {
      const cells = [
        against(building.toFixed(2), own.building),
        against(megabytes.toFixed(0), own.megabytes),
        against(milliseconds.toFixed(3), own.milliseconds),
      ];
      return `| ${name} | ${documents} | ${queries} | ${cells.join(' | ')} |`;
    }),
    '',
  ];
}

function large(figures) {
  if (!figures?.titles) return [];
  const { documents, building, megabytes, titles, sentences } = figures;
  const row = (name, { p50, p95, most }) => `| ${name} | ${p50.toFixed(1)} | ${p95.toFixed(1)} | ${most.toFixed(1)} |`;
  return [
    `## ${documents.toLocaleString('en')} documents`,
    '',
    `Built in ${building.toFixed(0)} CPU s with tokenising; the process holds ${megabytes.toFixed(0)} MB. Milliseconds by the clock:`,
    '',
    '| queries | p50 | p95 | most |',
    '|---|---:|---:|---:|',
    row('titles', titles),
    row('whole sentences', sentences),
    '',
  ];
}

function assignment(figures) {
  if (figures?.total === undefined) return [];
  const { total, seconds, oracleTotal, oracleSeconds } = figures;
  return [
    '## Assignment of 1,100 challenges to 102 universities',
    '',
    '| | greatest sum | CPU s |',
    '|---|---:|---:|',
    `| ${OWN} | ${total} | ${seconds.toFixed(2)} |`,
    `| HiGHS | ${oracleTotal} | ${oracleSeconds.toFixed(2)} |`,
    '',
    `${Math.abs(total - oracleTotal) < 1e-3 ? 'Equal optimum' : 'DIFFERENT sums'}, ${(seconds / oracleSeconds).toFixed(3)} of the CPU time.`,
    '',
  ];
}

function meetings(figures) {
  if (!figures?.everybody) return [];
  const row = (name, { placed, clashes, seconds }) =>
    `| ${name} | ${placed} | ${((placed / 1260) * 100).toFixed(2)} % | ${clashes} | ${seconds.toFixed(2)} |`;
  return [
    '## 1,260 meetings in 20 slots',
    '',
    '| | placed | share | clashes | CPU s |',
    '|---|---:|---:|---:|---:|',
    row('everybody is there', figures.everybody),
    row('everybody is away in a tenth of the slots', figures.tenthAway),
    '',
  ];
}

function problems(figures) {
  const named = [figures.judged, figures.papers, figures.speed].flatMap((all) => Object.entries(all ?? {}));
  const single = ['large', 'assignment', 'meetings'].map((name) => [name, figures[name] ?? {}]);
  return [...named, ...single].flatMap(([name, { missing, failed }]) => [
    ...(missing ? [`${name} is not installed and so not measured.`, ''] : []),
    ...(failed ? [`${name} failed: ${failed}`, ''] : []),
  ]);
}
