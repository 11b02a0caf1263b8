import { challengeStates } from '@qxwq/contract/messages/zh-CN';
import {
  budgetBands,
  cooperationModes,
  disciplines,
  enterpriseTiers,
  industries,
  programmes,
  provinces,
} from '@qxwq/dictionaries/labels/zh-CN';

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
export const zhCN = {
  labels,
  states: challengeStates as CodeLabels,
  retry: '重试',
  close: '关闭',
  /** Tiers as short as a chip wants them; others keep the label of the list. */
  tierShort: {
    innovative: '创新型企业',
    specialised: '专精特新',
    'little-giant': '小巨人',
    'tech-sme': '科技型企业',
  } as CodeLabels,
  aloud: { label: '朗读', read: '朗读内容', pause: '暂停', resume: '继续', stop: '停止' },
  failure: {
    render: '这部分内容没能显示出来，网页的其他部分不受影响。',
    offline: '当前没有网络，恢复后会自动重新载入。',
    unreached: '暂时连不上服务，请检查网络后重试。',
    signedOut: '登录已失效，请重新登录。',
    unknown: '出了点问题，请稍后重试。',
    unconfigured: '这里还没有接好：需要 base-url，或放在 <qxwq-provider> 里面。',
  },
  time: {
    left: (days: number, hours: number, minutes: number) =>
      days > 0 ? `剩 ${days} 天` : hours > 0 ? `剩 ${hours} 小时` : `剩 ${Math.max(1, minutes)} 分钟`,
    leftPrecisely: (days: number, hours: number, minutes: number) =>
      days > 0
        ? `剩 ${days} 天 ${hours} 小时`
        : hours > 0
          ? `剩 ${hours} 小时 ${minutes} 分钟`
          : `剩 ${Math.max(1, minutes)} 分钟`,
    passed: '已截止',
    beijing: (moment: string) => `${moment}（北京时间）`,
  },
  money: { unit: '万元', open: '面议' },
  bids: (count: number) => (count === 0 ? '暂无人揭榜' : `已揭榜 ${count}`),
  challenge: {
    anonymous: '企业匿名发布',
    trl: (from: number, to: number) => (from === to ? `TRL ${from}` : `TRL ${from}→${to}`),
    jointBids: '允许联合揭榜',
    closed: (date: string) => `${date}截止`,
    /** A division of industries without the words that all of them end in: 电气机械和器材, not …制造业. */
    industry: (label: string) => label.replace(/^(?!其他)(.{2,}?)(制造|加工)?业$/, '$1'),
    sample: '示例数据',
  },
};

export type CoreMessages = typeof zhCN;
