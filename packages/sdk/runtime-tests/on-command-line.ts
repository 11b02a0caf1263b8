/** For Node, Bun and Deno: the server's address is the one argument, the last line of the output is the results. */
import { runAll } from './run.js';

const argument = (globalThis as { Deno?: { args: string[] } }).Deno?.args[0] ?? process.argv[2];
console.log(JSON.stringify(await runAll(argument ? { address: argument } : undefined)));
