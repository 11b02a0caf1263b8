import { loadJudged } from '../../judged/load-judged.mjs';
import { loadEngine } from '../engines.mjs';
import { tokenize } from '../tokens.mjs';

const CUTOFF = 10;
const FIRST = 5;

const textOf = ({ title, abstract, keywords }) => `${title}\n${abstract}\n${keywords.join(' ')}`;
const demandOf = ({ title, text }) => `${title}\n${text}`;

/** Quality on one half of the judged set: `variant` is `search`, or for this package `text` or `codes`. */
export async function measureJudged(name, half, variant) {
  const set = loadJudged({ half });
  const rank = variant === 'search' ? await searchWith(name, set) : await matchWith(set, variant === 'codes');
  if (!rank) return { missing: true };
  const grades = gather(set.grades, (grade) => [grade.result, grade.grade]);
  const negatives = gather(set.negatives, ({ result, reason }) => [result, reason]);
  const byCase = new Map();
  let [ndcg, hard] = [0, 0];
  for (const challenge of set.challenges) {
    const found = await rank(challenge);
    const own = grades.get(challenge.id) ?? new Map();
    const gained = dcg(found.map((id) => own.get(id) ?? 0)) / dcg([...own.values()].sort((a, b) => b - a));
    ndcg += gained;
    hard += found.slice(0, FIRST).filter((id) => negatives.get(challenge.id)?.has(id)).length;
    for (const kind of challenge.hard) byCase.set(kind, [...(byCase.get(kind) ?? []), gained]);
  }
  const count = set.challenges.length;
  const cases = Object.fromEntries(
    [...byCase].map(([kind, all]) => [kind, { ndcg: mean(all), challenges: all.length }]),
  );
  const size = { challenges: count, results: set.results.length, negatives: set.negatives.length };
  return { ndcg: ndcg / count, negativesInFirst: hard, cases, ...size };
}

async function searchWith(name, { results }) {
  const index = (await loadEngine(name))?.();
  if (!index) return undefined;
  for (const result of results) await index.add(result.id, textOf(result), tokenize(textOf(result)));
  await index.finish?.();
  return async (challenge) => {
    const text = demandOf(challenge);
    return (await index.search(text, tokenize(text), CUTOFF)).map(String);
  };
}

async function matchWith({ results }, withCodes) {
  const { createIndex, rankMatches } = await import(process.env.QXWQ_BENCH_BUNDLE);
  const index = createIndex({ fields: { title: { weight: 3 }, keywords: { weight: 2.5 }, body: {} } });
  const parties = new Map();
  for (const result of results) {
    index.add(result.id, { title: result.title, keywords: result.keywords.join(' '), body: result.abstract });
    parties.set(result.id, { text: textOf(result), profile: withCodes ? offerProfile(result.codes) : {} });
  }
  return async (challenge) => {
    const profile = withCodes ? demandProfile(challenge.codes) : {};
    const subject = { text: demandOf(challenge), profile };
    const matches = await rankMatches({
      index,
      role: 'demand',
      subject,
      candidate: (id) => parties.get(id),
      limit: CUTOFF,
    });
    return matches.map(({ id }) => id);
  };
}

function demandProfile({ industry, disciplines, region, budget, trl, modes, deadline }) {
  return {
    industries: [industry],
    disciplines,
    region,
    budget: { max: budget },
    trl: { min: trl },
    modes,
    neededBy: deadline,
  };
}

function offerProfile({ industries = [], disciplines, region, trl }) {
  return { industries, disciplines, region, ...(trl !== undefined && { trl }) };
}

function gather(pairs, entry) {
  const all = new Map();
  for (const pair of pairs) all.set(pair.challenge, (all.get(pair.challenge) ?? new Map()).set(...entry(pair)));
  return all;
}

function dcg(grades) {
  return grades.slice(0, CUTOFF).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
