import { pageBytes } from './compare-ours.mjs';

/** The page docs/benchmarks/sdk.md. Ratios are to the first row. */
export function reportOf(rows, { date, processor, node }) {
  const [first] = rows;
  const kib = (bytes) => (bytes === undefined ? '–' : (bytes / 1024).toFixed(1));
  const ratio = (value, to) => (value === undefined || to === undefined ? '' : ` (${(value / to).toFixed(1)}×)`);
  const size = ({ sizes }, use, by) => kib(sizes[use]?.[by]) + ratio(sizes[use]?.[by], first.sizes[use]?.[by]);
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return `# The client beside others

Written by \`npm run bench:sdk\` on ${date}; ${processor}, Node ${node}. Everything was measured in one run; ratios are to the first row, and they say more than the figures, which depend on the machine.

## Size

KiB after minifying and gzip: the code that loads at once. "Whole" makes a client, "one call" makes one call and lets the bundler drop what it can.

${line(['Client', 'Version', 'Whole, Rollup', 'Whole, esbuild', 'One call, Rollup', 'One call, esbuild'])}
${line(['---', '---', '--:', '--:', '--:', '--:'])}
${rows
  .filter(({ sizes }) => sizes.whole)
  .map((row) =>
    line([
      row.name,
      Object.values(row.packages).join(', ') || 'this one',
      ...['whole', 'one'].flatMap((use) => ['rollup', 'esbuild'].map((by) => size(row, use, by))),
    ]),
  )
  .join('\n')}

The others know other APIs, and more of them: openai, stripe and octokit carry hundreds of operations. So the sizes compare what an application pays, not how well each is written.

## What each has

${line(['Client', 'Types', 'Retries', 'Idempotency keys', 'Paging', 'Answers validated'])}
${line(['---', '---', '---', '---', '---', '---'])}
${rows.map(({ name, has }) => line([name, has.types, has.retries, has.idempotency, has.paging, has.validation])).join('\n')}

## Processor time of a call

Microseconds of user and system time, median of rounds in which all take turns. The answer is a list of 50 records that each client gets from a mocked \`fetch\`, without a network; ours has ${(pageBytes / 1024).toFixed(0)} KiB, the others' 18 KiB, and ours is validated where the table above says so.

${line(['Client', 'µs a call', 'Ratio'])}
${line(['---', '--:', '--:'])}
${rows.map(({ name, microseconds }) => line([name, microseconds.toFixed(0), (microseconds / first.microseconds).toFixed(2)])).join('\n')}
`;
}
