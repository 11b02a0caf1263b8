/** Measures one thing in a process of its own and prints the figures as JSON: node measure.mjs <task> [arguments] */
const [task, ...args] = process.argv.slice(2);

const TASKS = {
  speed: async () => (await import('./tasks/speed.mjs')).measureSpeed(args[0], Number(args[1])),
  papers: async () => (await import('./tasks/papers.mjs')).measurePapers(args[0]),
  judged: async () => (await import('./tasks/judged.mjs')).measureJudged(args[0], args[1], args[2]),
  large: async () => (await import('./tasks/million.mjs')).measureLarge(Number(args[0])),
  assignment: async () => (await import('./tasks/plans.mjs')).measureAssignment(),
  meetings: async () => (await import('./tasks/plans.mjs')).measureMeetings(),
};

if (!TASKS[task]) throw new RangeError(`There is no task ${task}.`);
console.log(JSON.stringify(await TASKS[task]()));
