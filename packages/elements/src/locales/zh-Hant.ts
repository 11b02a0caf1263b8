import { challengeStates } from '@qxwq/contract/messages/zh-Hant';
import {
  budgetBands,
  cooperationModes,
  disciplines,
  enterpriseTiers,
  industries,
  programmes,
  provinces,
} from '@qxwq/dictionaries/labels/zh-Hant';
import type { CoreMessages } from './zh-CN.js';

type CodeLabels = Readonly<Record<string, string>>;

/** Labels of the coded lists, by the lists' names. */
const labels: Readonly<
  Record<
    'budgetBands' | 'cooperationModes' | 'disciplines' | 'enterpriseTiers' | 'industries' | 'programmes' | 'provinces',
    CodeLabels
  >
> = {
  budgetBands,
  cooperationModes,
  disciplines,
  enterpriseTiers,
  industries,
  programmes,
  provinces,
};

/** Texts in Chinese. The type of the other languages is taken from here. */
export const zhHant: CoreMessages = {
  labels,
  states: challengeStates as CodeLabels,
  retry: '重試',
  close: '關閉',
  /** Tiers as short as a chip wants them; others keep the label of the list. */
  tierShort: {
    innovative: '創新型企業',
    specialised: '專精特新',
    'little-giant': '小巨人',
    'tech-sme': '科技型企業',
  } as CodeLabels,
  aloud: { label: '朗讀', read: '朗讀內容', pause: '暫停', resume: '繼續', stop: '停止' },
  failure: {
    render: '這部分內容沒能顯示出來，網頁的其他部分不受影響。',
    offline: '目前沒有網路，恢復後會自動重新載入。',
    unreached: '暫時連不上服務，請檢查網路後重試。',
    signedOut: '登入已失效，請重新登入。',
    unknown: '出了點問題，請稍後重試。',
    unconfigured: '這裡還沒有接好：需要 base-url，或放在 <qxwq-provider> 裡面。',
  },
  time: {
    left: (days: number, hours: number, minutes: number) =>
      days > 0 ? `剩 ${days} 天` : hours > 0 ? `剩 ${hours} 小時` : `剩 ${Math.max(1, minutes)} 分鐘`,
    leftPrecisely: (days: number, hours: number, minutes: number) =>
      days > 0
        ? `剩 ${days} 天 ${hours} 小時`
        : hours > 0
          ? `剩 ${hours} 小時 ${minutes} 分鐘`
          : `剩 ${Math.max(1, minutes)} 分鐘`,
    passed: '已截止',
    beijing: (moment: string) => `${moment}（北京時間）`,
  },
  money: { unit: '萬元', open: '面議' },
  bids: (count: number) => (count === 0 ? '暫無人揭榜' : `已揭榜 ${count}`),
  challenge: {
    anonymous: '企業匿名發布',
    trl: (from: number, to: number) => (from === to ? `TRL ${from}` : `TRL ${from}→${to}`),
    jointBids: '允許聯合揭榜',
    closed: (date: string) => `${date}截止`,
    /** A division of industries without the words that all of them end in: 電氣機械和器材, not …製造業. */
    industry: (label: string) => label.replace(/^(?!其他)(.{2,}?)(製造|加工)?業$/, '$1'),
    sample: '範例資料',
  },
};
