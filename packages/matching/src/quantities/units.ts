/** A unit in terms of base units: `value × factor + offset` of the unit is the value in base units. */
export interface Unit {
  /** The exponents of the base units, as one comparable string ("kg m^-3"). Quantities of one dimension can be compared. */
  readonly dimension: string;
  readonly factor: number;
  /** Only temperatures have one. */
  readonly offset: number;
}

type Exponents = Readonly<Record<string, number>>;

/** A unit without division or multiplication signs. */
interface Atom {
  readonly factor: number;
  readonly exponents: Exponents;
  readonly offset?: number;
}

const LATIN_PREFIXES = {
  '': 1,
  p: 1e-12,
  n: 1e-9,
  μ: 1e-6,
  u: 1e-6,
  m: 1e-3,
  c: 1e-2,
  d: 1e-1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
};
const CHINESE_PREFIXES = { '': 1, 皮: 1e-12, 纳: 1e-9, 微: 1e-6, 毫: 1e-3, 厘: 1e-2, 千: 1e3, 兆: 1e6, 吉: 1e9 };

/** Units that take prefixes: Latin symbol, Chinese name, value in base units, exponents. SI brochure, GB 3100. */
const PREFIXED: readonly [string, string, number, Exponents][] = [
  ['m', '米', 1, { m: 1 }],
  ['g', '克', 1e-3, { kg: 1 }],
  ['s', '秒', 1, { s: 1 }],
  ['A', '安', 1, { A: 1 }],
  ['mol', '摩尔', 1, { mol: 1 }],
  ['Hz', '赫兹', 1, { s: -1 }],
  ['N', '牛', 1, { kg: 1, m: 1, s: -2 }],
  ['Pa', '帕', 1, { kg: 1, m: -1, s: -2 }],
  ['J', '焦', 1, { kg: 1, m: 2, s: -2 }],
  ['W', '瓦', 1, { kg: 1, m: 2, s: -3 }],
  ['V', '伏', 1, { kg: 1, m: 2, s: -3, A: -1 }],
  ['Ω', '欧姆', 1, { kg: 1, m: 2, s: -3, A: -2 }],
  ['F', '法拉', 1, { kg: -1, m: -2, s: 4, A: 2 }],
  ['T', '特斯拉', 1, { kg: 1, s: -2, A: -1 }],
  ['L', '升', 1e-3, { m: 3 }],
  ['l', '公升', 1e-3, { m: 3 }],
  ['Wh', '瓦时', 3600, { kg: 1, m: 2, s: -2 }],
  ['Ah', '安时', 3600, { A: 1, s: 1 }],
  ['eV', '电子伏', 1.602176634e-19, { kg: 1, m: 2, s: -2 }],
  ['bps', '比特每秒', 1, { bit: 1, s: -1 }],
  ['B', '字节', 8, { bit: 1 }],
  ['bit', '比特', 1, { bit: 1 }],
];

/** Words that count things of one kind; they are compared with themselves only. */
const COUNT_WORDS = ['炉', '根', '头', '株', '粒', '袋', '卷', '张', '页', '户', '人', '批', '班'];

/** The dimensions of what is counted, not measured. */
export const COUNTED: ReadonlySet<string> = new Set(['item', ...COUNT_WORDS]);

