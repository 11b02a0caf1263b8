import type { AlignedText } from '../analysis/aligned-text.js';
import { DETECTION_LIMIT, isDetectionLimit } from './names.js';
import type { Quantity } from './quantities.js';
import { perUnit, type Unit } from './units.js';

/** A value or a range with its unit, and where it ends in the text; in base units. */
export interface Reading {
  readonly low: number;
  readonly high: number;
  readonly unit: Unit;
  readonly end: number;
}

const AT_LEAST =
  /(?:≥|>=|>|(?:不|别|不[能得要可应])(?:低于|少于|小于|短于|下于)|大于等于|(?<![不别能得要可应])(?:大于|高于|超过)|达到|达|至少|以上|at least|more than|over)\s*$/i;
const AT_MOST =
  /(?:≤|<=|<|(?:不|别|不[能得要可应])(?:超过?|高[于过]|多[于过]|大[于过]|慢[于过]|长[于过]|晚[于过])|小于等于|(?<![不别能得要可应])(?:小于|低于|少于)|至多|控制在|优于|(?:限值|红线|[只就]?卡在?)|at most|less than|below|within)\s*$/i;
const AT_LEAST_AFTER = /^\s*(?:\/?[台套件次])?(?:及|或|\()?(?:以上|及以上|往上|起步|或更高|or more|min\b)/i;
/** "20 秒内" limits, "20 mm 内径" does not. */
const INSIDE = '内(?![部外层径壁侧胆腔容置涵源孔])';
const AT_MOST_AFTER = new RegExp(
  `^\\s*(?:及|或|\\()?(?:以下|以内|以里|之内|里面|及以下|往下|封顶|或更低|or less|max\\b|${INSIDE})`,
  'i',
);

/** A number whose unit is left out since it has just been said: "有时 15～20 ppb，想脱到 2 以内". */
export const LIMIT_FOLLOWS = new RegExp(`^\\s*[及或]?(?:以上|以下|以内|以里|之内|${INSIDE})`);

/** By how much, not to what. */
const CHANGED_BY =
  /(?:提高|提升|增加|增大|增长|上升|升高|加快|降低|下降|降|减少|减小|减轻|缩短|节约|节省|节能|节电|波动|变化)(?:了|约|近|量|仅|幅度)*$/;
const POINTS = /个百分点$/;
/** What is paid on top is what the thing costs: "每件增加 6 元" answers "每件多花 3 元以内". */
const COSTS_MORE = /(?:增加|上升|提高|多花|多出)(?:了|约|近|仅)*$/;

/** "误报每月不超过 1 次" and "误报平均每周 4 次" are rates. */
const PER_TIME = /(?:平均)?每(年|个月|月|周|天|日|小时|分钟|秒)$/;

const AFTER = 16;

/** What a text says of a value that was read at `start`: of what it is, whether it limits, and whether it is a change. */
export function describe({ text, source }: AlignedText, nameStart: number, start: number, reading: Reading): Quantity {
  const before = text.slice(nameStart, start);
  const after = text.slice(reading.end, reading.end + AFTER);
  const least = AT_LEAST.test(before) || AT_LEAST_AFTER.test(after);
  const most = AT_MOST.test(before) || AT_MOST_AFTER.test(after);
  const said = before
    .replace(AT_LEAST, '')
    .replace(AT_MOST, '')
    .replace(/[\s为是的约在可]+$/, '')
    .trim();
  const { low, high, unit } = perTime(reading, PER_TIME.exec(said)?.[1]);
  const suffix = LIMIT_FOLLOWS.exec(after)?.[0] ?? '';
  const name = said.replace(PER_TIME, '').replace(unit.dimension === 'yuan' ? COSTS_MORE : '', '');
  const isChange = CHANGED_BY.test(name) || POINTS.test(text.slice(start, reading.end));
  const common = {
    dimension: unit.dimension,
    name,
    text: source(start, reading.end),
    quote: source(start - before.trimStart().length, reading.end + suffix.length),
    ...(isChange && { isChange: true as const }),
  };
  if (low === high && isDetectionLimit(name, after, unit.dimension)) {
    return { ...common, name: DETECTION_LIMIT, low: Number.NEGATIVE_INFINITY, high, kind: 'at-most' };
  }
  if (low !== high) return { ...common, low, high, kind: 'range' };
  if (least) return { ...common, low, high: Number.POSITIVE_INFINITY, kind: 'at-least' };
  if (most) return { ...common, low: Number.NEGATIVE_INFINITY, high, kind: 'at-most' };
  return { ...common, low, high, kind: 'value' };
}

/** What a period is called as a unit. */
const PERIODS: Readonly<Record<string, string>> = { 月: '个月', 日: '天' };
const HAS_TIME = /(?:^| )s(?:$|[ ^])/;

function perTime(reading: Reading, period: string | undefined): Reading {
  if (!period || HAS_TIME.test(reading.unit.dimension)) return reading;
  const unit = perUnit(reading.unit, PERIODS[period] ?? period);
  return unit ? { ...reading, low: reading.low / unit.divisor, high: reading.high / unit.divisor, unit } : reading;
}
