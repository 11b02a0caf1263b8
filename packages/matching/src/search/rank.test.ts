import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIndex, type FieldOptions } from '../index.js';

const WORDS = [
  '轴承',
  '气孔',
  '涂层',
  '电池',
  '焊缝',
  '污泥',
  'bearing',
  'coating',
  'sensor',
  'laser',
  'mould',
  'torque',
];

/** Numbers from 0 to 1, which spread more evenly than those that fast-check likes to try. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The first words far more often than the last ones, so that some lists of postings are long. */
const word = (roll: () => number) => WORDS[Math.floor(roll() ** 2 * WORDS.length)] as string;

/** Short and long texts; some say one word many times, which makes them peaks of its list. */
function text(roll: () => number): string {
  const words = Array.from({ length: 1 + Math.floor(roll() * 12) }, () => word(roll));
  const again = new Array<string>(roll() < 0.1 ? Math.floor(roll() * 12) : 0).fill(word(roll));
  return [...words, ...again].join(' ');
}

describe('the best few of many', () => {
  it.each<[string, Record<string, FieldOptions>]>([
    ['one field', { body: {} }],
    ['several fields', { title: { weight: 3 }, body: {} }],
  ])('are the first of all, by score, in an index of %s', (_, fields) => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 12 }), (seed, limit) => {
        const roll = dice(seed);
        const index = createIndex<Record<string, string>>({ fields });
        for (let at = 0; at < 300; at++) {
          const body = text(roll);
          index.add(`d${at}`, { title: body.slice(0, 9), body });
        }
        index.search('气孔');
        // After the first documents were sealed, some are taken away, and longer ones can make those left look shorter.
        const longer = roll() < 0.5 ? 20 : 0;
        for (let at = 0; at < longer; at++)
          index.add(`l${at}`, { body: `${text(roll)} `.repeat(Math.ceil(roll() * 30)) });
        for (let at = 0; at < 300; at += 7) index.remove(`d${at}`);
        for (let length = 1; length <= 5; length++) {
          const words = Array.from({ length }, () => word(roll)).join(' ');
          const all = index.search(words, { limit: index.size }).map(({ score }) => score);
          const few = index.search(words, { limit }).map(({ score }) => score);
          expect(few).toEqual(all.slice(0, limit));
        }
      }),
      { numRuns: 40 },
    );
  });
});
