import { describe, expect, it } from 'vitest';
import { rankOwners } from './people.js';

const hit = (id: string, score: number) => ({ id, score, terms: [] });

describe('rankOwners', () => {
  it('prefers one excellent document to many weak ones', () => {
    const hits = [hit('a', 10), ...Array.from({ length: 20 }, (_, i) => hit(`b${i}`, 4))];
    const ranked = rankOwners(hits, (id) => [id.charAt(0)]);
    expect(ranked.map(({ owner }) => owner)).toEqual(['a', 'b']);
  });

  it('counts a second good document, and adds up', () => {
    const ranked = rankOwners([hit('a1', 10), hit('b1', 10), hit('b2', 8)], (id) => [id.charAt(0)]);
    expect(ranked[0]).toEqual({
      owner: 'b',
      score: 14,
      documents: [
        { id: 'b1', score: 10 },
        { id: 'b2', score: 4 },
      ],
    });
  });
});
