import type { Reason } from './features.js';

export type ReasonLanguage = 'zh-CN' | 'en';

/** Puts names to codes ("C38" to 电气机械和器材制造业); codes without a name are shown as they are. */
export type NameOfCode = (kind: 'industry' | 'discipline' | 'region' | 'mode', code: string) => string;

/** A reason as a short phrase for people. */
export function describeReason(
  reason: Reason,
  language: ReasonLanguage = 'zh-CN',
  nameOf: NameOfCode = (_, code) => code,
): string {
  return language === 'en' ? inEnglish(reason, nameOf) : inChinese(reason, nameOf);
}

function inChinese(reason: Reason, nameOf: NameOfCode): string {
  switch (reason.code) {
    case 'same-industry':
      return `同属${nameOf('industry', reason.value)}${reason.inferred ? '（推断）' : ''}`;
    case 'same-discipline':
      return `学科同为${nameOf('discipline', reason.value)}${reason.inferred ? '（推断）' : ''}`;
    case 'same-province':
    case 'same-city':
      return `同在${nameOf('region', reason.value)}`;
    case 'trl-fits':
      return '技术成熟度相符';
    case 'trl-differs':
      return `TRL 差 ${reason.value}`;
    case 'budget-fits':
      return '预算相符';
    case 'budget-differs':
      return '预算有差距';
    case 'mode-fits':
      return `合作方式相符：${nameOf('mode', reason.value)}`;
    case 'mode-differs':
      return '合作方式不同';
    case 'too-late':
      return `${reason.value} 起可用，晚于需求时限`;
    case 'indicator-met':
      return `指标“${reason.value}”已达到：${reason.quote}`;
    case 'indicator-missed':
      return `指标“${reason.value}”未达到：${reason.quote}`;
    case 'ruled-out':
      return `需求排除“${reason.value}”：${reason.quote}`;
    case 'resembles-best':
      return '与最匹配的几项相近';
    case 'same-meaning':
      return '语义相近';
  }
}

function inEnglish(reason: Reason, nameOf: NameOfCode): string {
  switch (reason.code) {
    case 'same-industry':
      return `Same industry: ${nameOf('industry', reason.value)}${reason.inferred ? ' (inferred)' : ''}`;
    case 'same-discipline':
      return `Same discipline: ${nameOf('discipline', reason.value)}${reason.inferred ? ' (inferred)' : ''}`;
    case 'same-province':
    case 'same-city':
      return `Both in ${nameOf('region', reason.value)}`;
    case 'trl-fits':
      return 'Technology readiness fits';
    case 'trl-differs':
      return `TRL differs by ${reason.value}`;
    case 'budget-fits':
      return 'Budget fits';
    case 'budget-differs':
      return 'Budgets differ';
    case 'mode-fits':
      return `Same way of cooperation: ${nameOf('mode', reason.value)}`;
    case 'mode-differs':
      return 'Different ways of cooperation';
    case 'too-late':
      return `Available from ${reason.value}, after it is needed`;
    case 'indicator-met':
      return `Meets “${reason.value}”: ${reason.quote}`;
    case 'indicator-missed':
      return `Misses “${reason.value}”: ${reason.quote}`;
    case 'ruled-out':
      return `The demand rules out “${reason.value}”: ${reason.quote}`;
    case 'resembles-best':
      return 'Close to the best matches';
    case 'same-meaning':
      return 'Similar meaning';
  }
}
