#!/usr/bin/env node
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { DEFAULT_WEIGHTS, describeFit, fitWeights, parseOutcomes } from '@qxwq/matching';

const USAGE = `Fits the weights of matching to recorded outcomes.

  qxwq-fit-weights outcomes.jsonl [--start weights.json] [--out weights.json] [--least-gain 0.002]

One outcome a line: {"demand":"…","grade":"dismissed|viewed|contacted|bid|awarded","values":{"text":0.9,"trl":0.5}}
Prints nDCG@10 on the held-back third before and after. Writes nothing, and ends with 3, unless it rose.`;

/** Ends with 0 for better weights, 2 for wrong input, 3 if nothing better was found. */
function main() {
  const options = { start: { type: 'string' }, out: { type: 'string' }, 'least-gain': { type: 'string' } };
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (positionals.length !== 1) throw new Error(USAGE);
  const leastGain = values['least-gain'] === undefined ? undefined : Number(values['least-gain']);
  if (leastGain !== undefined && !(leastGain >= 0)) throw new Error('--least-gain must be a number from 0 up.');
  const start = values.start ? JSON.parse(readFileSync(values.start, 'utf8')) : {};
  const outcomes = parseOutcomes(readFileSync(positionals[0], 'utf8'));
  const fit = fitWeights(outcomes, { start, ...(leastGain !== undefined && { leastGain }) });
  console.log(describeFit(fit, { ...DEFAULT_WEIGHTS, ...start }));
  if (!fit.improved) return 3;
  if (values.out) writeFileSync(values.out, `${JSON.stringify(fit.weights, undefined, 2)}\n`);
  return 0;
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
