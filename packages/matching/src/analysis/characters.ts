/**
 * What a UTF-16 code unit means to the scanner. A table of 64 Ki bytes answers in one load;
 * asking a Unicode regular expression for every character would cost more than all of the rest.
 */
export const CharacterClass = { separator: 0, han: 1, letter: 2, digit: 3, highSurrogate: 4, lowSurrogate: 5 } as const;

const HAN = /\p{Script=Han}/u;
const LETTER = /[\p{Letter}\p{Mark}]/u;
const DIGIT = /\p{Decimal_Number}/u;

let table: Uint8Array | undefined;

/** The class of each UTF-16 code unit, built on first use (about 10 ms) so that importing the module costs nothing. */
export function characterClasses(): Uint8Array {
  if (table) return table;
  const classes = new Uint8Array(0x10000);
  for (let unit = 0x20; unit < 0x10000; unit++) {
    if (unit >= 0xd800 && unit <= 0xdbff) classes[unit] = CharacterClass.highSurrogate;
    else if (unit >= 0xdc00 && unit <= 0xdfff) classes[unit] = CharacterClass.lowSurrogate;
    else classes[unit] = classify(String.fromCharCode(unit));
  }
  // Read as the sign of a repeated character (人々, 〇), both are part of words although they are not letters of Script=Han everywhere.
  classes[0x3005] = CharacterClass.han;
  classes[0x3007] = CharacterClass.han;
  table = classes;
  return classes;
}

function classify(character: string): number {
  if (HAN.test(character)) return CharacterClass.han;
  if (DIGIT.test(character)) return CharacterClass.digit;
  if (LETTER.test(character)) return CharacterClass.letter;
  return CharacterClass.separator;
}

/** Whether a code point outside the basic plane is a Han ideograph (planes 2 and 3 hold nothing else). */
export function isSupplementaryHan(codePoint: number): boolean {
  return codePoint >= 0x20000 && codePoint <= 0x3ffff;
}
