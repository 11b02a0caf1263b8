import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIndex } from './index.js';

const challenges = {
  castings: {
    title: '铝合金压铸件内部气孔在线检测',
    keywords: '压铸；气孔；机器视觉',
    body: '需在不停机条件下检测直径0.3mm以上的气孔。',
  },
  welds: { title: '焊缝气孔缺陷识别', keywords: '焊接', body: 'X射线图像中的气孔与夹渣分类。' },
  inspection: { title: '输送带表面损伤检测', keywords: '机器视觉', body: '在线检测撕裂、划伤。' },
  coating: {
    title: 'Wear-resistant coatings for drilling tools',
    keywords: 'PVD; coating',
    body: 'TiAlN coated tools.',
  },
};

function sampleIndex() {
  const index = createIndex<{ title: string; keywords: string; body: string }>({
    fields: { title: { weight: 3 }, keywords: { weight: 2.5 }, body: { weight: 1 } },
  });
  for (const [id, fields] of Object.entries(challenges)) index.add(id, fields);
  return index;
}

const ids = (hits: { id: string }[]) => hits.map((hit) => hit.id);

describe('search', () => {
  it('puts documents that hold every word first', () => {
    expect(ids(sampleIndex().search('气孔 检测'))[0]).toBe('castings');
  });

  it('finds a single character inside longer words', () => {
    expect(ids(sampleIndex().search('焊'))).toEqual(['welds']);
  });

  it('passes over a function word that stands alone among signs, unless it is all that was typed', () => {
    const index = sampleIndex();
    index.add('lone', { title: '目的地', keywords: '', body: '' });
    expect(ids(index.search('气孔A的B'))).not.toContain('lone');
    expect(ids(index.search('的'))).toContain('lone');
  });

  it('joins the forms of an English word', () => {
    expect(ids(sampleIndex().search('COATING tool'))).toEqual(['coating']);
  });

  it('reads full-width like half-width letters', () => {
    expect(ids(sampleIndex().search('ＰＶＤ'))).toEqual(['coating']);
  });

  it('finds a quantity in whatever unit it was written', () => {
    const index = sampleIndex();
    for (const query of ['0.3 mm', '300μm', '三百微米']) {
      expect(index.search(query)[0]).toMatchObject({ id: 'castings', terms: expect.arrayContaining([query]) });
    }
  });

  it('finds what else the words are called', () => {
    const index = sampleIndex();
    expect(ids(index.search('machine vision'))).toEqual(expect.arrayContaining(['castings', 'inspection']));
    expect(index.search('物理气相沉积')).toMatchObject([{ id: 'coating', terms: ['物理气相沉积'] }]);
    expect(ids(index.search('pv'))).toEqual([]);
  });

  it('reads traditional characters', () => {
    expect(ids(sampleIndex().search('壓鑄 氣孔'))[0]).toBe('castings');
  });

  it('says in words what it found', () => {
    expect(sampleIndex().search('压铸件的气孔怎么检测')[0]?.terms).toEqual(['压铸件', '气孔', '检测']);
  });

  it('asks the filter and keeps to the limit', () => {
    const index = sampleIndex();
    expect(ids(index.search('检测', { filter: (id) => id !== 'castings' }))).toEqual(['inspection']);
    expect(index.search('检测', { limit: 1 })).toHaveLength(1);
  });

  it('finds nothing in what holds no word', () => {
    const index = sampleIndex();
    for (const query of ['', '   ', '，。！？', '\ud800', '\u0000\u0007', '😀'])
      expect(index.search(query)).toEqual([]);
  });

  it('shows a change at once', () => {
    const index = sampleIndex();
    index.update('welds', { title: '焊缝裂纹识别' });
    index.remove('castings');
    expect(ids(index.search('气孔'))).toEqual([]);
    expect(ids(index.search('裂纹'))).toEqual(['welds']);
    expect(index.size).toBe(3);
  });
});

describe('similarTo', () => {
  it('names the words that both documents hold', () => {
    const [best] = sampleIndex().similarTo('castings');
    expect(best?.id).toBe('inspection');
    expect(best?.shared).toContain('检测');
  });

  it('never shows the document itself', () => {
    expect(ids(sampleIndex().similarTo('welds'))).not.toContain('welds');
  });

  it('knows nothing about a document that is not there', () => {
    expect(sampleIndex().similarTo('missing')).toEqual([]);
  });
});

/** Texts from few words, so that documents and queries meet often. */
const text = fc
  .array(
    fc.constantFrom('气孔', '检测', '铝合金', '压铸', 'coating', 'tool', 'PVD', '3.5', '的', ' ', '，', '焊', 'x'),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));
const fields = fc.record({ title: text, keywords: text, body: text });

describe('explain', () => {
  it('has contributions that add up to the score of the search', () => {
    fc.assert(
      fc.property(fc.array(fields, { minLength: 1, maxLength: 20 }), text, (documents, query) => {
        const index = createIndex<{ title: string; keywords: string; body: string }>({
          fields: { title: { weight: 3 }, keywords: { weight: 2.5 }, body: {} },
        });
        documents.forEach((document, i) => {
          index.add(String(i), document);
        });
        for (const hit of index.search(query)) {
          const { score, contributions } = index.explain(query, hit.id) ?? { score: 0, contributions: [] };
          expect(score).toBe(hit.score);
          expect(contributions.reduce((sum, part) => sum + part.score, 0)).toBeCloseTo(score, 9);
        }
      }),
    );
  });
});

describe('an index that was changed many times', () => {
  it('answers like one built afresh', () => {
    const change = fc.record({
      id: fc.integer({ min: 0, max: 12 }).map(String),
      document: fc.option(fields),
      search: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 60 }),
        fc.array(text, { minLength: 1, maxLength: 4 }),
        (changes, queries) => {
          const options = { fields: { title: { weight: 3 }, keywords: { weight: 2.5 }, body: {} } };
          const changed = createIndex<{ title: string; keywords: string; body: string }>(options);
          const present = new Map<string, { title: string; keywords: string; body: string }>();
          for (const { id, document, search } of changes) {
            if (document) {
              changed.add(id, document);
              present.set(id, document);
            } else {
              changed.remove(id);
              present.delete(id);
            }
            if (search) changed.search('气孔');
          }
          const fresh = createIndex<{ title: string; keywords: string; body: string }>(options);
          for (const [id, document] of present) fresh.add(id, document);
          for (const query of queries) expect(changed.search(query)).toEqual(fresh.search(query));
          for (const id of present.keys()) expect(ids(changed.similarTo(id))).toEqual(ids(fresh.similarTo(id)));
        },
      ),
    );
  });
});
