import { readPapers, textSource } from '../texts.mjs';
import { cpuSeconds } from '../tokens.mjs';

const QUERIES = 200;

/** How long this package takes to answer among very many documents, for titles and for whole sentences. */
export async function measureLarge(documents) {
  const { createIndex } = await import(process.env.QXWQ_BENCH_BUNDLE);
  const source = textSource(readPapers(process.env.QXWQ_BENCH_TEXTS));
  const index = createIndex({ fields: { body: {} } });
  const building = await cpuSeconds(() => {
    for (let i = 0; i < documents; i++) index.add(String(i), { body: source.document() });
    index.search('');
  });
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  const titles = Array.from({ length: QUERIES }, () => source.query());
  const sentences = Array.from({ length: QUERIES }, () => source.sentence());
  for (const query of [...titles, ...sentences].slice(0, 50)) index.search(query, { limit: 10 });
  return {
    documents,
    building,
    megabytes: (heapUsed + arrayBuffers) / 1e6,
    titles: latencies(index, titles),
    sentences: latencies(index, sentences),
  };
}

/** Milliseconds by the clock, each query being the middle one of three, so that other programs do not count. */
function latencies(index, queries) {
  const spent = queries.map((query) => {
    const three = [1, 2, 3].map(() => {
      const start = performance.now();
      index.search(query, { limit: 10 });
      return performance.now() - start;
    });
    return three.sort((a, b) => a - b)[1];
  });
  spent.sort((a, b) => a - b);
  const at = (share) => spent[Math.min(spent.length - 1, Math.floor(spent.length * share))];
  return { p50: at(0.5), p95: at(0.95), most: at(1) };
}