/** Other spellings and units without prefixes. */
const PLAIN: readonly [string, number, Exponents, number?][] = [
  ['帕斯卡', 1, { kg: 1, m: -1, s: -2 }],
  ['兆帕', 1e6, { kg: 1, m: -1, s: -2 }],
  ['牛顿', 1, { kg: 1, m: 1, s: -2 }],
  ['瓦特', 1, { kg: 1, m: 2, s: -3 }],
  ['伏特', 1, { kg: 1, m: 2, s: -3, A: -1 }],
  ['安培', 1, { A: 1 }],
  ['千赫', 1e3, { s: -1 }],
  ['兆赫', 1e6, { s: -1 }],
  ['公里', 1e3, { m: 1 }],
  ['公斤', 1, { kg: 1 }],
  ['丝', 1e-5, { m: 1 }],
  ['Å', 1e-10, { m: 1 }],
  ['in', 0.0254, { m: 1 }],
  ['英寸', 0.0254, { m: 1 }],
  ['t', 1e3, { kg: 1 }],
  ['吨', 1e3, { kg: 1 }],
  ['min', 60, { s: 1 }],
  ['分钟', 60, { s: 1 }],
  ['h', 3600, { s: 1 }],
  ['小时', 3600, { s: 1 }],
  ['d', 86400, { s: 1 }],
  ['天', 86400, { s: 1 }],
  ...['周', '星期', '礼拜', '个星期', '个礼拜'].map((name): [string, number, Exponents] => [name, 604800, { s: 1 }]),
  ['个月', 2629800, { s: 1 }],
  ['年', 31557600, { s: 1 }],
  ['a', 31557600, { s: 1 }],
  ['K', 1, { K: 1 }],
  ['°C', 1, { K: 1 }, 273.15],
  ['摄氏度', 1, { K: 1 }, 273.15],
  ['°', Math.PI / 180, { rad: 1 }],
  ['rad', 1, { rad: 1 }],
  ['bar', 1e5, { kg: 1, m: -1, s: -2 }],
  ['mbar', 1e2, { kg: 1, m: -1, s: -2 }],
  ['atm', 101325, { kg: 1, m: -1, s: -2 }],
  ['大气压', 101325, { kg: 1, m: -1, s: -2 }],
  ['cP', 1e-3, { kg: 1, m: -1, s: -1 }],
  ['rpm', 1 / 60, { s: -1 }],
  ['r', 1, {}],
  ['转', 1, {}],
  ['亩', 2000 / 3, { m: 2 }],
  ['公顷', 1e4, { m: 2 }],
  ['平方米', 1, { m: 2 }],
  ['平方厘米', 1e-4, { m: 2 }],
  ['平方毫米', 1e-6, { m: 2 }],
  ['立方米', 1, { m: 3 }],
  ['立方厘米', 1e-6, { m: 3 }],
  ['cc', 1e-6, { m: 3 }],
  ['千瓦时', 3.6e6, { kg: 1, m: 2, s: -2 }],
  ['度电', 3.6e6, { kg: 1, m: 2, s: -2 }],
  ['%', 1e-2, {}],
  ['‰', 1e-3, {}],
  ['‱', 1e-4, {}],
  ['个百分点', 1e-2, {}],
  ['ppm', 1e-6, {}],
  ['ppb', 1e-9, {}],
  ['倍', 1, {}],
  ['元', 1, { yuan: 1 }],
  ['人民币', 1, { yuan: 1 }],
  ['块钱', 1, { yuan: 1 }],
  ['毛钱', 0.1, { yuan: 1 }],
  ['分钱', 0.01, { yuan: 1 }],
  ['pC', 1e-12, { A: 1, s: 1 }],
  ['nC', 1e-9, { A: 1, s: 1 }],
  ['皮库', 1e-12, { A: 1, s: 1 }],
  ...['dB', 'dBA', 'dB(A)', '分贝'].map((name): [string, number, Exponents] => [name, 1, { dB: 1 }]),
  ['dBm', 1, { dBm: 1 }],
  ['HV', 1, { HV: 1 }],
  ['HRC', 1, { HRC: 1 }],
  ['HB', 1, { HB: 1 }],
  ['lm', 1, { cd: 1 }],
  ['lx', 1, { cd: 1, m: -2 }],
  ['fps', 1, { item: 1, s: -1 }],
  ...['帧', '件', '台', '片', '个', '套', '只', '支', '次', '瓶', '辆', '模', '点', '像素'].map(
    (name): [string, number, Exponents] => [name, 1, { item: 1 }],
  ),
  ...COUNT_WORDS.map((name): [string, number, Exponents] => [name, 1, { [name]: 1 }]),
  ['周期', 1, { cycle: 1 }],
];

const ATOMS = new Map<string, Atom>();
for (const [symbol, name, factor, exponents] of PREFIXED) {
  for (const [prefix, scale] of Object.entries(LATIN_PREFIXES))
    ATOMS.set(prefix + symbol, { factor: factor * scale, exponents });
  for (const [prefix, scale] of Object.entries(CHINESE_PREFIXES))
    ATOMS.set(prefix + name, { factor: factor * scale, exponents });
}
for (const [name, factor, exponents, offset = 0] of PLAIN) ATOMS.set(name, { factor, exponents, offset });

const LONGEST_ATOM = Math.max(...[...ATOMS.keys()].map((name) => name.length));
const FIRST_CHARACTERS = new Set([...ATOMS.keys()].map((name) => name.charAt(0)));
const LATIN = /[A-Za-zΩμÅ]/;
const DIGIT = /\d/;

