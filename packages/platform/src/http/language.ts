import { type ContractMessages, type MessageLanguage, messageLanguageOf } from '@qxwq/contract';
import { en } from '@qxwq/contract/messages/en';
import { zhCN } from '@qxwq/contract/messages/zh-CN';
import { zhHant } from '@qxwq/contract/messages/zh-Hant';
import type { Place } from './json-fault.js';

export type Language = MessageLanguage;

export const messages: Record<Language, ContractMessages> = { 'zh-CN': zhCN, 'zh-Hant': zhHant, en };

interface Texts {
  readonly notUtf8: string;
  place(place: Place): string;
}

/** Details that only this room can tell. */
export const texts: Record<Language, Texts> = {
  'zh-CN': { notUtf8: '内容不是 UTF-8 编码', place: ({ line, column }) => `问题出在第 ${line} 行第 ${column} 个字符` },
  'zh-Hant': {
    notUtf8: '內容不是 UTF-8 編碼',
    place: ({ line, column }) => `問題出在第 ${line} 行第 ${column} 個字元`,
  },
  en: { notUtf8: 'The content is not UTF-8', place: ({ line, column }) => `Look at line ${line}, character ${column}` },
};

/**
 * The language of an answer: the query parameter `lang` (for requests that must do without own headers), else the first
 * language of `Accept-Language` (RFC 9110, 12.5.4) that the platform speaks, else Chinese.
 */
export function languageOf(url: URL, headers: Headers): Language {
  const asked = url.searchParams.get('lang');
  if (asked) return messageLanguageOf(asked) ?? 'zh-CN';
  const ranges = (headers.get('accept-language') ?? '').split(',').map((range, order) => {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim());
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    return { tag, order, quality: quality ? Number(quality.slice(2)) || 0 : 1 };
  });
  ranges.sort((a, b) => b.quality - a.quality || a.order - b.order);
  for (const { tag, quality } of ranges) {
    const language = quality > 0 ? messageLanguageOf(tag) : undefined;
    if (language) return language;
  }
  return 'zh-CN';
}
