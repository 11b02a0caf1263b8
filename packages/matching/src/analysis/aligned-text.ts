import { MAX_TEXT_LENGTH } from './normalize.js';
import { simplify } from './simplify.js';

/** Normalised text that knows where each of its characters stood. */
export interface AlignedText {
  readonly text: string;
  /** The words of the source that `[start, end)` of the normalised text was made from. */
  source(start: number, end: number): string;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const SUPERSCRIPT_SIGNS: Readonly<Record<string, string>> = { '⁻': '-', '⁺': '+' };
const NEEDS_WORK = /[^\x20-\x7e\u4e00-\u9fff，。；：、\n]/;

/**
 * Unifies widths and scripts like `normalizeText`, character by character, but keeps upper and lower case, because
 * "MPa" is not "mPa", and writes raised digits as powers ("10⁻⁶" becomes "10^-6"), which plain NFKC would flatten to
 * "10-6".
 */
export function alignText(source: string): AlignedText {
  const bounded = source.slice(0, MAX_TEXT_LENGTH);
  if (!NEEDS_WORK.test(bounded)) return { text: simplify(bounded), source: (start, end) => bounded.slice(start, end) };
  let text = '';
  const origins: number[] = [];
  let at = 0;
  let isRaised = false;
  for (const character of bounded) {
    const raised = raisedForm(character);
    let form = raised ?? unify(character);
    if (raised !== undefined && !isRaised) form = `^${form}`;
    isRaised = raised !== undefined;
    for (let i = 0; i < form.length; i++) origins.push(at);
    text += form;
    at += character.length;
  }
  origins.push(at);
  return { text: simplify(text), source: (start, end) => bounded.slice(origins[start], origins[end]) };
}

function raisedForm(character: string): string | undefined {
  const digit = SUPERSCRIPTS.indexOf(character);
  return digit >= 0 ? String(digit) : SUPERSCRIPT_SIGNS[character];
}

function unify(character: string): string {
  if (character === '−') return '-';
  if (character === '＋') return '+';
  return NEEDS_WORK.test(character) ? character.normalize('NFKC') : character;
}
