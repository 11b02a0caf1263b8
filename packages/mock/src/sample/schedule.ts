import type { publicChallengeStates } from '@qxwq/contract';
import type { Calendar } from './calendar.js';
import type { Random } from './random.js';

/** A state in which the board shows a challenge. */
export type PublicState = (typeof publicChallengeStates)[number];

export interface Schedule {
  readonly state: PublicState;
  readonly publishedAt: Date;
  readonly deadline: Date;
  readonly history: readonly { state: PublicState; at: Date }[];
  readonly resultExpectedAt: Date | null;
  readonly bidCount: number;
}

/** How the challenges of a board that has run for some years are spread over the states, in percent. */
const stateShares: readonly (readonly [PublicState, number])[] = [
  ['published', 70],
  ['closed', 9],
  ['awarded', 5],
  ['contracted', 3.5],
  ['executing', 5],
  ['accepted', 3],
  ['market_tested', 2],
  ['failed', 1.5],
  ['terminated', 1],
];

/** One state for each of `count` challenges, in the shares above to within one. */
export function drawStates(count: number, random: Random): PublicState[] {
  const states = stateShares.flatMap(([state, share]) =>
    Array.from({ length: Math.round((count * share) / 100) }, () => state),
  );
  while (states.length < count) states.push('published');
  return random.shuffled(states.slice(0, count));
}

/** Days from today to the deadline of an open challenge: some today, some within three days, some far away. */
const openDays: readonly (readonly [readonly [number, number], number])[] = [
  [[0, 0], 1],
  [[1, 3], 6],
  [[4, 30], 44],
  [[31, 90], 39],
  [[91, 180], 10],
];

export function schedule(state: PublicState, months: number, calendar: Calendar, random: Random): Schedule {
  return state === 'published' ? openSchedule(calendar, random) : pastSchedule(state, months, calendar, random);
}

function openSchedule(calendar: Calendar, random: Random): Schedule {
  const [low, high] = random.weighted(openDays);
  const ahead = random.int(low, high);
  const age = random.int(1, ahead > 90 ? 25 : 60);
  const publishedAt = inOfficeHours(-age, calendar, random);
  const deadline = ahead === 0 ? calendar.laterToday() : atDeadlineHour(ahead, calendar, random);
  const elapsed = age / (age + ahead);
  return {
    state: 'published',
    publishedAt,
    deadline,
    history: [{ state: 'published', at: publishedAt }],
    resultExpectedAt: calendar.onWorkday(ahead + random.int(20, 35), 17, 0, 'later'),
    bidCount: Math.round(
      elapsed *
        random.weighted([
          [0, 2],
          [2, 3],
          [4, 3],
          [7, 2],
          [12, 1],
          [21, 0.3],
        ]),
    ),
  };
}

function pastSchedule(state: PublicState, months: number, calendar: Calendar, random: Random): Schedule {
  const steps = stepsTo(state, months, random);
  const sinceLast = random.int(2, state === 'closed' ? 18 : 60);
  let day = -(sinceLast + steps.reduce((sum, [, days]) => sum + days, 0));
  const deadline = calendar.onWorkday(day, 17, 0, 'earlier');
  const publishedAt = inOfficeHours(day - random.int(25, 60), calendar, random);
  const history: { state: PublicState; at: Date }[] = [
    { state: 'published', at: publishedAt },
    { state: 'closed', at: deadline },
  ];
  for (const [next, days] of steps) {
    day += days;
    history.push({ state: next, at: inOfficeHours(day, calendar, random) });
  }
  const awarded = history.find((step) => step.state === 'awarded')?.at;
  const expected = state === 'closed' ? calendar.onWorkday(day + random.int(22, 35), 17, 0, 'later') : null;
  return {
    state,
    publishedAt,
    deadline,
    history,
    resultExpectedAt: awarded ?? expected,
    bidCount:
      state === 'failed'
        ? random.int(0, 1)
        : random.weighted([
            [1, 2],
            [2, 3],
            [3, 3],
            [5, 3],
            [8, 2],
            [14, 0.6],
          ]),
  };
}

/** The stages after the deadline with the days that each took. */
function stepsTo(state: PublicState, months: number, random: Random): [PublicState, number][] {
  const work = months * 30;
  const road: [PublicState, number][] = [
    ['awarded', random.int(18, 35)],
    ['contracted', random.int(14, 40)],
    ['executing', random.int(7, 20)],
    ['accepted', work + random.int(-20, 45)],
    ['market_tested', random.int(90, 210)],
  ];
  if (state === 'closed') return [];
  if (state === 'failed') return [['failed', random.int(10, 30)]];
  if (state === 'terminated') return [...road.slice(0, 3), ['terminated', Math.round(work * 0.4)]];
  return road.slice(0, road.findIndex(([name]) => name === state) + 1);
}

function inOfficeHours(day: number, calendar: Calendar, random: Random): Date {
  return calendar.onWorkday(day, 9, random.int(0, 8 * 60), 'earlier');
}

/** Most deadlines are at the end of a working day; a few at noon or at the end of the day, as people also set them. */
function atDeadlineHour(day: number, calendar: Calendar, random: Random): Date {
  const [hour, minute] = random.weighted([
    [[17, 0], 88],
    [[12, 0], 7],
    [[23, 59], 5],
  ] as const);
  return calendar.onWorkday(day, hour, minute, 'later');
}
