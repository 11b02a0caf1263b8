import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Pseudo-random numbers from 0 to 1, the same in every run. */
export function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The development set, or undefined if no folder is named. */
export function readPapers(folder) {
  if (!folder) return undefined;
  const rows = (name) =>
    readFileSync(join(folder, name), 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split('\t'));
  const keywords = rows('kg.dev.tsv');
  return rows('ts.dev.tsv').map(([, abstract, title], i) => ({
    title,
    abstract,
    keywords: (keywords[i]?.[2] ?? '').replaceAll('_', ' '),
  }));
}

/** A point between digits ends no sentence. */
const SENTENCE_END = /[。!！?？]|\.(?!\d)/;

/** Abstracts of which the first sentence leaves a rest worth finding. */
export function splitFirstSentence(abstract) {
  const end = SENTENCE_END.exec(abstract.slice(1))?.index;
  if (end === undefined) return undefined;
  const [first, rest] = [abstract.slice(0, end + 2), abstract.slice(end + 2)];
  return rest.length > 20 ? { first, rest } : undefined;
}

/** Halves of sentences and titles put together anew: natural words in natural frequencies, in any number of documents. */
function recombine(papers, random) {
  const sentences = papers
    .flatMap(({ abstract }) => abstract.split(/(?<=[。.;；])/))
    .filter((text) => text.length > 10);
  const titles = papers.map(({ title }) => title);
  const half = (text) => {
    const middle = text.length >> 1;
    return random() < 0.5 ? text.slice(0, middle) : text.slice(middle);
  };
  const pick = (list) => list[Math.floor(random() * list.length)];
  return {
    document: () =>
      `${half(pick(titles))}${half(pick(titles))}。${[1, 2, 3, 4].map(() => half(pick(sentences))).join('')}`,
    query: () => pick(titles),
    sentence: () => pick(sentences),
  };
}

/** Texts of invented two-character words whose frequencies follow Zipf's law. */
function invent(random) {
  const characters = Array.from({ length: 2500 }, (_, i) => String.fromCharCode(0x4e00 + i * 8));
  const pick = (list) => list[Math.floor(random() * list.length)];
  const words = Array.from({ length: 30_000 }, () => pick(characters) + pick(characters));
  const word = () => words[Math.floor(words.length ** random()) - 1] ?? words[0];
  const text = (length) => Array.from({ length }, word).join('');
  return {
    document: () => Array.from({ length: 6 }, () => text(10)).join('，'),
    query: () => text(8),
    sentence: () => text(24),
  };
}

/** An endless source of documents and queries for measuring speed. */
export function textSource(papers, seed = 1) {
  const random = randomNumbers(seed);
  return papers ? recombine(papers, random) : invent(random);
}
