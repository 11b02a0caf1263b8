import { loadEngine } from '../engines.mjs';
import { LIMITS, QUERIES } from '../limits.mjs';
import { readPapers, textSource } from '../texts.mjs';
import { cpuSeconds, tokenize } from '../tokens.mjs';

const RESULTS = 10;

/**
 * All queries are asked again and again for this long, and the middle round counts: a fast library would else be measured
 * within one second, in which something else may disturb the machine, and a slow one over half a minute.
 */
const LEAST_SECONDS = 20;

function heldBytes() {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** CPU time of building and of a query, and the memory that the index holds. */
export async function measureSpeed(name, asked) {
  const create = await loadEngine(name);
  if (!create) return { missing: true };
  const documents = Math.min(asked, LIMITS[name]?.documents ?? asked);
  const source = textSource(readPapers(process.env.QXWQ_BENCH_TEXTS));
  const texts = Array.from({ length: documents }, () => source.document());
  let tokens = [];
  const tokenizing = await cpuSeconds(() => {
    tokens = texts.map(tokenize);
  });
  const before = heldBytes();
  const index = create();
  const spent = await cpuSeconds(async () => {
    for (let i = 0; i < documents; i++) await index.add(String(i), texts[i], tokens[i]);
    await index.finish?.();
  });
  const megabytes = (heldBytes() - before) / 1e6;
  const queries = Array.from({ length: LIMITS[name]?.queries ?? QUERIES }, () => source.query());
  const queryTokens = queries.map(tokenize);
  const askAll = async () => {
    for (let i = 0; i < queries.length; i++) await index.search(queries[i], queryTokens[i], RESULTS);
  };
  if (name !== 'fuse.js') await askAll();
  const rounds = [];
  for (let seconds = 0; seconds < LEAST_SECONDS; seconds += rounds.at(-1)) rounds.push(await cpuSeconds(askAll));
  const middle = rounds.toSorted((a, b) => a - b)[Math.floor(rounds.length / 2)];
  // Only this package tokenises inside; the others were given tokens.
  const own = name === '@qxwq/matching' ? tokenizing : 0;
  const milliseconds = (middle / queries.length) * 1000;
  return { documents, queries: queries.length, building: Math.max(0, spent - own), megabytes, milliseconds };
}
