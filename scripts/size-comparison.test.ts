import { describe, expect, it } from 'vitest';
import { compareSizes, nameWithoutHash } from './size-comparison.mjs';

const allowed = { tolerancePercent: 3, gzipBytes: { board: 10_000 } };

describe('compareSizes', () => {
  it.each([10_000, 10_300, 9_700])('accepts %d bytes where 10000 are allowed', (board) => {
    expect(compareSizes({ board }, allowed).faults).toBe(0);
  });

  it('refuses growth and says by how much', () => {
    const { faults, lines } = compareSizes({ board: 10_400 }, allowed);

    expect(faults).toBe(1);
    expect(lines[0]).toBe('✗ board: 10.16 KiB has grown by 4.0 % from 9.77 KiB; please look whether it can be smaller');
  });

  it('asks for an update after shrinkage', () => {
    const { faults, lines } = compareSizes({ board: 9_000 }, allowed);

    expect(faults).toBe(1);
    expect(lines[0]).toContain('has shrunk by 10.0 %');
  });

  it('does not mind a few bytes in a small file', () => {
    expect(compareSizes({ tiny: 240 }, { tolerancePercent: 3, gzipBytes: { tiny: 200 } }).faults).toBe(0);
  });

  it('asks to add what is new and to drop what is gone', () => {
    const { faults, lines } = compareSizes({ card: 500 }, allowed);

    expect(faults).toBe(2);
    expect(lines).toEqual([
      '✗ board: is in the file, but no longer exists',
      '✗ card: 0.49 KiB is new; thank you for adding it to the file',
    ]);
  });
});

it.each([
  ['core-3f9a1c2b.js', 'core.js'],
  ['bid-form-k2m4n6p8.js', 'bid-form.js'],
  ['qxwq.js', 'qxwq.js'],
])('names %s without its hash', (file, name) => {
  expect(nameWithoutHash(file)).toBe(name);
});
