const ROUNDS = 15;
const CALLS = 60;

/**
 * Processor time of one call, in microseconds: the median over rounds, in which every client has its turn, so that what
 * else the machine does meets all of them alike.
 *
 * @param {import('./compare-libraries.mjs').Library[]} libraries
 * @param {(name: string) => Promise<any>} load
 * @returns {Promise<Map<string, number>>}
 */
export async function timesOf(libraries, load) {
  const calls = [];
  for (const { name, caller } of libraries) calls.push({ name, call: await caller(load), rounds: [] });
  for (let round = -3; round < ROUNDS; round++) {
    for (const { call, rounds } of calls) {
      const began = process.cpuUsage();
      for (let n = 0; n < CALLS; n++) await call();
      const { user, system } = process.cpuUsage(began);
      // The first rounds warm up the compiler.
      if (round >= 0) rounds.push((user + system) / CALLS);
    }
  }
  return new Map(calls.map(({ name, rounds }) => [name, median(rounds)]));
}

const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
