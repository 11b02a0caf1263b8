import { describe, expect, test } from 'vitest';
import { MOST_BYTES, readText } from './read-text.js';

const file = (name: string, ...parts: BlobPart[]) => new File(parts, name);

describe('a file that somebody drops', () => {
  test('is read in UTF-8, with and without a mark at its beginning', async () => {
    expect(await readText(file('a.txt', '压铸气孔'))).toEqual({ text: '压铸气孔' });
    expect(await readText(file('A.TXT', '\uFEFF压铸'))).toEqual({ text: '压铸' });
  });

  test('is read in GBK where it is not UTF-8', async () => {
    // 压铸
    expect(await readText(file('a.csv', new Uint8Array([0xd1, 0xb9, 0xd6, 0xfd])))).toEqual({ text: '压铸' });
  });

  test.each([
    ['a.pdf', '%PDF', 'kind'],
    ['a.txt.exe', 'x', 'kind'],
    ['a.md', ' \n ', 'empty'],
    ['a.md', 'x'.repeat(MOST_BYTES + 1), 'size'],
  ] as const)('%s is refused with the reason', async (name, content, fault) => {
    expect(await readText(file(name, content))).toEqual({ fault });
  });
});
