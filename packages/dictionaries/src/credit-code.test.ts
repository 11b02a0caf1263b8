import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCreditCode, creditCodeCheckDigit, normaliseCreditCode } from './index.js';

const alphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
const stem = fc.array(fc.constantFrom(...alphabet), { minLength: 17, maxLength: 17 }).map((parts) => parts.join(''));
const validCode = stem.map((first17) => first17 + creditCodeCheckDigit(first17));
const place = fc.integer({ min: 0, max: 17 });

const replaceAt = (code: string, index: number, character: string) =>
  code.slice(0, index) + character + code.slice(index + 1);

describe('a credit code with a right check digit', () => {
  it.each(['91350100M000100Y43', '12100000400000624D'])('passes: %s', (code) => {
    expect(checkCreditCode(code)).toEqual({ ok: true, code, issues: [] });
  });

  it('passes whatever its first 17 characters are', () => {
    fc.assert(
      fc.property(validCode, (code) => {
        expect(checkCreditCode(code)).toEqual({ ok: true, code, issues: [] });
      }),
    );
  });

  it('passes in full width, small letters, with spaces and hyphens', () => {
    expect(checkCreditCode(' ９１35 0100-m000100ｙ４３\n')).toEqual({
      ok: true,
      code: '91350100M000100Y43',
      issues: [],
    });
  });
});

describe('a slip of the pen', () => {
  it('is noticed for every single character in every place', () => {
    fc.assert(
      fc.property(validCode, place, fc.constantFrom(...alphabet), (code, index, character) => {
        fc.pre(code[index] !== character);
        expect(checkCreditCode(replaceAt(code, index, character)).issues).toMatchObject([
          { level: 'warning', code: 'credit_code_check_digit', position: 18 },
        ]);
      }),
    );
  });

  it('is an error with its position when the character cannot occur', () => {
    fc.assert(
      fc.property(validCode, place, fc.constantFrom(...'IOSVZ*中😀'), (code, index, character) => {
        const { ok, issues } = checkCreditCode(replaceAt(code, index, character));
        expect({ ok, issues }).toEqual({
          ok: false,
          issues: [{ level: 'error', code: 'credit_code_character', position: index + 1 }],
        });
      }),
    );
  });

  it('is an error at the first missing or surplus place when the length is wrong', () => {
    const lengthIssue = (position: number) => [{ level: 'error', code: 'credit_code_length', position }];
    expect(checkCreditCode('').issues).toEqual(lengthIssue(1));
    expect(checkCreditCode('91350100M000100Y4').issues).toEqual(lengthIssue(18));
    expect(checkCreditCode('91350100M000100Y433').issues).toEqual(lengthIssue(19));
  });

  it('reports a wrong length and wrong characters together', () => {
    expect(checkCreditCode('9135O').issues).toEqual([
      { level: 'error', code: 'credit_code_length', position: 6 },
      { level: 'error', code: 'credit_code_character', position: 5 },
    ]);
  });
});

describe('a failed check digit', () => {
  it('only warns, and says when the organisation code passes', () => {
    expect(checkCreditCode('91350100M000100Y44')).toMatchObject({
      ok: true,
      issues: [{ level: 'warning', organisationCodePasses: true }],
    });
  });

  it('says when the organisation code fails too', () => {
    expect(checkCreditCode('91350100M000100Y53')).toMatchObject({
      ok: true,
      issues: [{ level: 'warning', organisationCodePasses: false }],
    });
  });

  it.each([
    ['00000001', '9'],
    ['00000006', 'X'],
    ['00000000', '0'],
  ])('knows that the organisation code %s ends in %s', (body, expected) => {
    const passing = alphabet.filter((last) => {
      const first17 = `91350100${body}${last}`;
      const wrong = creditCodeCheckDigit(first17) === '0' ? '1' : '0';
      const [issue] = checkCreditCode(first17 + wrong).issues;
      return issue?.level === 'warning' && issue.organisationCodePasses;
    });
    expect(passing).toEqual([expected]);
  });
});

describe('any text', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 40 }));

  it('is checked without throwing, ok exactly when there is no error', () => {
    fc.assert(
      fc.property(text, (input) => {
        const { ok, issues } = checkCreditCode(input);
        expect(ok).toBe(issues.every((issue) => issue.level === 'warning'));
      }),
    );
  });

  it('is normalised once and for all', () => {
    fc.assert(
      fc.property(text, (input) => {
        const once = normaliseCreditCode(input);
        expect(normaliseCreditCode(once)).toBe(once);
      }),
    );
  });

  it('yields no more issues than a code has places, however long it is', () => {
    expect(checkCreditCode('*'.repeat(100_000)).issues).toHaveLength(19);
  });
});

describe('creditCodeCheckDigit', () => {
  it.each(['', '91350100M000100Y', '91350100M000100Y43', 'I1350100M000100Y4'])('refuses %j', (first17) => {
    expect(() => creditCodeCheckDigit(first17)).toThrow(RangeError);
  });
});
