/** A typed text read as a number: `empty` and `unreadable` are told apart, since only the second is a mistake. */
export type NumberReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'unreadable' };

const PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
// Only whole groups of three: in `0,3` the comma may be a decimal one, and guessing would change a figure.
const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;

/**
 * Reads a number the way people type it: full-width digits, thousands separators, a true minus sign, and the unit
 * written behind although the field already shows it.
 */
export function readNumber(text: string, unit = ''): NumberReading {
  const typed = normalise(text);
  if (typed === '') return { kind: 'empty' };
  const unitText = normalise(unit);
  const figure = unitText !== '' && typed.endsWith(unitText) ? typed.slice(0, -unitText.length).trim() : typed;
  const digits = GROUPED.test(figure) ? figure.replaceAll(',', '') : figure;
  // Adding nothing turns a negative zero into a plain one.
  const value = PLAIN.test(digits) ? Number(digits) + 0 : Number.NaN;
  return Number.isFinite(value) ? { kind: 'number', value } : { kind: 'unreadable' };
}

/** Compatibility forms become plain ones: `０．３` is `0.3`, `㎜` is `mm`, `−` is `-`. */
const normalise = (text: string): string => text.normalize('NFKC').replaceAll('\u2212', '-').trim();
