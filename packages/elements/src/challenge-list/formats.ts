import type { BudgetRange } from '@qxwq/contract';
import { formatBudget, formatDate, formatDateTime, formatTimeLeft, formatWan } from '../core/format.js';
import { isChinese } from '../core/locale.js';
import type { Speaker, Value } from './fields.js';

type Format = (value: Value, speaker: Speaker) => string;

const isBudget = (value: Value): value is BudgetRange =>
  typeof value === 'object' && value !== null && 'minWan' in value;

/** A value without any words: codes, ISO 8601, digits; a list with the comma of the language. */
export function plain(value: Value, { language }: Pick<Speaker, 'language'>): string {
  if (value === null || value === false) return '';
  if (isBudget(value)) return value.minWan === value.maxWan ? `${value.minWan}` : `${value.minWan}–${value.maxWan}`;
  if (typeof value === 'object') return value.join(isChinese(language) ? '、' : ', ');
  return String(value);
}

/** Money in 万元: a sum or a range; nothing is open to negotiation (面议). */
function money(value: Value, { language, t }: Speaker) {
  if (typeof value === 'number') return { value: formatWan(value, language), unit: t.money.unit };
  return formatBudget(isBudget(value) ? value : null, language, t);
}

const instant =
  (say: (iso: string, speaker: Speaker) => string): Format =>
  (value, speaker) =>
    typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? say(value, speaker) : '';

/** What `data-qx-format` may say. */
export const formats: Readonly<Record<string, Format>> = {
  raw: plain,
  /** 280 万元 */
  money: (value, speaker) => {
    const { value: sum, unit } = money(value, speaker);
    return unit ? `${sum} ${unit}` : sum;
  },
  /** 280 */
  'money-value': (value, speaker) => money(value, speaker).value,
  /** 万元; nothing where the sum is open */
  'money-unit': (value, speaker) => money(value, speaker).unit,
  /** 12月6日 */
  date: instant((iso, { language, now }) => formatDate(iso, language, now)),
  /** 12月6日 17:00, Beijing time */
  'date-time': instant((iso, { language, now }) => formatDateTime(iso, language, now)),
  /** 剩 12 天 */
  'days-left': instant((iso, { t, now }) => formatTimeLeft(iso, t, now).text),
  /** 剩 12 天 3 小时 */
  'time-left': instant((iso, { t, now }) => formatTimeLeft(iso, t, now).precise),
  /** 12,345 */
  number: (value, { language }) =>
    typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : plain(value, { language }),
};
