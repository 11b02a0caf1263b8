import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from './read-number.js';

const number = (value: number) => ({ kind: 'number', value });

describe('reading a typed number', () => {
  it.each([
    ['0.22', '', 0.22],
    ['  12 ', '', 12],
    ['０．２２', '', 0.22],
    ['1,200', '', 1200],
    ['1,234,567.5', '', 1234567.5],
    ['−5', '℃', -5],
    ['-5 ℃', '℃', -5],
    ['0.22mm', 'mm', 0.22],
    ['0.22 ㎜', 'mm', 0.22],
    ['95％', '%', 95],
    ['2 万次', '万次', 2],
    ['.5', '', 0.5],
    ['1e-3', '', 0.001],
  ])('takes %j with the unit %j as %d', (text, unit, value) => {
    expect(readNumber(text, unit)).toEqual(number(value));
  });

  it.each(['十几秒', '约 3', '0,3', '1,20', '3-5', '≤0.3', '3 kg', '1e999', 'Infinity', 'NaN', '0x10', '--1', 'mm'])(
    'does not guess at %j',
    (text) => {
      expect(readNumber(text, 'mm')).toEqual({ kind: 'unreadable' });
    },
  );

  it('tells nothing typed from something wrong', () => {
    expect(readNumber(' \u3000')).toEqual({ kind: 'empty' });
  });

  it('reads back every number that it would show', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(readNumber(String(value))).toEqual(number(value + 0));
      }),
    );
  });

  it('never throws, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, unit) => {
        expect(['empty', 'number', 'unreadable']).toContain(readNumber(text, unit).kind);
      }),
    );
  });
});
