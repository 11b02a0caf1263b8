import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadJudged } from './load-judged.mjs';
import { faultsOf, HARD_CASES } from './validate-judged.mjs';

const set = loadJudged();
const [tuning, report] = [loadJudged({ half: 'tuning' }), loadJudged({ half: 'report' })];

const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8');

/** The README's table of hard cases: mark, what is hard, challenges in the tuning half, in the report half. */
const listed = [...readme.matchAll(/^\| ([a-z-]+) \| .+ \| (\d+) \| (\d+) \|$/gm)].map(
  ([, mark, inTuning, inReport]) => ({ mark: mark!, tuning: Number(inTuning), report: Number(inReport) }),
);

const marked = (mark: string, { challenges }: { challenges: { hard: string[] }[] }) =>
  challenges.filter(({ hard }) => hard.includes(mark)).length;

describe('the judged set', () => {
  it('has no fault in ids, texts, codes and pairs', () => {
    expect(faultsOf(set)).toEqual([]);
  });

  it('is as large as the README claims', () => {
    const graded = (grade: number) => set.grades.filter((pair) => pair.grade === grade).length;
    const divisions = new Set(set.challenges.map(({ codes }) => codes.industry)).size;
    const claims = [
      `${set.challenges.length} challenges as factories write them, ${set.results.length} results`,
      `\`tuning\` has ${tuning.challenges.length} challenges, \`report\` ${report.challenges.length}`,
      `${set.grades.length} graded pairs: ${graded(3)} of grade 3, ${graded(2)} of 2 and ${graded(1)} of 1`,
      `(${set.negatives.length} in all)`,
      `${divisions} divisions of GB/T 4754`,
    ];
    const words = readme.replace(/\s+/g, ' ');
    expect(claims.filter((claim) => !words.includes(claim))).toEqual([]);
  });

  it.each([
    ['tuning', tuning],
    ['report', report],
  ])('has four to eight relevant results a challenge on average, and a full answer for every one: %s', (_, half) => {
    const average = half.grades.length / half.challenges.length;
    const unanswered = half.challenges.filter(
      ({ id }) => !half.grades.some(({ challenge, grade }) => challenge === id && grade === 3),
    );
    expect(average).toBeGreaterThanOrEqual(4);
    expect(average).toBeLessThanOrEqual(8);
    expect(unanswered.map(({ id }) => id)).toEqual([]);
  });

  it.each(HARD_CASES)('has as many challenges of %s as the README lists, in like share in both halves', (mark) => {
    const counted = { mark, tuning: marked(mark, tuning), report: marked(mark, report) };
    expect(listed.filter((row) => row.mark === mark)).toEqual([counted]);
    expect(counted.report).toBeGreaterThanOrEqual(3);
    expect(Math.abs(2 * counted.tuning - 3 * counted.report)).toBeLessThanOrEqual(6);
  });

  it('has three challenges to tune on for two to report on, in the whole and in every field', () => {
    for (const { field } of set.challenges) {
      const size = (half: typeof set) => half.challenges.filter((challenge) => challenge.field === field).length;
      expect(2 * size(tuning), field).toBe(3 * size(report));
    }
    expect(2 * tuning.challenges.length).toBe(3 * report.challenges.length);
  });

  it('leaves no result without a use', () => {
    const used = new Set([...set.grades, ...set.negatives].map(({ result }) => result));
    expect(set.results.filter(({ id }) => !used.has(id)).map(({ id }) => id)).toEqual([]);
  });
});

describe('the validator', () => {
  const [challenge, result] = [set.challenges[0]!, set.results[0]!];
  const fine = {
    challenges: [challenge],
    results: set.results,
    grades: set.grades.filter((grade) => grade.challenge === challenge.id),
    negatives: set.negatives.filter((negative) => negative.challenge === challenge.id),
  };

  it('accepts one challenge with its pairs', () => {
    expect(faultsOf(fine)).toEqual([]);
  });

  it('names a grade that refers to nothing', () => {
    const grades = [...fine.grades, { challenge: challenge.id, result: 'nobody', grade: 1 as const }];
    expect(faultsOf({ ...fine, grades })).toEqual([`${challenge.id} × nobody: no such pair`]);
  });

  it('names a pair that is graded and a negative', () => {
    const { result: id } = fine.negatives[0]!;
    const grades = [...fine.grades, { challenge: challenge.id, result: id, grade: 2 as const }];
    expect(faultsOf({ ...fine, grades })).toEqual([`${challenge.id} × ${id}: graded and a negative`]);
  });

  it('names an id that is used twice and the text that comes with it', () => {
    expect(faultsOf({ ...fine, results: [...set.results, result] })).toEqual([
      `${result.id}: not the only one of this id`,
      `${result.abstract}: the text of two results`,
      `${result.title}: the text of two results`,
    ]);
  });

  it('names a code that has not the form of its list', () => {
    const wrong = { ...challenge, codes: { ...challenge.codes, industry: '17', region: '990000' } };
    expect(faultsOf({ ...fine, challenges: [wrong] })).toEqual([
      `${challenge.id}: industry 17`,
      `${challenge.id}: region 990000`,
    ]);
  });
});
