import { alignText } from '../analysis/aligned-text.js';
import { plainName } from './names.js';
import { type ReadNumber, readNumber } from './numbers.js';
import { describe, LIMIT_FOLLOWS, type Reading } from './statement.js';
import { COUNTED, readUnit, type Unit } from './units.js';

/** A quantity found in a text, as the interval that the text states, in base units. */
export interface Quantity {
  /** Lower end; -Infinity for "≤ 3 mm". */
  readonly low: number;
  /** Upper end; Infinity for "≥ 99 %". */
  readonly high: number;
  /** Base units that tell what may be compared ("m", "kg m^-3"); empty for ratios and bare factors. */
  readonly dimension: string;
  /** Whether the text states one value, a range, or a limit. */
  readonly kind: 'value' | 'range' | 'at-least' | 'at-most';
  /** What the quantity is of, as far as the words before it say ("内部气孔直径"). */
  readonly name: string;
  /** The number with its unit, as it stands in the text. */
  readonly text: string;
  /** The words it was read from, name and limit included, as they stand in the text. */
  readonly quote: string;
  /** Set where the text says that it is so no more: the 45 μg/kg of "由 45 μg/kg 降至 12 μg/kg". */
  readonly isFormer?: true;
  /** Set where the text states by how much it changes, not what it is: "良率提高 9 个百分点". */
  readonly isChange?: true;
}

const RANGE = /^\s*(?:~|～|〜|-{1,2}|–|—{1,2}|至|到|to)\s*/i;
const TOLERANCE = /^\s*(?:±|\+\/-)\s*/;
const COULD_BEGIN = /[\d零〇一二两三四五六七八九十百千万亿±]|[+-](?=\d)/g;

/** A number without a unit is worth reading on only if a range or a tolerance follows. */
const COULD_CONTINUE = /^\s*[~～〜–—±+至到t-]/;

/** Where what was said of one quantity no longer helps with the next. */
const SENTENCE_END = /[。；;!?！？\n]/;
/** How a text passes from what was to what is: "由 A 降至 B", "A 提高到 B". */
const CHANGE = /^[^，。；,;]{0,6}[至到为成]\s*$/;
const FORMER = /[由从]\s*$/;
/** What ends the words that name a quantity. A point between digits does not. */
const CLAUSE_END = /[，。；：、,;:!?！？\n()（）[\]"“”]|\.(?!\d)/g;
const LONGEST_NAME = 24;

/** All quantities with a unit that a text states, in order. Bare numbers, dates and codes are no quantities. */
export function readQuantities(text: string): Quantity[] {
  const aligned = alignText(text);
  const found: Quantity[] = [];
  const begin = new RegExp(COULD_BEGIN);
  let previous: Reading | undefined;
  let previousEnd = 0;
  for (let match = begin.exec(aligned.text); match; match = begin.exec(aligned.text)) {
    const at = match.index;
    if (continuesCode(aligned.text, at)) continue;
    const between = aligned.text.slice(previousEnd, at);
    const isSameSentence = previous !== undefined && !SENTENCE_END.test(between);
    const unsaid = () => {
      const name = aligned.text.slice(nameStart(aligned.text, previousEnd, at), at);
      return isSameSentence && plainName(name) === '' ? previous?.unit : undefined;
    };
    const reading = readInterval(aligned.text, at, unsaid);
    if (!reading) continue;
    begin.lastIndex = reading.end;
    if (!isDateOrCount(aligned.text.slice(at, reading.end), reading)) {
      const own = describe(aligned, nameStart(aligned.text, previousEnd, at), at, reading);
      const last = isSameSentence ? found.at(-1) : undefined;
      if (last && goesOn(last, own)) {
        if (CHANGE.test(between) && FORMER.test(last.name)) found[found.length - 1] = { ...last, isFormer: true };
        found.push({ ...own, name: last.name });
      } else found.push(own);
    }
    previous = reading;
    previousEnd = reading.end;
  }
  return found;
}

/** Whether a quantity that is not named anew is the one before it in the sentence. */
const goesOn = (last: Quantity, own: Quantity): boolean =>
  own.dimension === last.dimension && plainName(own.name) === '';

/** Where the clause begins in which a quantity stands, but not before the quantity that precedes it. */
function nameStart(text: string, previousEnd: number, at: number): number {
  const from = Math.max(previousEnd, at - LONGEST_NAME);
  const ends = [...text.slice(from, at).matchAll(CLAUSE_END)];
  const last = ends.at(-1);
  return last ? from + last.index + 1 : from;
}

/** "2026年" is a date, and "两个" and "三次" count what the next word says: neither can be compared. */
function isDateOrCount(words: string, { unit }: Reading): boolean {
  return (
    /^(?:19|20)\d\d(?:\D+(?:19|20)?\d\d)?年/.test(words) ||
    (COUNTED.has(unit.dimension) && !/^(?:\d|.*[十百千万])/.test(words))
  );
}

/** The digits of "Q235" or "SUS304" and of a number in progress begin no quantity. */
function continuesCode(text: string, at: number): boolean {
  return /[\p{Script=Latin}\p{Script=Greek}\d._]/u.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at));
}