/** Reads a unit that begins at `at`, also a compound one ("W/(m·K)", "mg/L", "片/分钟"); `end` is where it ends. */
export function readUnit(text: string, at: number): { unit: Unit; end: number } | undefined {
  const first = readPower(text, at);
  const inverse = first || text.charAt(at) !== '/' ? undefined : readFactor(text, at);
  if (!first && !inverse) return undefined;
  const terms: { atom: Atom; power: number }[] = first ? [first] : [...(inverse?.terms ?? [])];
  let end = first?.end ?? inverse?.end ?? at;
  for (;;) {
    const next = readFactor(text, end);
    if (!next) break;
    terms.push(...next.terms);
    end = next.end;
  }
  return { unit: combine(terms), end };
}

/** "米/分" and "件每时": only as what something is divided by are these times. */
function shortTime(text: string, at: number): { atom: Atom; power: number; end: number } | undefined {
  const atom = /^[分时](?![钟间])/.test(text.slice(at, at + 2))
    ? ATOMS.get(text.charAt(at) === '分' ? 'min' : 'h')
    : undefined;
  return atom && { atom, power: 1, end: at + 1 };
}

/** The same unit for each of another one ("次" and "月" make "次/月"); `undefined` if the other is none. */
export function perUnit(unit: Unit, other: string): (Unit & { readonly divisor: number }) | undefined {
  const atom = ATOMS.get(other);
  if (!atom) return undefined;
  const exponents: Record<string, number> = { ...parseDimension(unit.dimension) };
  for (const [base, exponent] of Object.entries(atom.exponents)) exponents[base] = (exponents[base] ?? 0) - exponent;
  const { factor } = atom;
  return { dimension: formatDimension(exponents), factor: unit.factor / factor, offset: 0, divisor: factor };
}

function readFactor(text: string, at: number): { terms: { atom: Atom; power: number }[]; end: number } | undefined {
  const sign = text.charAt(at);
  if (!'/每·*⋅.'.includes(sign) || sign === '') return undefined;
  const direction = sign === '/' || sign === '每' ? -1 : 1;
  if (text.charAt(at + 1) !== '(') {
    const next = (direction < 0 ? shortTime(text, at + 1) : undefined) ?? readPower(text, at + 1);
    return next && { terms: [{ atom: next.atom, power: next.power * direction }], end: next.end };
  }
  const inner = readUnit(text, at + 2);
  if (!inner || text.charAt(inner.end) !== ')') return undefined;
  const { dimension, factor } = inner.unit;
  return { terms: [{ atom: { factor, exponents: parseDimension(dimension) }, power: direction }], end: inner.end + 1 };
}

function readPower(text: string, at: number): { atom: Atom; power: number; end: number } | undefined {
  if (!FIRST_CHARACTERS.has(text.charAt(at))) return undefined;
  for (let length = Math.min(LONGEST_ATOM, text.length - at); length > 0; length--) {
    const name = text.slice(at, at + length);
    const atom = ATOMS.get(name);
    // "5 mode" is no length: a symbol ends where the Latin letters end.
    if (!atom || (LATIN.test(name.slice(-1)) && LATIN.test(text.charAt(at + length)))) continue;
    const power = /^\^?(-?[1-4])(?![\d.])/.exec(text.slice(at + length, at + length + 5));
    if (!power || (!DIGIT.test(power[0]) && !power[1])) return { atom, power: 1, end: at + length };
    return { atom, power: Number(power[1]), end: at + length + power[0].length };
  }
  return undefined;
}

function combine(terms: readonly { atom: Atom; power: number }[]): Unit {
  const exponents: Record<string, number> = {};
  let factor = 1;
  for (const { atom, power } of terms) {
    factor *= atom.factor ** power;
    for (const [base, exponent] of Object.entries(atom.exponents)) {
      exponents[base] = (exponents[base] ?? 0) + exponent * power;
    }
  }
  const [only] = terms;
  // Degrees Celsius count from zero only where they stand alone: in "5 °C/min" they are differences.
  const offset = terms.length === 1 && only?.power === 1 ? (only.atom.offset ?? 0) : 0;
  return { dimension: formatDimension(exponents), factor, offset };
}

function formatDimension(exponents: Exponents): string {
  return Object.entries(exponents)
    .filter(([, exponent]) => exponent !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([base, exponent]) => (exponent === 1 ? base : `${base}^${exponent}`))
    .join(' ');
}

function parseDimension(dimension: string): Exponents {
  return Object.fromEntries(
    dimension
      .split(' ')
      .filter(Boolean)
      .map((part) => {
        const [base = '', exponent = '1'] = part.split('^');
        return [base, Number(exponent)];
      }),
  );
}
