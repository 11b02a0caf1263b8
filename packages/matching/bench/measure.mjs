import { ENGINE_NAMES, loadEngine } from './engines.mjs';
import { readPapers, splitFirstSentence, textSource } from './texts.mjs';

/** Measures one library and prints the figures as JSON: node --expose-gc measure.mjs <library> <documents> */
const [name, count] = [process.argv[2], Number(process.argv[3])];
const QUERIES = 100;
const LIMIT = 10;

if (!ENGINE_NAMES.includes(name)) throw new RangeError(`Unknown library ${name}.`);
const create = await loadEngine(name);
if (!create) {
  console.log(JSON.stringify({ missing: true }));
} else {
  const { analyze, normalizeText } = await import(process.env.QXWQ_BENCH_BUNDLE);
  const papers = readPapers(process.env.QXWQ_BENCH_TEXTS);
  const tokenize = (text) => {
    const tokens = [];
    analyze(normalizeText(text), {
      word: (term) => tokens.push(term),
      bigram: (first, second) => tokens.push(String.fromCharCode(0x5f, first, second)),
    });
    return tokens.join(' ');
  };
  const speed = await measureSpeed(create, tokenize, textSource(papers));
  const quality = papers ? await measureQuality(create, tokenize, papers) : undefined;
  console.log(JSON.stringify({ ...speed, quality }));
}

/** CPU seconds that a piece of work takes. */
async function cpuSeconds(work) {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

function heldBytes() {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

async function measureSpeed(create, tokenize, source) {
  const texts = Array.from({ length: count }, () => source.document());
  let tokens = [];
  const tokenizing = await cpuSeconds(() => {
    tokens = texts.map(tokenize);
  });
  const before = heldBytes();
  const index = create();
  const building = await cpuSeconds(async () => {
    for (let i = 0; i < count; i++) await index.add(String(i), texts[i], tokens[i]);
    await index.finish?.();
  });
  const megabytes = (heldBytes() - before) / 1e6;
  const queries = Array.from({ length: QUERIES }, () => source.query());
  const queryTokens = queries.map(tokenize);
  for (let i = 0; i < 10; i++) await index.search(queries[i], queryTokens[i], LIMIT);
  const searching = await cpuSeconds(async () => {
    for (let i = 0; i < QUERIES; i++) await index.search(queries[i], queryTokens[i], LIMIT);
  });
  // Only this package tokenises inside; the others were given tokens.
  const own = name === '@qxwq/matching' ? tokenizing : 0;
  return { tokenizing, building: Math.max(0, building - own), megabytes, milliseconds: (searching / QUERIES) * 1000 };
}

async function measureQuality(create, tokenize, papers) {
  const split = papers.map(({ abstract }) => splitFirstSentence(abstract));
  const abstracts = papers.map(({ abstract }) => abstract);
  return {
    'title→abstract': await knownItem(
      create,
      tokenize,
      abstracts,
      papers.map(({ title }) => title),
    ),
    'keywords→abstract': await knownItem(
      create,
      tokenize,
      abstracts,
      papers.map(({ keywords }) => keywords),
    ),
    'first sentence→rest': await knownItem(
      create,
      tokenize,
      split.map((part) => part?.rest ?? ''),
      split.map((part) => part?.first),
    ),
  };
}

/** How well each query finds the document with its own number: there is one right answer. */
async function knownItem(create, tokenize, documents, queries) {
  const index = create();
  for (let i = 0; i < documents.length; i++) await index.add(String(i), documents[i], tokenize(documents[i]));
  await index.finish?.();
  let [ndcg, mrr, asked] = [0, 0, 0];
  for (let i = 0; i < queries.length; i++) {
    if (!queries[i]) continue;
    asked++;
    const place = (await index.search(queries[i], tokenize(queries[i]), LIMIT)).map(String).indexOf(String(i));
    if (place >= 0) ndcg += 1 / Math.log2(place + 2);
    if (place >= 0) mrr += 1 / (place + 1);
  }
  return { ndcg: ndcg / asked, mrr: mrr / asked, asked };
}
