const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const GROUPS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

const CHINESE = '[零〇一二两三四五六七八九十百千万亿]+(?:点[零〇一二三四五六七八九]+)?';
const ARABIC = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?';
/** Without its raised digits a power still shows its sign ("5×10-6"); "30×105" is a pair of lengths. */
const POWER = '\\s*[×xX*·]\\s*10(?:\\^(?<times>[+-]?\\d+)|(?<flat>[+-]\\d{1,2}))';
const SCIENTIFIC = '[eE](?<scientific>[+-]?\\d{1,2})(?!\\d)';

/** A number at the start of a text, in any of the ways in which technical Chinese writes them. */
const NUMBER = new RegExp(
  `^(?:(?<sign>[+-])?(?:(?<power>10)\\^(?<exponent>[+-]?\\d+)|(?<arabic>${ARABIC})(?:${POWER}|${SCIENTIFIC})?)\\s*(?<scale>[十百千]?[万亿])?|(?<chinese>${CHINESE}))`,
);

/** The parts of a fraction written 百分之三 or 三分之一. */
const FRACTION = new RegExp(`^(?<whole>${CHINESE}|\\d+)分之(?<part>${CHINESE}|${ARABIC})`);

/** From 10⁻³ down. */
const SMALL_POWER = -3;

/** Tenths as people say them: 两成, 九成五. */
const TENTHS = /^([一二两三四五六七八九\d])成([一二三四五六七八九])?(?![本型分果功立为形套像品膜熟绩效份长员都交因])/;

/** Most Chinese numerals in running text are single digits (一种, 两个): they need no parsing. */
const PLAIN_CHINESE = /^[零〇一二两三四五六七八九](?![零〇一二两三四五六七八九十百千万亿点])/;

/** A number and where it ends in its text. */
export interface ReadNumber {
  readonly value: number;
  readonly end: number;
  /** Tells 百分之三 (0.03) from plain 3. */
  readonly isFraction: boolean;
  /** Tells 2×10⁻⁶, which without a unit is a share, from other numbers. */
  readonly isSmallPower?: boolean;
}

/** Reads a number that begins at `at`. */
export function readNumber(text: string, at: number): ReadNumber | undefined {
  const rest = text.slice(at, at + 40);
  const fraction = rest.includes('分之') ? FRACTION.exec(rest)?.groups : undefined;
  if (fraction) {
    const whole = parsePlain(fraction.whole ?? '');
    const value = parsePlain(fraction.part ?? '') / whole;
    if (Number.isFinite(value))
      return { value, end: at + `${fraction.whole}分之${fraction.part}`.length, isFraction: true };
  }
  const tenths = TENTHS.exec(rest);
  if (tenths) {
    const value = (parsePlain(tenths[1] ?? '') + parsePlain(tenths[2] ?? '') / 10) / 10;
    return { value, end: at + tenths[0].length, isFraction: true };
  }
  if (PLAIN_CHINESE.test(rest)) return { value: DIGITS[rest.charAt(0)] as number, end: at + 1, isFraction: false };
  const match = NUMBER.exec(rest);
  if (!match?.groups) return undefined;
  const { sign, power, exponent, arabic, times, flat, scientific, scale, chinese } = match.groups;
  const end = at + match[0].trimEnd().length;
  if (chinese) return { value: parseChinese(chinese), end, isFraction: false };
  const tens = Number(exponent ?? times ?? flat ?? scientific ?? 0);
  const magnitude = (power ? 1 : parsePlain(arabic ?? '')) * 10 ** tens;
  const value = (sign === '-' ? -1 : 1) * magnitude * parseScale(scale);
  return { value, end, isFraction: false, isSmallPower: tens <= SMALL_POWER };
}

function parsePlain(text: string): number {
  return /^\d/.test(text) ? Number(text.replaceAll(',', '')) : parseChinese(text);
}

/** 万, 亿, 十万, 百万, 千万 after a number in digits. */
function parseScale(scale: string | undefined): number {
  if (!scale) return 1;
  return [...scale].reduce((product, character) => product * (PLACES[character] ?? GROUPS[character] ?? 1), 1);
}

/** The value of a Chinese numeral: 三千五百, 两万, 十五, 一点五, 二〇二六. */
export function parseChinese(numeral: string): number {
  const [whole = '', decimals] = numeral.split('点');
  const fraction = decimals ? Number(`0.${[...decimals].map((character) => DIGITS[character] ?? 0).join('')}`) : 0;
  if (whole.length > 1 && [...whole].every((character) => character in DIGITS)) {
    return Number([...whole].map((character) => DIGITS[character]).join('')) + fraction;
  }
  let total = 0;
  let group = 0;
  let digit = 0;
  for (const character of whole) {
    if (character in DIGITS) digit = DIGITS[character] as number;
    else if (character in PLACES) {
      group += (digit || 1) * (PLACES[character] as number);
      digit = 0;
    } else {
      const counted = group + digit;
      total = character === '亿' ? (total + counted || 1) * 1e8 : total + (counted || 1) * 1e4;
      group = 0;
      digit = 0;
    }
  }
  return total + group + digit + fraction;
}
