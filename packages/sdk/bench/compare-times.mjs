const ROUNDS = 15;
const CALLS = 60;

/**
 * Processor time of one call, in microseconds: the median over rounds, in which every client has its turn, so that what
 * else the machine does meets all of them alike.
 *
 * @param {{ name: string, read: () => PromiseLike<unknown> }[]} clients
 * @returns {Promise<Map<string, number>>}
 */
export async function timesOf(clients) {
  const turns = clients.map((client) => ({ ...client, rounds: /** @type {number[]} */ ([]) }));
  // The first rounds warm up the compiler.
  for (let round = -3; round < ROUNDS; round++) {
    for (const { read, rounds } of turns) {
      const began = process.cpuUsage();
      for (let n = 0; n < CALLS; n++) await read();
      const { user, system } = process.cpuUsage(began);
      if (round >= 0) rounds.push((user + system) / CALLS);
    }
  }
  return new Map(turns.map(({ name, rounds }) => [name, median(rounds)]));
}

const median = (/** @type {number[]} */ numbers) =>
  numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
