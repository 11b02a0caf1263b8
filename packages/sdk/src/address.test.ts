import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillPath, queryString } from './address.js';
import { RequestValidationError } from './errors.js';
import { challengesDownloadAttachment } from './generated/wire.generated.js';

const fill = (...values: unknown[]) => fillPath(challengesDownloadAttachment, values);

/** Strings that people who attack routes try, and whatever else there is. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('.', '/', '\\', '%', '2', 'e', 'f', '?', '#', ';', '\t', '\n', 'ａ', '\ud800') }),
);

describe('path parameters', () => {
  test('fill the template in its order', () => {
    expect(fill('chl_1', 'att_2')).toBe('/v1/challenges/chl_1/attachments/att_2');
  });

  test('are encoded', () => {
    expect(fill('气孔 1', 'a&b')).toBe('/v1/challenges/%E6%B0%94%E5%AD%94%201/attachments/a%26b');
  });

  test.each([
    ['nothing', ''],
    ['one dot', '.'],
    ['two dots', '..'],
    ['an encoded dot', '%2e%2e'],
    ['a slash', 'a/b'],
    ['a backslash', 'a\\b'],
    ['an encoded slash', 'a%2Fb'],
    ['a query', 'a?b'],
    ['a fragment', 'a#b'],
    ['half a character', 'a\ud800'],
    ['undefined', undefined],
    ['null', null],
    ['a number', 7],
    ['an object', { toString: () => 'chl_1' }],
    ['an array', ['chl_1']],
  ])('refuse %s', (_, value) => {
    expect(() => fill('chl_1', value)).toThrow(
      expect.objectContaining({
        name: 'RequestValidationError',
        faults: [{ pointer: '/params/attachmentId', code: 'invalid_format' }],
      }),
    );
  });

  test('never lead to another route, whatever they are', () => {
    fc.assert(
      fc.property(hostile, (value) => {
        let path: string;
        try {
          path = fill('chl_1', value);
        } catch (error) {
          expect(error).toBeInstanceOf(RequestValidationError);
          return;
        }
        const { pathname, search, hash } = new URL(`https://platform.example${path}`);
        const segments = pathname.split('/');
        expect(segments).toHaveLength(6);
        expect(segments.slice(0, 5)).toEqual(['', 'v1', 'challenges', 'chl_1', 'attachments']);
        expect(decodeURIComponent(segments[5]!)).toBe(value);
        expect(search + hash).toBe('');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('queries', () => {
  test('repeat a parameter for each value of a list and leave out what is absent', () => {
    expect(queryString({ region: ['110000', '140000'], q: undefined, cursor: null, limit: 5, tier: [] })).toBe(
      '?region=110000&region=140000&limit=5',
    );
  });

  test('are nothing when nothing is asked', () => {
    expect(queryString({})).toBe('');
  });

  test('come back as they were, whatever they contain', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (values) => {
        expect(new URLSearchParams(queryString({ q: values })).getAll('q')).toEqual(values);
      }),
    );
  });
});
