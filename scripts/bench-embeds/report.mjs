import { cpus } from 'node:os';
import { ROWS } from './board-data.mjs';
import { VERSIONS } from './installed.mjs';
import { THROTTLE, VIEWPORT } from './measure.mjs';

/** @typedef {import('./compare.mjs').Result} Result */

/**
 * What is compared: less is better in each. `framed` says why a stand-in for a closed service is ahead, `others` why
 * something else may be; what has no reason here is told as something to mend.
 */
const MEASURES = [
  {
    name: 'requests',
    of: ({ figures }) => figures.requests,
    framed:
      'inside the frame is one page of a stand-in, where the service itself sends an application in files of its own',
  },
  {
    name: 'scripts',
    of: ({ figures }) => figures.scripts,
    framed: 'the scripts of the service are not in the stand-in',
  },
  {
    name: 'kilobytes',
    of: ({ figures }) => round(figures.bytes / 1000, 1),
    framed:
      'their scripts only open a frame: what searches and filters runs in the closed service, whose bytes a stand-in does not have',
  },
  {
    name: 'time to the first row',
    of: ({ figures }) => Math.round(figures.firstRow),
    framed: 'a static page stands in for an application',
  },
  { name: 'layout shift', of: ({ figures }) => round(figures.shift, 3) },
  { name: 'axe findings', of: ({ findings }) => findings.length },
];

/**
 * The page that compares.
 *
 * @param {readonly Result[]} results
 * @param {{ rounds: number }} options
 */
export function report(results, { rounds }) {
  return `# Beside other embeds

Written by \`npm run bench:embeds\` on ${new Date().toISOString().slice(0, 10)} (${cpus()[0]?.model.trim()}, ${cpus().length} cores, shared with other work; the Chromium of the browser tests). One run: each contender visited once to look at it, then ${rounds} times, in turns, with an empty cache; figures are medians.

Every page has the same heading, the same ${ROWS} challenges from the same API (title, enterprise, problem, money, deadline, state), a search field and a filter by state with counts; the run stops where a contender lacks one of them. All come from one server on the loopback interface, by HTTP/2 and Brotli (quality 9). Processor slowed down ${THROTTLE.cpu} times; network ${THROTTLE.downKbit / 1000} Mbit/s down, ${THROTTLE.upKbit / 1000} Mbit/s up, ${THROTTLE.latencyMs} ms for each request ("slow 4G" of Chromium's tools); window ${VIEWPORT.width} × ${VIEWPORT.height}.

| | requests | of them scripts | KB over the network | first row, ms | (least–most) | layout shift | axe findings |
|---|---:|---:|---:|---:|---:|---:|---:|
${results.map(line).join('\n')}

- **First row**: from the start of the navigation until a row can be seen, with text, its element defined, and its frame, if any, visible.
- **Layout shift**: all shifts of the page and its frames, summed. **Requests** and **bytes**: all of the page and its frames, headers included.
- **axe**: rules of axe-core that find something, on the page and inside its frames.

## What stands in for closed services

giscus, Typeform and Cal show what lies in their own service, which cannot be put on this machine. Their scripts are theirs, from npm; **inside the frame a stand-in answers**: one page drawn on a server with the same rows, a search form and a filter, and the few messages by which the service tells its embed that it is ready and how high it is. That flatters them: the scripts, styles and requests of their own applications are not counted, and neither is the way to a server abroad. Their frames are of other sites, but in the process of the page, so that slowing it down reaches them.

## Where ours stands

For each measure the best of our forms; no form is the best in all.

${MEASURES.map((measure) => placing(results, measure)).join('\n')}

Who shows a row before each of our forms:

${results
  .filter(({ contender }) => contender.ours)
  .map((result) => sooner(results, result))
  .join('\n')}

A bundle that the host builds for itself and a static page in a frame need one step less than one script; what the host writes and builds for them, it need not write for ours.

Our forms beside each other: drawn on a server, the rows come with the page itself, and the scripts arrive while they are read; only this form moves nothing. One script costs a round trip more than a bundle, because the loader first sees which elements the page has; the lines of \`qxwq-snippets --preload\` take that round trip away, and nothing has to be built. Where a board is not drawn on a server, the words below the empty tag move once, when its rows take their room; a \`min-height\` for the tag in the page's own styles keeps them still.

## What axe finds

${results.map(findingsOf).join('\n')}

## How each was put into the page

| | version | as its documentation says |
|---|---|---|
${results.map(({ contender }) => `| ${contender.name} | ${versionOf(contender)} | ${contender.how}${contender.standsIn ? `; a stand-in for ${contender.standsIn}` : ''} |`).join('\n')}

Component libraries and InstantSearch bring no board: the page's own script asks the API and fills their cards, fields and hits (\`scripts/bench-embeds/in-page\`). Bundled by esbuild, minified, one file.

## How they look

${results
  .filter(({ contender }) => contender.pictured)
  .map(
    ({ contender }) =>
      `### ${plain(contender.name)}\n\n![${plain(contender.name)}: the same challenges](embeds/${contender.slug}.jpg)`,
  )
  .join('\n\n')}
`;
}

const line = ({ contender, figures, spread, findings }) =>
  `| ${[
    contender.standsIn ? `${contender.name}, its service stood in for` : contender.name,
    figures.requests,
    figures.scripts,
    (figures.bytes / 1000).toFixed(1),
    Math.round(figures.firstRow),
    spread.map(Math.round).join('–'),
    figures.shift.toFixed(3),
    findings.length,
  ].join(' | ')} |`;

/** Who is ahead of the best of ours, and why. */
function placing(results, { name, of, framed, others }) {
  const best = (list) => list.reduce((first, next) => (of(next) < of(first) ? next : first));
  const ours = best(results.filter(({ contender }) => contender.ours));
  const ahead = results.filter(({ contender }) => !contender.ours).filter((result) => of(result) < of(ours));
  const said = `- **${capital(name)}**: ${plain(ours.contender.name)} ${of(ours)}`;
  if (ahead.length === 0) return `${said}; nobody has less.`;
  const reasonOf = ({ contender }) => (contender.standsIn ? framed : others) ?? 'no reason is known: to be mended';
  const groups = new Map();
  for (const result of ahead) groups.set(reasonOf(result), [...(groups.get(reasonOf(result)) ?? []), result]);
  const told = [...groups].map(
    ([reason, group]) =>
      `${group.map((result) => `${plain(result.contender.name)} ${of(result)}`).join(', ')} (${reason})`,
  );
  return `${said}. Ahead: ${told.join('; ')}.`;
}

function sooner(results, result) {
  const before = results.filter(
    ({ contender, figures }) => !contender.ours && figures.firstRow < result.figures.firstRow,
  );
  const names = before.map(({ contender, figures }) => `${plain(contender.name)} ${Math.round(figures.firstRow)}`);
  return `- ${plain(result.contender.name)}, ${Math.round(result.figures.firstRow)} ms: ${names.join(', ') || 'nobody'}`;
}

const findingsOf = ({ contender, findings }) =>
  `- ${plain(contender.name)}: ${findings.map(({ id, impact, nodes }) => `\`${id}\` (${impact}, ${nodes})`).join(', ') || 'nothing'}`;

const versionOf = ({ package: name }) => (name ? `${name} ${VERSIONS[name]}` : 'this repository');
const plain = (name) => name.replaceAll('*', '');
const capital = (text) => text[0].toUpperCase() + text.slice(1);
const round = (value, digits) => Number(value.toFixed(digits));
