import type { AchievementRecord, Organisation, PersonRecord } from '@qxwq/contract';
import { makeAchievement } from './achievement.js';
import { beijingYear, Calendar } from './calendar.js';
import { makeChallenge } from './challenge.js';
import { makeEnterprises, makeUniversities } from './organisations.js';
import { makePerson } from './person.js';
import { planProblems } from './plan.js';
import { Random } from './random.js';
import type { SampleChallenge } from './records.js';
import { drawStates } from './schedule.js';
import { type Group, planGroups } from './supply-plan.js';
import { templates } from './templates/index.js';

export interface SampleData {
  /** 84 enterprises, then 102 universities. */
  readonly organisations: Organisation[];
  /** 1,100 challenges, the oldest first. */
  readonly challenges: SampleChallenge[];
  /** Results and patents of the universities, the oldest first; many answer one of the challenges. */
  readonly achievements: AchievementRecord[];
  /** Teams, experts, mentors and liaisons behind them. */
  readonly people: PersonRecord[];
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
    ...makeSupply(planGroups(templates, universities, enterprises, random.fork('groups')), calendar, random),
  };
}

function makeSupply(groups: readonly Group[], calendar: Calendar, random: Random) {
  const people = groups.map((group, index) => makePerson(group, index, calendar, random.fork(`person ${index}`)));
  const achievements = groups.flatMap((group, index) =>
    group.results.map((result, place) =>
      makeAchievement(group, result, [people[index]!.id], calendar, random.fork(`achievement ${index} ${place}`)),
    ),
  );
  achievements.sort((one, other) => one.publishedAt.localeCompare(other.publishedAt));
  return { achievements, people };
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
