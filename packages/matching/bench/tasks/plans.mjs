import { assignmentProgram } from '../oracle/linear-program.mjs';
import { randomNumbers } from '../texts.mjs';
import { cpuSeconds } from '../tokens.mjs';

const ITEMS = 1100;
const WORKERS = 102;

/** 1,100 challenges given to 102 universities: the sum and the CPU time, here and with HiGHS. */
export async function measureAssignment() {
  const { assign } = await import(process.env.QXWQ_BENCH_BUNDLE);
  const random = randomNumbers(7);
  const scores = Array.from({ length: ITEMS }, () =>
    Array.from({ length: WORKERS }, () => Math.floor(random() ** 2 * 1000)),
  );
  const request = { scores, places: scores.map(() => 1), capacities: Array.from({ length: WORKERS }, () => 11) };
  let own;
  const seconds = await cpuSeconds(() => {
    own = assign(request);
  });
  const { default: loadHighs } = await import('highs');
  const highs = await loadHighs();
  const program = assignmentProgram(request);
  let oracle;
  const oracleSeconds = await cpuSeconds(() => {
    oracle = highs.solve(program);
  });
  return { total: own.total, seconds, oracleTotal: oracle.ObjectiveValue, oracleSeconds };
}

const SLOTS = 20;
const MEETINGS = 1260;

/** 84 enterprises with 15 meetings each, with 102 universities. */
export async function measureMeetings() {
  const { scheduleMeetings } = await import(process.env.QXWQ_BENCH_BUNDLE);
  const meetings = Array.from({ length: MEETINGS }, (_, i) => ({
    a: `enterprise ${i % 84}`,
    b: `university ${(i * 17 + Math.floor(i / 84)) % 102}`,
  }));
  const random = randomNumbers(11);
  const away = new Set();
  for (const party of new Set(meetings.flatMap(({ a, b }) => [a, b]))) {
    for (let slot = 0; slot < SLOTS; slot++) if (random() < 0.1) away.add(`${party} ${slot}`);
  }
  const available = (party, slot) => !away.has(`${party} ${slot}`);
  const plan = async (request) => {
    let schedule;
    const seconds = await cpuSeconds(() => {
      schedule = scheduleMeetings(request);
    });
    return { seconds, placed: schedule.placed.length, clashes: countClashes(request, schedule) };
  };
  return {
    everybody: await plan({ meetings, slots: SLOTS, tables: 63 }),
    tenthAway: await plan({ meetings, slots: SLOTS, tables: 70, available }),
  };
}

function countClashes({ meetings, available = () => true }, { placed }) {
  const taken = new Set();
  let clashes = 0;
  const take = (what) => {
    if (taken.has(what)) clashes++;
    taken.add(what);
  };
  for (const { meeting, slot, table } of placed) {
    const { a, b } = meetings[meeting];
    for (const party of [a, b]) {
      take(`${party} ${slot}`);
      if (!available(party, slot)) clashes++;
    }
    take(`table ${table} ${slot}`);
  }
  return clashes;
}
