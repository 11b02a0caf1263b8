import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  budgetBandOf,
  budgetBands,
  budgetBoundsOf,
  descendants,
  industries,
  parentOf,
  provinces,
  regionOf,
} from './index.js';

describe('regionOf', () => {
  it('leads every city and county code to its province', () => {
    const code = fc.tuple(fc.constantFrom(...provinces.codes), fc.integer({ min: 0, max: 9999 }));
    fc.assert(
      fc.property(code, ([province, rest]) => {
        expect(regionOf(province.slice(0, 2) + String(rest).padStart(4, '0'))).toBe(province);
      }),
    );
  });

  it.each(['100000', '990101', '11000', '1100000', '11000a', ''])('knows no province of %j', (code) => {
    expect(regionOf(code)).toBeUndefined();
  });
});

describe('parentOf', () => {
  it('leads a division to its section and a class to its division', () => {
    expect(parentOf('C38')).toBe('C');
    expect(parentOf('C3812')).toBe('C38');
  });

  it.each(['C', 'Z38', 'Cabc', 'C38 ', '38', ''])('has no answer for %j', (code) => {
    expect(parentOf(code)).toBeUndefined();
  });
});

describe('descendants', () => {
  it('lists the 31 divisions of manufacturing', () => {
    expect(descendants('C')).toHaveLength(31);
    expect(descendants('C')).toContain('C38');
  });

  it('is empty for a division and for unknown text', () => {
    expect(descendants('C38')).toEqual([]);
    expect(descendants('Z')).toEqual([]);
  });

  it('is the inverse of parentOf', () => {
    for (const code of industries.codes) {
      for (const below of descendants(code)) expect(parentOf(below)).toBe(code);
    }
  });
});

describe('industries', () => {
  it('holds all 20 sections and all 97 divisions, 01 to 97 without a gap', () => {
    const divisions = industries.codes.filter((code) => code.length === 3).map((code) => Number(code.slice(1)));
    expect(industries.codes.filter((code) => code.length === 1).join('')).toBe('ABCDEFGHIJKLMNOPQRST');
    expect(divisions).toEqual(Array.from({ length: 97 }, (_, index) => index + 1));
  });
});

describe('budget bands', () => {
  it('place an amount inside the bounds of its band', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e7, noNaN: true }), (amount) => {
        const { min, max } = budgetBoundsOf(budgetBandOf(amount));
        expect(amount).toBeGreaterThanOrEqual(min ?? Number.NaN);
        expect(amount).toBeLessThan(max ?? Number.POSITIVE_INFINITY);
      }),
    );
  });

  it('give a round amount to the higher band', () => {
    expect([0, 49.99, 50, 200, 1000].map(budgetBandOf)).toEqual(['lt50', 'lt50', '50-200', '200-1000', 'gt1000']);
  });

  it('take no amount for negotiable', () => {
    expect(budgetBandOf(null)).toBe('open');
    expect(budgetBoundsOf('open')).toEqual({ min: null, max: null });
  });

  it('join without gap or overlap', () => {
    const closed = budgetBands.codes.map(budgetBoundsOf).filter((bounds) => bounds.min !== null);
    expect(closed.slice(1).map((bounds) => bounds.min)).toEqual(closed.slice(0, -1).map((bounds) => bounds.max));
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('refuse %d', (amount) => {
    expect(() => budgetBandOf(amount)).toThrow(RangeError);
  });
});
