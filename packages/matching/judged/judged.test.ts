import { describe, expect, it } from 'vitest';
import { loadJudged } from './load-judged.mjs';
import { faultsOf, HARD_CASES } from './validate-judged.mjs';

const set = loadJudged();
const [tuning, report] = [loadJudged({ half: 'tuning' }), loadJudged({ half: 'report' })];

const marked = (mark: string, { challenges }: { challenges: { hard: string[] }[] }) =>
  challenges.filter(({ hard }) => hard.includes(mark)).length;

describe('the judged set', () => {
  it('has no fault in ids, texts, codes and pairs', () => {
    expect(faultsOf(set)).toEqual([]);
  });

  it('is as large as it claims', () => {
    expect(set.challenges.length).toBeGreaterThanOrEqual(60);
    expect(set.results.length).toBeGreaterThanOrEqual(300);
    expect(new Set(set.challenges.map(({ codes }) => codes.industry)).size).toBeGreaterThanOrEqual(12);
  });

  it('has four to eight relevant results a challenge on average, and a full answer for nearly every one', () => {
    const average = set.grades.length / set.challenges.length;
    const answered = set.challenges.filter(({ id }) =>
      set.grades.some(({ challenge, grade }) => challenge === id && grade === 3),
    );
    expect(average).toBeGreaterThanOrEqual(4);
    expect(average).toBeLessThanOrEqual(8);
    expect(answered.length / set.challenges.length).toBeGreaterThan(0.9);
  });

  it.each(HARD_CASES)('has at least five challenges of %s, in both halves', (mark) => {
    expect(marked(mark, set)).toBeGreaterThanOrEqual(5);
    expect(Math.abs(marked(mark, tuning) - marked(mark, report))).toBeLessThanOrEqual(2);
  });

  it('is halved evenly, in the whole and in every field', () => {
    expect(tuning.challenges.length).toBe(report.challenges.length);
    for (const { field } of set.challenges) {
      const size = (half: typeof set) => half.challenges.filter((challenge) => challenge.field === field).length;
      expect(Math.abs(size(tuning) - size(report)), field).toBeLessThanOrEqual(1);
    }
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
