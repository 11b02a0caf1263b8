import type { Indicator, IndicatorId, indicatorComparisons } from '@qxwq/contract';
import type { Values } from './template.js';

/**
 * Puts values into `{name}` places, and blanks between Han characters and what is not Han, whatever the value was.
 * A place without a value is a mistake in the template and says so.
 */
export function fill(text: string, values: Values): string {
  return spaced(insert(text, values));
}

function insert(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`No value for ${place} in: ${text}`);
    return String(value);
  });
}

/** “水泥3 d” reads worse than “水泥 3 d”; a sign that leads a number counts as part of it. */
function spaced(text: string): string {
  return text
    .replace(afterHan, '$1 ')
    .replace(beforeHan, '$1 ')
    .replace(/(\d) %/g, '$1%');
}

const afterHan = /([\u4e00-\u9fff])(?=[\w±−≤≥α-ω])/g;
const beforeHan = /([\w%℃‱°μ²³₀-₉α-ω])(?=[\u4e00-\u9fff])/g;

const comparisons: Readonly<Record<string, (typeof indicatorComparisons)[number]>> = {
  '≤': 'lte',
  '≥': 'gte',
  '=': 'eq',
};
const number = '[−-]?\\d+(?:\\.\\d+)?';
const unit = '([^\\d，][^，]*)?';
const bounded = new RegExp(`^([≤≥=]) ?(${number}) ?${unit}$`);
const spanned = new RegExp(`^(${number})–(${number}) ?${unit}$`);

/** Reads an indicator from its line, `name | requirement | how it is accepted`; see `Template.indicators`. */
export function readIndicator(line: string, index: number): Indicator {
  const [name, required, acceptance] = line.split('|').map((part) => part.trim());
  if (!name || !required || !acceptance) throw new Error(`Not an indicator: ${line}`);
  const base = { id: `ind_${index + 1}` as IndicatorId, name, acceptance };

  const bound = bounded.exec(required);
  if (bound) {
    const comparison = comparisons[bound[1] ?? ''] ?? 'text';
    return { ...base, comparison, value: toNumber(bound[2]), upper: null, unit: bound[3] ?? '', requirement: '' };
  }
  const span = spanned.exec(required);
  if (span) {
    const [value, upper] = [toNumber(span[1]), toNumber(span[2])];
    return { ...base, comparison: 'between', value, upper, unit: span[3] ?? '', requirement: '' };
  }
  return { ...base, comparison: 'text', value: null, upper: null, unit: '', requirement: required };
}

/** Texts carry the typographic minus sign (−30 ℃), which `Number` does not read. */
function toNumber(text = ''): number {
  return Number(text.replace('−', '-'));
}
