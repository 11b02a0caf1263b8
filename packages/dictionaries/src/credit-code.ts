/**
 * The unified social credit code (统一社会信用代码, GB 32100-2015) of an organisation: 18 characters — registering
 * department, kind, six digits of region, the older organisation code (组织机构代码, GB 11714) and a check character.
 */

/** The characters of a code in the order of their values 0–30; I, O, S, V and Z are left out as easy to misread. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const codeLength = 18;
const organisationCodeStart = 8;

/** What is wrong with a credit code. `position` counts from 1 in the normalised code. */
export type CreditCodeIssue =
  /** The position is the first one that is missing or too many. */
  | { readonly level: 'error'; readonly code: 'credit_code_length'; readonly position: number }
  | { readonly level: 'error'; readonly code: 'credit_code_character'; readonly position: number }
  | {
      /** Only a warning: genuine codes in public use fail the check, so it must never keep anybody out. */
      readonly level: 'warning';
      readonly code: 'credit_code_check_digit';
      readonly position: 18;
      /** Whether positions 9–17 pass the older check of the organisation code; if so, a slip of the pen is unlikely. */
      readonly organisationCodePasses: boolean;
    };

/** The outcome of `checkCreditCode`. */
export interface CreditCodeCheck {
  /** No error; there may be a warning. */
  readonly ok: boolean;
  /** The normalised code, the form to store and to compare. */
  readonly code: string;
  readonly issues: readonly CreditCodeIssue[];
}

/** Brings what people type or paste to one form: half width, capitals, no spaces, no hyphens. */
export function normaliseCreditCode(text: string): string {
  // Letter by letter instead of `normalize('NFKC')`, which turns one odd character into several and moves positions.
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\s\p{Pd}\u2212\u200b-\u200d\u2060]/gu, '')
    .replace(/[a-z]/g, (letter) => letter.toUpperCase());
}

/** Checks a credit code as typed; never throws. See `CreditCodeIssue` for what can be wrong. */
export function checkCreditCode(text: string): CreditCodeCheck {
  const code = normaliseCreditCode(text);
  const characters = Array.from(code);
  const errors: CreditCodeIssue[] = [];
  if (characters.length !== codeLength) {
    const position = Math.min(characters.length, codeLength) + 1;
    errors.push({ level: 'error', code: 'credit_code_length', position });
  }
  characters.slice(0, codeLength).forEach((character, index) => {
    if (!alphabet.includes(character)) {
      errors.push({ level: 'error', code: 'credit_code_character', position: index + 1 });
    }
  });
  if (errors.length > 0) return { ok: false, code, issues: errors };
  if (creditCodeCheckDigit(code.slice(0, 17)) === code[17]) return { ok: true, code, issues: [] };

  const organisationCodePasses = passesOrganisationCodeCheck(code.slice(organisationCodeStart, 17));
  const issue = { level: 'warning', code: 'credit_code_check_digit', position: 18, organisationCodePasses } as const;
  return { ok: true, code, issues: [issue] };
}

/**
 * The check character (校验码) for the first 17 characters of a code (GB 32100-2015, weights 3^i mod 31).
 * @throws RangeError when `first17` is not 17 characters of the alphabet; normalise it first.
 */
export function creditCodeCheckDigit(first17: string): string {
  if (first17.length !== 17) throw new RangeError(`Expected 17 characters, got ${first17.length}`);
  let sum = 0;
  let weight = 1;
  for (const character of first17) {
    const value = alphabet.indexOf(character);
    if (value < 0) throw new RangeError(`Not a character of a credit code: ${JSON.stringify(character)}`);
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

/** GB 11714: eight characters with values 0–35 (A is 10), weighted, modulo 11; the ninth is a digit or X. */
function passesOrganisationCodeCheck(code: string): boolean {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number.parseInt(code.charAt(index), 36), 0);
  return code.charAt(8) === '0123456789X0'.charAt(11 - (sum % 11));
}
