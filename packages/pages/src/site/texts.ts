import { type Locale, type PageTexts, textsFor } from '@qxwq/elements/server';

/** What only pages say; everything else they say with the elements' words. */
const own = {
  'zh-CN': {
    title: '企业需求榜',
    search: '搜索',
    next: '下一页',
    first: '回到第一页',
    notFound: '没有找到这个页面',
    notFoundHint: '地址可能有误，或者这项需求已经撤回。',
    failed: '暂时读不到需求',
    failedHint: '请稍后再试。',
    feeds: '订阅',
    share: '手机扫码打开',
    languages: '语言',
    enterprise: '发榜单位',
    money: '金额',
  },
  'zh-Hant': {
    title: '企業需求榜',
    search: '搜尋',
    next: '下一頁',
    first: '回到第一頁',
    notFound: '沒有找到這個頁面',
    notFoundHint: '網址可能有誤，或者這項需求已經撤回。',
    failed: '暫時讀不到需求',
    failedHint: '請稍後再試。',
    feeds: '訂閱',
    share: '手機掃碼開啟',
    languages: '語言',
    enterprise: '發榜單位',
    money: '金額',
  },
  en: {
    title: 'Challenges set by enterprises',
    search: 'Search',
    next: 'Next page',
    first: 'Back to the first page',
    notFound: 'This page does not exist',
    notFoundHint: 'The address may be wrong, or the challenge was withdrawn.',
    failed: 'The challenges cannot be read right now',
    failedHint: 'Please try again in a while.',
    feeds: 'Subscribe',
    share: 'Open on a phone',
    languages: 'Language',
    enterprise: 'Set by',
    money: 'Budget',
  },
} as const satisfies Record<Locale, Record<string, string>>;

export const languageNames: Record<Locale, string> = { 'zh-CN': '简体中文', 'zh-Hant': '繁體中文', en: 'English' };

export interface SiteTexts extends PageTexts {
  readonly own: (typeof own)[Locale];
}

export const siteTexts = async (locale: Locale): Promise<SiteTexts> => ({
  ...(await textsFor(locale)),
  own: own[locale],
});