/** @param unsaid the unit that has just been said, if this is the same quantity */
function readInterval(text: string, at: number, unsaid: () => Unit | undefined): Reading | undefined {
  const tolerance = TOLERANCE.exec(text.slice(at, at + 6));
  if (tolerance) {
    const single = readValue(text, at + tolerance[0].length);
    return single && { low: -Math.abs(single.value), high: Math.abs(single.value), unit: single.unit, end: single.end };
  }
  const number = readNumber(text, at);
  if (!number) return undefined;
  const own = withUnit(text, number);
  const first = own ?? { end: number.end };
  const inUnitOf = (other: Value): number => own?.value ?? number.value * other.unit.factor + other.unit.offset;
  const rest = text.slice(first.end, first.end + 6);
  const said = !own && LIMIT_FOLLOWS.test(rest) ? unsaid() : undefined;
  if (said) {
    const value = number.value * said.factor + said.offset;
    return { low: value, high: value, unit: said, end: number.end };
  }
  const meant = own ? undefined : (asMoney(text, at, number) ?? asTemperature(text, at, number));
  if (meant) return meant;
  if (!own && !COULD_CONTINUE.test(rest)) return undefined;
  const spread = TOLERANCE.exec(rest);
  const half = spread && readValue(text, first.end + spread[0].length);
  if (half) {
    const centre = inUnitOf(half);
    const reach = Math.abs(half.value - half.unit.offset);
    return { low: centre - reach, high: centre + reach, unit: half.unit, end: half.end };
  }
  const dash = RANGE.exec(rest);
  const last = dash && readValue(text, first.end + dash[0].length);
  if (last && (!own || own.unit.dimension === last.unit.dimension) && inUnitOf(last) <= last.value) {
    return { low: inUnitOf(last), high: last.value, unit: last.unit, end: last.end };
  }
  return own && { low: own.value, high: own.value, unit: own.unit, end: own.end };
}

/** "单台改装 1.2 万以内", "每棒多花 2 毛": after words that speak of money, these are of yuan. */
const SPEAKS_OF_MONEY =
  /(?:(?:改造|改装|投资|投入|造价|成本|费用?|单价|价格?|预算|报价|花|贵|钱)[^，。；：\d]{0,8}|[每单一][台套条件座][^，。；：\d产能]{0,8})$/;
const TEN_THOUSANDS = /[万亿]$/;
const SPOKEN_MONEY: Readonly<Record<string, number>> = { 块: 1, 毛: 0.1, 角: 0.1 };
const ENDS_AMOUNT = /^\s*(?:[及或]?(?:以上|以下|以内|以里|之内|内)|[，。；、,;)）]|$)/;

function asMoney(text: string, at: number, number: ReadNumber): Reading | undefined {
  if (!SPEAKS_OF_MONEY.test(text.slice(Math.max(0, at - 16), at))) return undefined;
  const coin = /^\s?([块毛角])(?!钱)/.exec(text.slice(number.end, number.end + 3));
  const factor = coin ? (SPOKEN_MONEY[coin[1] ?? ''] ?? 1) : 1;
  const end = number.end + (coin?.[0].length ?? 0);
  if (!coin && !TEN_THOUSANDS.test(text.slice(at, number.end))) return undefined;
  if (!ENDS_AMOUNT.test(text.slice(end, end + 4))) return undefined;
  return { low: number.value * factor, high: number.value * factor, unit: YUAN, end };
}

/** "排汽温度 180 度": after words that speak of heat, degrees are of Celsius; of what is bent or turned they are not. */
const SPEAKS_OF_HEAT = /(?:[温热冷冻烘烤烧炉]|耐)[^，。；：\d弯转折角倾]{0,4}$/;

function asTemperature(text: string, at: number, number: ReadNumber): Reading | undefined {
  const degrees = /^\s?度(?![电数角])/.exec(text.slice(number.end, number.end + 3));
  if (!degrees || !SPEAKS_OF_HEAT.test(text.slice(Math.max(0, at - 10), at))) return undefined;
  const value = number.value + CELSIUS.offset;
  return { low: value, high: value, unit: CELSIUS, end: number.end + degrees[0].length };
}

interface Value {
  value: number;
  unit: Unit;
  end: number;
}

/** A number with its unit, in base units. */
function readValue(text: string, at: number): Value | undefined {
  const number = readNumber(text, at);
  return number && withUnit(text, number);
}

const RATIO: Unit = { dimension: '', factor: 1, offset: 0 };
const YUAN: Unit = { dimension: 'yuan', factor: 1, offset: 0 };
const CELSIUS: Unit = { dimension: 'K', factor: 1, offset: 273.15 };

/** The unit that follows a number; a share such as 千分之三 or 2×10⁻⁶ needs none. */
function withUnit(text: string, number: ReadNumber): Value | undefined {
  if (number.isFraction) return { value: number.value, unit: RATIO, end: number.end };
  const space = text.charAt(number.end) === ' ' ? 1 : 0;
  const unit = readUnit(text, number.end + space);
  if (!unit && number.isSmallPower) return { value: number.value, unit: RATIO, end: number.end };
  if (!unit) return undefined;
  // 一年半, 两个月半
  const half = unit.unit.dimension === 's' && text.charAt(unit.end) === '半' ? 0.5 : 0;
  const value = (number.value + half) * unit.unit.factor + unit.unit.offset;
  return { value, unit: unit.unit, end: unit.end + (half ? 1 : 0) };
}

/**
 * Terms of the index for a quantity, one for each end: "0.3 mm", "≥ 300 μm" and 三百微米 share one. Four digits, so that
 * rounding in the conversion does not tell equal quantities apart.
 */
export function quantityTerms({ low, high, dimension }: Quantity): string[] {
  const ends = low === high ? [low] : [low, high].filter(Number.isFinite);
  return ends.map((end) => `=${end.toPrecision(4)} ${dimension}`);
}
