/** What a judged set must be, as a list of what is wrong with one: an empty list means a sound set. */

export const HARD_CASES = [
  'factory-word',
  'abbreviation',
  'units',
  'traditional-script',
  'homograph',
  'typo',
  'title-only',
  'long-noisy',
  'exclusion',
  'two-parts',
  'plain',
];

const HALVES = ['tuning', 'report'];
const KINDS = ['achievement', 'patent', 'team', 'expert'];
const MODES = ['independent', 'commissioned', 'cooperative', 'transfer', 'licence', 'equity', 'platform', 'other'];

const INDUSTRY = /^[A-T]\d{2}$/;
const DISCIPLINE = /^[1-9]\d{2}$/;
const REGION = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])\d{4}$/;
const DATE = /^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

const lengthOf = (text) => [...text].length;
const isLevel = (value) => Number.isInteger(value) && value >= 1 && value <= 9;
const within = (value, low, high) => value >= low && value <= high;

/** @param {import('./load-judged.mjs').JudgedChallenge} challenge */
function challengeFaults({ id, half, hard, title, text, codes }) {
  const titleOnly = hard.includes('title-only');
  return [
    [HALVES.includes(half), `half ${half}`],
    [hard.length > 0 && hard.every((mark) => HARD_CASES.includes(mark)), `hard cases ${hard}`],
    [within(lengthOf(title), 6, 80), 'title of 6 to 80 characters'],
    [titleOnly ? text === '' : within(lengthOf(text), 60, 260), 'text of 60 to 260 characters, none if title-only'],
    [INDUSTRY.test(codes.industry), `industry ${codes.industry}`],
    [codes.disciplines.every((code) => DISCIPLINE.test(code)), `disciplines ${codes.disciplines}`],
    [REGION.test(codes.region), `region ${codes.region}`],
    [codes.budget > 0, `budget ${codes.budget}`],
    [isLevel(codes.trl), `TRL ${codes.trl}`],
    [codes.modes.length > 0 && codes.modes.every((mode) => MODES.includes(mode)), `modes ${codes.modes}`],
    [DATE.test(codes.deadline), `deadline ${codes.deadline}`],
  ].flatMap(([sound, fault]) => (sound ? [] : [`${id}: ${fault}`]));
}

/** @param {import('./load-judged.mjs').JudgedResult} result */
function resultFaults({ id, kind, title, abstract, keywords, codes }) {
  return [
    [KINDS.includes(kind), `kind ${kind}`],
    [within(lengthOf(title), 6, 60), 'title of 6 to 60 characters'],
    [within(lengthOf(abstract), 60, 200), `abstract of 60 to 200 characters, not ${lengthOf(abstract)}`],
    [within(keywords.length, 2, 6), '2 to 6 keywords'],
    [codes.disciplines.length > 0 && codes.disciplines.every((code) => DISCIPLINE.test(code)), 'disciplines'],
    [(codes.industries ?? []).every((code) => INDUSTRY.test(code)), `industries ${codes.industries}`],
    [REGION.test(codes.region), `region ${codes.region}`],
    [kind === 'expert' ? codes.trl === undefined : isLevel(codes.trl), `TRL ${codes.trl}`],
  ].flatMap(([sound, fault]) => (sound ? [] : [`${id}: ${fault}`]));
}

const repeated = (values) => values.filter((value, i) => values.indexOf(value) !== i);

/** @param {import('./load-judged.mjs').JudgedSet} set */
function pairFaults({ challenges, results, grades, negatives }) {
  const challengeIds = new Set(challenges.map(({ id }) => id));
  const resultIds = new Set(results.map(({ id }) => id));
  const pair = ({ challenge, result }) => `${challenge} × ${result}`;
  const graded = new Set(grades.map(pair));
  return [
    ...[...grades, ...negatives]
      .filter(({ challenge, result }) => !challengeIds.has(challenge) || !resultIds.has(result))
      .map((of) => `${pair(of)}: no such pair`),
    ...grades.filter(({ grade }) => ![1, 2, 3].includes(grade)).map((of) => `${pair(of)}: grade ${of.grade}`),
    ...negatives.filter((of) => graded.has(pair(of))).map((of) => `${pair(of)}: graded and a negative`),
    ...negatives.filter(({ reason }) => reason.trim() === '').map((of) => `${pair(of)}: no reason`),
    ...challenges.flatMap(({ id }) => {
      const count = negatives.filter(({ challenge }) => challenge === id).length;
      return within(count, 2, 4) ? [] : [`${id}: ${count} negatives, not 2 to 4`];
    }),
    ...challenges
      .filter(({ id }) => !grades.some(({ challenge }) => challenge === id))
      .map(({ id }) => `${id}: nothing answers it`),
  ];
}

/**
 * @param {import('./load-judged.mjs').JudgedSet} set
 * @returns {string[]} one line a fault, led by the id it lies with
 */
export function faultsOf(set) {
  const { challenges, results } = set;
  const ids = [...challenges, ...results].map(({ id }) => id);
  const texts = [...results.map(({ abstract }) => abstract), ...results.map(({ title }) => title)];
  return [
    ...repeated(ids).map((id) => `${id}: not the only one of this id`),
    ...repeated(texts).map((text) => `${text}: the text of two results`),
    ...challenges.flatMap(challengeFaults),
    ...results.flatMap(resultFaults),
    ...pairFaults(set),
  ];
}
