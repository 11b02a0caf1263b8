import { loadEngine } from '../engines.mjs';
import { LIMITS } from '../limits.mjs';
import { readPapers, splitFirstSentence } from '../texts.mjs';
import { tokenize } from '../tokens.mjs';

const CUTOFF = 10;

/** Known-item searches over the abstracts of the development texts: there is one right answer to each. */
export async function measurePapers(name) {
  const papers = readPapers(process.env.QXWQ_BENCH_TEXTS);
  const create = await loadEngine(name);
  if (!create || !papers) return { missing: true };
  const split = papers.map(({ abstract }) => splitFirstSentence(abstract));
  const abstracts = papers.map(({ abstract }) => abstract);
  const most = LIMITS[name]?.papers ?? Number.POSITIVE_INFINITY;
  const titles = papers.map(({ title }) => title);
  const keywords = papers.map((paper) => paper.keywords);
  const rests = split.map((part) => part?.rest ?? '');
  const firsts = split.map((part) => part?.first);
  return {
    'title→abstract': await knownItem(create, abstracts, titles, most),
    'keywords→abstract': await knownItem(create, abstracts, keywords, most),
    'first sentence→rest': await knownItem(create, rests, firsts, most),
  };
}

/** How well each query finds the document with its own number. */
async function knownItem(create, documents, queries, most) {
  const index = create();
  for (let i = 0; i < documents.length; i++) await index.add(String(i), documents[i], tokenize(documents[i]));
  await index.finish?.();
  let [ndcg, mrr, asked] = [0, 0, 0];
  for (let i = 0; i < queries.length && asked < most; i++) {
    if (!queries[i]) continue;
    asked++;
    const place = (await index.search(queries[i], tokenize(queries[i]), CUTOFF)).map(String).indexOf(String(i));
    if (place >= 0) ndcg += 1 / Math.log2(place + 2);
    if (place >= 0) mrr += 1 / (place + 1);
  }
  return { ndcg: ndcg / asked, mrr: mrr / asked, asked };
}
