import type { Organisation } from '@qxwq/contract';
import { beijingYear, Calendar } from './calendar.js';
import { makeChallenge } from './challenge.js';
import { makeEnterprises, makeUniversities } from './organisations.js';
import { planProblems } from './plan.js';
import { Random } from './random.js';
import type { SampleChallenge } from './records.js';
import { drawStates } from './schedule.js';
import { templates } from './templates/index.js';

export interface SampleData {
  /** 84 enterprises, then 102 universities. */
  readonly organisations: Organisation[];
  /** 1,100 challenges, the oldest first. */
  readonly challenges: SampleChallenge[];
}

const challengeCount = 1100;

/**
 * The invented board: as many enterprises, universities and challenges as the matching conference of March 2023 in
 * Beijing had. The same `seed` gives the same texts and ids; dates lie around `now`.
 *
 * @param options.seed any whole number
 * @param options.now the moment at which the board is looked at; open challenges have their deadline after it
 */
export function sampleData({ seed = 2023, now }: { seed?: number; now: Date }): SampleData {
  const random = new Random(seed);
  const enterprises = makeEnterprises(random.fork('enterprises'));
  const universities = makeUniversities(random.fork('universities'));
  const problems = planProblems(templates, enterprises, challengeCount, random.fork('problems'));
  const states = drawStates(problems.length, random.fork('states'));
  const calendar = new Calendar(now);

  const challenges = problems.map((problem, index) =>
    makeChallenge(problem, states[index] ?? 'published', calendar, random.fork(`challenge ${index}`)),
  );
  challenges.sort((one, other) => one.publishedAt.localeCompare(other.publishedAt));
  return {
    organisations: [...enterprises.map(({ organisation }) => organisation), ...universities],
    challenges: withNumbers(challenges),
  };
}

/** Numbers run through a year in the order of publication. */
function withNumbers(challenges: readonly Omit<SampleChallenge, 'number'>[]): SampleChallenge[] {
  const serials = new Map<number, number>();
  return challenges.map((challenge) => {
    const year = beijingYear(new Date(challenge.publishedAt));
    const serial = (serials.get(year) ?? 0) + 1;
    serials.set(year, serial);
    return { ...challenge, number: `${year}-${String(serial).padStart(3, '0')}` };
  });
}
