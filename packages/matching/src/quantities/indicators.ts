import { FIELD_SYNONYMS } from '../analysis/field-synonyms.js';
import { finderFor } from '../analysis/synonyms.js';
import { gapBetween, type Interval } from './gap.js';
import { isSameName, plainName } from './names.js';
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
  /** Set where the demand states a value without saying whether it asks for it ("带速 4.5 m/s"): it may only describe. */
  readonly isBare?: true;
  /** Set where it asks by how much a quantity is to change: "能耗降低 20% 以上". */
  readonly isChange?: true;
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
  /** How far it misses, in doublings: 1 where twice what is allowed is stated, or half of what is needed. */
  readonly gap?: number;
}

/** Quantities of which less is better: there a bare value is an upper limit. */
const LESS_IS_BETTER =
  /(?:误差|偏差|精度|漏检|误检|误报|漏报|虚警|失效率|不良率|废品率|缺陷率|故障率|能耗|电耗|水耗|损耗|损失|成本|造价|费用|时间|周期|节拍|时延|延迟|延时|粗糙度|噪声|噪音|重量|质量损失|排放|残留|泄漏|漏率|磨损|检出限|检测限|增量|返工率|返修率|破损|降级率?|开裂率?|烂[^，]{0,2}率|死亡率|发病率|孔隙率|气孔率|含水率|变形|收缩率|衰减|COD|BOD|功耗)[^率]{0,2}$/i;

/** Words before a value that ask for it. */
const WISHED = /(?:达到|达|做到|[降压减提升拉缩延]低?高?[至到]|控制在)\s*$/;

/** Quantities that a device covers rather than reaches: a stated range is what it can do. */
const COVERED = /范围|量程|温度|频率|波长|电压|厚度|直径|口径|转速|行程|可调/;

/** Conversions round; values that differ by less than this share are equal. */
const TOLERANCE = 1e-9;

/** Nobody asks for more; a text made to hold more must not slow a ranking down. */
const MOST_INDICATORS = 100;

/**
 * The indicators that a text asks for, a hundred at most. Of a quantity that it both describes and limits ("现在 60 mg/m³，
 * 要 20 以下") only the limit.
 */
export function readIndicators(text: string): Indicator[] {
  const named = readQuantities(text)
    .filter(({ name, isFormer }) => plainName(name) !== '' && !isFormer)
    .slice(0, MOST_INDICATORS);
  const limits = named.filter(isLimit);
  return named
    .filter((quantity) => isLimit(quantity) || !limits.some((limit) => isSameQuantity(limit, quantity)))
    .map((quantity) => ({
      ...requirement(quantity),
      name: quantity.name,
      dimension: quantity.dimension,
      quote: quantity.quote,
      ...(!isLimit(quantity) && !WISHED.test(quantity.name) && { isBare: true as const }),
      ...(quantity.isChange && { isChange: true as const }),
    }));
}

const isLimit = ({ kind, low, high }: Quantity): boolean => kind === 'at-least' || kind === 'at-most' || low === -high;

function isSameQuantity(a: Quantity, b: Quantity): boolean {
  return a.dimension === b.dimension && a.isChange === b.isChange && isSameName(plainName(a.name), plainName(b.name));
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
  const stated = readQuantities(documentText).filter(({ isFormer }) => !isFormer);
  return indicators.map((indicator) => compare(indicator, stated));
}

function compare(indicator: Indicator, stated: readonly Quantity[]): IndicatorFinding {
  const names = namesOf(indicator.name);
  const about = stated.filter(
    ({ dimension, name, isChange }) =>
      dimension === indicator.dimension &&
      isChange === indicator.isChange &&
      names.some((wanted) => isSameName(wanted, plainName(name))),
  );
  const meeting = about.find((quantity) => meets(indicator, quantity));
  if (meeting) return { indicator, verdict: 'met', quote: meeting.quote };
  const [closest] = about
    .map(({ quote, ...quantity }) => ({ quote, gap: gapBetween(indicator, quantity) }))
    .sort((a, b) => a.gap - b.gap);
  return closest ? { indicator, verdict: 'missed', ...closest } : { indicator, verdict: 'not-stated' };
}

/** What else the quantity of an indicator is called: VOC and 挥发性有机物. */
function namesOf(name: string): string[] {
  const plain = plainName(name);
  const others = finderFor(FIELD_SYNONYMS)
    .find(plain)
    .map(({ start, end, text }) => plain.slice(0, start) + text + plain.slice(end));
  return [plain, ...others];
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
