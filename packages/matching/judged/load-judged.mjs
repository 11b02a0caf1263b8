import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {'tuning' | 'report'} Half three challenges of five are to tune on, two are to report on and nothing else
 * @typedef {'factory-word' | 'abbreviation' | 'units' | 'traditional-script' | 'homograph' | 'typo' | 'title-only'
 *   | 'long-noisy' | 'exclusion' | 'two-parts' | 'plain'} HardCase
 *
 * @typedef {object} ChallengeCodes
 * @property {string} industry GB/T 4754 division, such as `C17`
 * @property {string[]} disciplines GB/T 13745 first level; empty where a factory would not know
 * @property {string} region GB/T 2260, six digits
 * @property {number} budget 万元
 * @property {number} trl lowest maturity wished, 1–9 (GB/T 22900)
 * @property {string[]} modes codes of the form's 解决方式
 * @property {string} deadline ISO date
 *
 * @typedef {object} ResultCodes
 * @property {string[]} disciplines GB/T 13745 first level
 * @property {string[]} [industries] GB/T 4754 divisions, where stated
 * @property {string} region GB/T 2260, six digits
 * @property {number} [trl] maturity, 1–9; experts have none
 *
 * @typedef {object} JudgedChallenge
 * @property {string} id
 * @property {string} field technology field, the name of its file
 * @property {Half} half
 * @property {HardCase[]} hard
 * @property {string} title
 * @property {string} text empty for a challenge of a title only
 * @property {ChallengeCodes} codes
 *
 * @typedef {object} JudgedResult
 * @property {string} id
 * @property {string} field
 * @property {'achievement' | 'patent' | 'team' | 'expert'} kind
 * @property {string} title
 * @property {string} abstract
 * @property {string[]} keywords
 * @property {ResultCodes} codes
 *
 * @typedef {{ challenge: string, result: string, grade: 1 | 2 | 3 }} Grade a pair that is not listed has grade 0
 * @typedef {{ challenge: string, result: string, reason: string }} Negative looks alike, does not answer: grade 0
 * @typedef {{ challenges: JudgedChallenge[], results: JudgedResult[], grades: Grade[], negatives: Negative[] }} JudgedSet
 */

const FIELDS = new URL('./fields/', import.meta.url);

const byId = (a, b) => (a.id < b.id ? -1 : 1);

/**
 * The judged set. Both halves search among all results.
 *
 * @param {{ half?: Half }} [options] one half's challenges with their grades and negatives; both halves if left out
 * @returns {JudgedSet}
 */
export function loadJudged({ half } = {}) {
  const files = readdirSync(FIELDS)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(fileURLToPath(new URL(name, FIELDS)), 'utf8')));
  const set = { challenges: [], results: [], grades: [], negatives: [] };
  for (const { field, challenges, results } of files) {
    set.results.push(...results.map((result) => ({ field, ...result })));
    for (const { grades, negatives, ...challenge } of challenges) {
      if (half && challenge.half !== half) continue;
      set.challenges.push({ field, ...challenge });
      for (const [result, grade] of Object.entries(grades)) set.grades.push({ challenge: challenge.id, result, grade });
      for (const [result, reason] of Object.entries(negatives))
        set.negatives.push({ challenge: challenge.id, result, reason });
    }
  }
  set.challenges.sort(byId);
  set.results.sort(byId);
  return set;
}
