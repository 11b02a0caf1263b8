import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readUrlState, writeUrlState } from './url-state.js';

describe('state in the address', () => {
  test('leaves the page’s own parameters as they are, also those that are no UTF-8', () => {
    const search = '?id=7&name=%D6%D0%CE%C4&empty&a=%20b&qx-q=old';
    expect(writeUrlState(search, 'qx-', { q: ['气孔'] })).toBe(
      '?id=7&name=%D6%D0%CE%C4&empty&a=%20b&qx-q=%E6%B0%94%E5%AD%94',
    );
  });

  test('leaves another board’s state alone', () => {
    expect(writeUrlState('?b-q=1&qx-q=2', 'qx-', {})).toBe('?b-q=1');
  });

  test('reads several values under one name, and nothing under other names', () => {
    expect(readUrlState('?qx-region=110000&tenant=9&qx-region=140000', 'qx-')).toEqual({
      region: ['110000', '140000'],
    });
  });

  test('survives addresses that cannot be decoded', () => {
    expect(readUrlState('?%E0%A4%A=1&qx-q=%E0%A4%A', 'qx-')).toHaveProperty('q');
  });

  test('comes back as it was written', () => {
    const values = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.array(fc.string(), { minLength: 1 }));
    fc.assert(
      fc.property(values, (state) => {
        expect(readUrlState(writeUrlState('?other=1', 'qx-', state), 'qx-')).toEqual({ ...state });
      }),
    );
  });
});
