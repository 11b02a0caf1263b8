import type { Fit, FittedWeight, Outcome, OutcomeGrade } from './fit-weights.js';
import { completeWeights, type MatchWeights } from './weights.js';

const GRADES: readonly string[] = ['dismissed', 'viewed', 'contacted', 'bid', 'awarded'] satisfies OutcomeGrade[];

/** A line of an outcome file that cannot be used. */
export class OutcomeFileError extends Error {
  /** Counted from 1. */
  readonly line: number;

  constructor(line: number, problem: string) {
    super(`Line ${line}: ${problem}`);
    this.name = 'OutcomeFileError';
    this.line = line;
  }
}

/** Outcomes from JSON lines, one `Outcome` a line; empty lines are skipped. Throws an `OutcomeFileError`. */
export function parseOutcomes(text: string): Outcome[] {
  return text.split(/\r?\n/).flatMap((line, i) => (line.trim() === '' ? [] : [parseOutcome(line, i + 1)]));
}

function parseOutcome(text: string, line: number): Outcome {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    throw new OutcomeFileError(line, 'this is not JSON.');
  }
  const { demand, grade, values } = (read ?? {}) as Partial<Record<keyof Outcome, unknown>>;
  if (typeof demand !== 'string' || demand === '') throw new OutcomeFileError(line, 'demand must be a text.');
  if (typeof grade !== 'string' || !GRADES.includes(grade)) {
    throw new OutcomeFileError(line, `grade must be one of ${GRADES.join(', ')}.`);
  }
  if (typeof values !== 'object' || values === null) throw new OutcomeFileError(line, 'values must be an object.');
  const known = completeWeights();
  for (const [name, value] of Object.entries(values)) {
    if (!(name in known)) throw new OutcomeFileError(line, `there is no weight ${name}.`);
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      throw new OutcomeFileError(line, `the value of ${name} must be a number.`);
    }
  }
  return { demand, grade: grade as OutcomeGrade, values: values as Partial<Record<FittedWeight, number>> };
}

/** What a fit did, in lines for a terminal: quality before and after on the held-back part, and each changed weight. */
export function describeFit(fit: Fit, old: Readonly<MatchWeights>): string {
  const { before, after, improved, learnedFrom, heldBack, weights } = fit;
  const changes = Object.entries(weights)
    .filter(([name, weight]) => weight !== old[name as keyof MatchWeights])
    .map(([name, weight]) => `  ${name}: ${old[name as keyof MatchWeights]} → ${weight.toFixed(4)}`);
  return [
    `Learned from ${learnedFrom} demands, compared on ${heldBack} that were held back.`,
    `nDCG@10 there: ${before.toFixed(4)} before, ${after.toFixed(4)} after.`,
    ...(improved ? ['New weights:', ...changes] : ['Not better there, so the old weights stay.']),
  ].join('\n');
}
