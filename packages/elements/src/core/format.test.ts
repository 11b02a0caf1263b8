import { describe, expect, test } from 'vitest';
import { en } from '../locales/en.js';
import { zhCN } from '../locales/zh-CN.js';
import { formatBudget, formatDate, formatDateTime, formatTimeLeft } from './format.js';
import { formatBytes } from './format-bytes.js';

const now = Date.parse('2026-11-24T06:00:00Z');

describe('money', () => {
  test.each([
    [{ minWan: 280, maxWan: 280 }, '280', '万元'],
    [{ minWan: 1200.5, maxWan: 1200.5 }, '1200.5', '万元'],
    [{ minWan: 50, maxWan: 200 }, '50–200', '万元'],
    [null, '面议', ''],
  ])('%j is told in ten thousands in Chinese', (budget, value, unit) => {
    expect(formatBudget(budget, 'zh-CN', zhCN)).toEqual({ value, unit });
  });

  test.each([
    [{ minWan: 280, maxWan: 280 }, '2.8M', 'CNY'],
    [{ minWan: 5, maxWan: 30 }, '50K–300K', 'CNY'],
    [null, 'Negotiable', ''],
  ])('%j is told in yuan in English', (budget, value, unit) => {
    expect(formatBudget(budget, 'en', en)).toEqual({ value, unit });
  });
});

describe('dates', () => {
  test('are those of Beijing, wherever the reader is', () => {
    expect(formatDateTime('2026-12-05T16:30:00Z', 'zh-CN', now)).toBe('12月6日 00:30');
    expect(formatDateTime('2026-12-05T16:30:00Z', 'en', now)).toBe('Dec 6 00:30');
  });

  test('name the year only when it is another one, in Beijing', () => {
    expect(formatDate('2026-12-31T15:59:59Z', 'zh-CN', now)).toBe('12月31日');
    expect(formatDate('2026-12-31T16:00:00Z', 'zh-CN', now)).toBe('2027年1月1日');
  });

  test('that are none are left out', () => {
    expect(formatDate('soon', 'zh-CN', now)).toBe('');
  });
});

describe('what is left', () => {
  const after = (ms: number) => formatTimeLeft(new Date(now + ms).toISOString(), zhCN, now);
  const minute = 60_000;
  const hour = 60 * minute;
  const day = 24 * hour;

  test.each([
    [12 * day + 3 * hour, '剩 12 天', '剩 12 天 3 小时', false],
    [3 * day, '剩 3 天', '剩 3 天 0 小时', true],
    [5 * hour + 20 * minute, '剩 5 小时', '剩 5 小时 20 分钟', true],
    [20 * minute, '剩 20 分钟', '剩 20 分钟', true],
    [20_000, '剩 1 分钟', '剩 1 分钟', true],
    [0, '已截止', '已截止', false],
    [-day, '已截止', '已截止', false],
  ])('%i ms before the deadline', (ms, text, precise, soon) => {
    expect(after(ms)).toMatchObject({ text, precise, soon });
  });

  test('is told in English too', () => {
    const left = formatTimeLeft(new Date(now + day + hour).toISOString(), en, now);
    expect(left).toMatchObject({ text: '1 day left', precise: '1 day 1 hour left' });
  });
});

test.each([
  [0, '0 byte'],
  [2_400_000, '2.4 MB'],
  [20_480, '20 kB'],
])('%i bytes are told as %s', (bytes, text) => {
  expect(formatBytes(bytes, 'en')).toBe(text);
});
