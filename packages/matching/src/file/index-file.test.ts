import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIndex, IndexFileError, loadIndex } from '../index.js';
import { crc32 } from './crc32.js';

interface Fields {
  title: string;
  body: string;
}
const options = { fields: { title: { weight: 3 }, body: {} } };

const text = fc
  .array(fc.constantFrom('气孔', '检测', '铝合金', 'coating', 'PVD', '3.5', '𬭎', '，', '焊'), { maxLength: 8 })
  .map((parts) => parts.join(''));
const documents = fc.array(fc.record({ title: text, body: text }), { maxLength: 30 });

function indexOf(list: Fields[]) {
  const index = createIndex<Fields>(options);
  list.forEach((document, i) => {
    index.add(`文档 ${i}`, document);
  });
  return index;
}

function problemOf(file: Uint8Array): string | undefined {
  try {
    loadIndex<Fields>(file, options);
    return undefined;
  } catch (error) {
    return error instanceof IndexFileError ? error.code : String(error);
  }
}

describe('a saved index', () => {
  it('answers after loading as before, and can be changed', () => {
    fc.assert(
      fc.property(documents, text, fc.nat({ max: 29 }), (list, query, removed) => {
        const index = indexOf(list);
        index.remove(`文档 ${removed}`);
        const loaded = loadIndex<Fields>(index.save(), options);
        for (const changed of [index, loaded]) changed.add('new', { title: '气孔检测', body: '' });
        expect(loaded.search(query)).toEqual(index.search(query));
        expect(loaded.similarTo('new').map(({ id }) => id)).toEqual(index.similarTo('new').map(({ id }) => id));
        expect(loaded.size).toBe(index.size);
      }),
    );
  });

  it('keeps nothing of removed documents', () => {
    const index = createIndex<Fields>(options);
    index.add('removed', { title: '气孔', body: '' });
    index.add('kept', { title: '密封', body: '' });
    index.remove('removed');
    const fresh = createIndex<Fields>(options);
    fresh.add('kept', { title: '密封', body: '' });
    expect(index.save()).toEqual(fresh.save());
  });

  it('is recognised as damaged whichever byte changes', () => {
    const file = indexOf([{ title: '气孔检测', body: 'PVD coating' }]).save();
    fc.assert(
      fc.property(fc.nat({ max: file.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = file.slice();
        damaged[at] = (damaged[at] as number) ^ change;
        expect(problemOf(damaged)).toMatch(/^(damaged|not-an-index|other-version)$/);
      }),
    );
  });

  it('is recognised as damaged when it was cut off', () => {
    const file = indexOf([{ title: '气孔检测', body: 'PVD coating' }]).save();
    fc.assert(
      fc.property(fc.nat({ max: file.length - 1 }), (length) => {
        expect(problemOf(file.subarray(0, length))).toMatch(/^(damaged|not-an-index)$/);
      }),
    );
  });

  it('is refused for other fields', () => {
    const file = createIndex<{ name: string }>({ fields: { name: {} } }).save();
    expect(problemOf(file)).toBe('other-fields');
  });
});

describe('crc32', () => {
  it('gives the check value of the standard', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  });
});
