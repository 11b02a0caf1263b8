import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIndex, DuplicateFinder, rankMatches, readExclusions, readIndicators } from './index.js';

const MEGABYTE = 1_000_000;

const strange = {
  'lone surrogates': '\ud800\udc00\ud800气孔\udfff'.repeat(2000),
  'a megabyte of one character': '气'.repeat(MEGABYTE),
  'a megabyte of digits': '1'.repeat(MEGABYTE),
  'a megabyte of "不"': '不'.repeat(MEGABYTE),
  'a megabyte of brackets': '（1）'.repeat(MEGABYTE / 3),
  'control characters': '\u0000\u0007\u001b[31m\u007f\u0085'.repeat(5000),
  'only punctuation': '，。！？；：“”（）…—'.repeat(5000),
  'piles of marks': `a${'\u0301'.repeat(50_000)}`,
  'right-to-left marks': '\u202e气孔\u202c'.repeat(5000),
  'a megabyte without a gap': 'QmFzZTY0'.repeat(MEGABYTE / 8),
};

/** CPU milliseconds of this process, which other programs on the machine do not lengthen. */
function cpuMilliseconds(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

describe('malformed texts', () => {
  it.each(Object.entries(strange))(
    '%s: indexed, searched, read and compared in bounded time',
    (_, text) => {
      const index = createIndex<{ body: string }>({ fields: { body: {} } });
      const duplicates = new DuplicateFinder();
      const spent = cpuMilliseconds(() => {
        index.add('strange', { body: text });
        index.add('plain', { body: '铝合金压铸件气孔检测' });
        index.search(text);
        index.similarTo('strange');
        index.save();
        readIndicators(text);
        readExclusions(text);
        duplicates.add('strange', text);
        duplicates.find(text);
      });
      expect(index.search('压铸件')[0]?.id).toBe('plain');
      // Quadratic work on a megabyte would take minutes.
      expect(spent).toBeLessThan(8000);
    },
    30_000,
  );

  it('made of demands are read as far as people write', () => {
    const text = '不许用铅、汞，成本 3 毛以内。'.repeat(5000);
    expect(readExclusions(text)).toHaveLength(2);
    expect(readIndicators(text)).toHaveLength(100);
  });

  it('match with anything', async () => {
    const index = createIndex<{ body: string }>({ fields: { body: {} } });
    index.add('plain', { body: '铝合金压铸件气孔检测' });
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
        index.add('strange', { body: text });
        const subject = { text: `压铸件${text}`, profile: {} };
        const candidate = () => ({ profile: {}, text });
        for (const { score } of await rankMatches({ index, role: 'demand', subject, candidate })) {
          expect(Number.isFinite(score)).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});
