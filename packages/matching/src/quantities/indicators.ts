import { type Quantity, readQuantities } from './quantities.js';
import { readUnit } from './units.js';

/** What a challenge asks of one quantity, as the interval of values that satisfy it, in base units. */
export interface Indicator {
  readonly name: string;
  readonly low: number;
  readonly high: number;
  readonly dimension: string;
  /** The demand in its own words. */
  readonly quote: string;
}

/** An indicator as a form collects it. */
export interface IndicatorInput {
  readonly name: string;
  readonly comparator: '≥' | '≤' | '=' | '±';
  readonly value: number;
  /** As people write it: "mm", "W/(m·K)", "片/分钟"; empty for a bare number. */
  readonly unit: string;
}

/** Whether a document states that it satisfies an indicator. */
export type Verdict = 'met' | 'missed' | 'not-stated';

/** What was found about one indicator in one document. */
export interface IndicatorFinding {
  readonly indicator: Indicator;
  readonly verdict: Verdict;
  /** The words of the document that the verdict was read from; absent if it states nothing. */
  readonly quote?: string;
}

/** Quantities of which less is better: there a bare value is an upper limit. */
const LESS_IS_BETTER =
  /(?:误差|偏差|精度|漏检|误检|误报|漏报|虚警|失效率|不良率|废品率|缺陷率|故障率|能耗|电耗|水耗|损耗|损失|成本|造价|费用|时间|周期|节拍|时延|延迟|延时|粗糙度|噪声|噪音|重量|质量损失|排放|残留|泄漏|漏率|磨损|孔隙率|气孔率|含水率|变形|收缩率|衰减|COD|BOD|功耗)[^率]{0,2}$/i;

/** Quantities that a device covers rather than reaches: a stated range is what it can do. */
const COVERED = /范围|量程|温度|频率|波长|电压|厚度|直径|口径|转速|行程|可调/;

/** Conversions round; values that differ by less than this share are equal. */
const TOLERANCE = 1e-9;

/** The indicators that a text asks for. */
export function readIndicators(text: string): Indicator[] {
  return readQuantities(text)
    .filter(({ name }) => name !== '')
    .map((quantity) => ({
      ...requirement(quantity),
      name: quantity.name,
      dimension: quantity.dimension,
      quote: quantity.quote,
    }));
}

/** An indicator from coded fields; `undefined` if the unit is not known. */
export function toIndicator({ name, comparator, value, unit }: IndicatorInput): Indicator | undefined {
  const read = unit === '' ? { unit: { dimension: '', factor: 1, offset: 0 }, end: 0 } : readUnit(unit, 0);
  if (!read || read.end < unit.length) return undefined;
  const base = value * read.unit.factor + read.unit.offset;
  const quote = `${name}${comparator}${value}${unit}`;
  const common = { name, dimension: read.unit.dimension, quote };
  if (comparator === '±') return { ...common, low: -Math.abs(base), high: Math.abs(base) };
  if (comparator === '=') return { ...common, low: base, high: base };
  return comparator === '≥'
    ? { ...common, low: base, high: Number.POSITIVE_INFINITY }
    : { ...common, low: Number.NEGATIVE_INFINITY, high: base };
}

/** Compares each indicator with what a document states about the same quantity, after conversion of units. */
export function compareIndicators(indicators: readonly Indicator[], documentText: string): IndicatorFinding[] {
  if (indicators.length === 0) return [];
  const stated = readQuantities(documentText);
  return indicators.map((indicator) => compare(indicator, stated));
}

function compare(indicator: Indicator, stated: readonly Quantity[]): IndicatorFinding {
  const about = stated.filter(
    (quantity) => quantity.dimension === indicator.dimension && isSameName(indicator.name, quantity.name),
  );
  const meeting = about.find((quantity) => meets(indicator, quantity));
  if (meeting) return { indicator, verdict: 'met', quote: meeting.quote };
  const [first] = about;
  return first ? { indicator, verdict: 'missed', quote: first.quote } : { indicator, verdict: 'not-stated' };
}

function requirement({ kind, name, low, high }: Quantity): { low: number; high: number } {
  if (kind !== 'value') return { low, high };
  return LESS_IS_BETTER.test(name) ? { low: Number.NEGATIVE_INFINITY, high } : { low, high: Number.POSITIVE_INFINITY };
}

function meets(wanted: Indicator, stated: Quantity): boolean {
  // "Within ±0.05 mm" is met by "accuracy better than 0.03 mm".
  const low = isTolerance(wanted) && !isTolerance(stated) ? Number.NEGATIVE_INFINITY : wanted.low;
  if (isWithin(stated, { low, high: wanted.high })) return true;
  if (stated.kind !== 'range' || isTolerance(stated)) return false;
  if (isWithin(wanted, stated)) return true;
  return (
    COVERED.test(wanted.name + stated.name) && contains(stated, Number.isFinite(wanted.low) ? wanted.low : wanted.high)
  );
}

/** A deviation to both sides, such as ±0.05 mm. */
function isTolerance({ low, high }: Interval): boolean {
  return low === -high;
}

interface Interval {
  low: number;
  high: number;
}

function isWithin(inner: Interval, outer: Interval): boolean {
  return notAbove(outer.low, inner.low) && notAbove(inner.high, outer.high);
}

function contains(outer: Interval, value: number): boolean {
  return notAbove(outer.low, value) && notAbove(value, outer.high);
}

function notAbove(a: number, b: number): boolean {
  if (a <= b) return true;
  return Number.isFinite(a) && Number.isFinite(b) && a - b <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
}

/** Characters at the end of a name that say what is measured: 漏检率 and 误检率 differ in the first of them. */
const HEAD = 3;

/**
 * Whether two names mean one quantity. The end of a Chinese name says what it is, so the ends must agree ("内部气孔漏检率"
 * and "漏检率", but not "误检率"). Rather too strict: an unrecognised name reads "not stated", which harms nobody.
 */
function isSameName(a: string, b: string): boolean {
  const [first, second] = [plainName(a), plainName(b)];
  if (first === '' || second === '') return false;
  const needed = Math.min(HEAD, first.length, second.length);
  return first.slice(-needed) === second.slice(-needed) || first.includes(second) || second.includes(first);
}

/** Drops what stands between a quantity and its value. */
const FILLER =
  /(?:可以|能够|可|能|达到|达|为|是|约|仅|均|平均|分别|稳定|实现|提高到|提升至|降低到|降至|控制|在|不|优于|[\s=:])+$/;

function plainName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(FILLER, '').trim();
}
