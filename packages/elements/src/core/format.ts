import type { BudgetRange } from '@qxwq/contract';
import type { CoreMessages } from '../locales/zh-CN.js';
import { timeLeft } from './deadline-clock.js';
import { isChinese, type Locale } from './locale.js';

export { formatBytes } from './format-bytes.js';

/** Everything with a time happens in Beijing, wherever the reader sits. */
const timeZone = 'Asia/Shanghai';

/** Making one of these costs more than using it a thousand times. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function dateFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone, ...options });
  formatters.set(key, known);
  return known;
}

const yearOf = (moment: Date): string => dateFormat('en', { year: 'numeric' }).format(moment);

/** 12月6日 or 6 Dec; with the year when it is not this year. */
export function formatDate(iso: string, locale: Locale, now: number = Date.now()): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return '';
  const sameYear = yearOf(moment) === yearOf(new Date(now));
  return dateFormat(locale, {
    ...(sameYear ? {} : { year: 'numeric' }),
    month: isChinese(locale) ? 'long' : 'short',
    day: 'numeric',
  }).format(moment);
}

/** 17:00, in Beijing. */
export const formatTime = (iso: string, locale: Locale): string =>
  dateFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(iso));

/** 12月6日 17:00; say beside it that it is Beijing time (`time.beijing`). */
export const formatDateTime = (iso: string, locale: Locale, now: number = Date.now()): string =>
  `${formatDate(iso, locale, now)} ${formatTime(iso, locale)}`;

/** What a deadline says: `text` for a row (剩 12 天), `precise` for a detail (剩 12 天 3 小时). */
export function formatTimeLeft(iso: string, messages: CoreMessages, now: number = Date.now()) {
  const left = timeLeft(Date.parse(iso), now);
  const { time } = messages;
  return {
    ...left,
    text: left.passed ? time.passed : time.left(left.days, left.hours, left.minutes),
    precise: left.passed ? time.passed : time.leftPrecisely(left.days, left.hours, left.minutes),
  };
}

/** An amount with its unit apart, so that the unit can be set smaller: `280` and `万元`, `2.8M` and `CNY`. */
export interface Amount {
  readonly value: string;
  readonly unit: string;
}

/** Money given in ten thousand yuan (万元); null is open to negotiation (面议). */
export function formatBudget(budget: BudgetRange | null, locale: Locale, messages: CoreMessages): Amount {
  if (budget === null) return { value: messages.money.open, unit: '' };
  const { minWan, maxWan } = budget;
  const value =
    minWan === maxWan ? formatWan(minWan, locale) : `${formatWan(minWan, locale)}–${formatWan(maxWan, locale)}`;
  return { value, unit: messages.money.unit };
}

/** `280`: ten thousands in Chinese, as people there count; `2.8M` in English. Pair it with `messages.money.unit`. */
export const formatWan = (amountWan: number, locale: Locale): string =>
  isChinese(locale)
    ? new Intl.NumberFormat(locale, { maximumFractionDigits: 4, useGrouping: 'min2' }).format(amountWan)
    : new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 2 }).format(amountWan * 10_000);
