import { challengeStates } from '@qxwq/contract/messages/zh-CN';

const date = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'long' });

export const stateLabel = (state) => challengeStates[state] ?? state;

/** What a host has to write itself where an embed brings no board: a challenge of the API in words. */
export const rowOf = ({ id, title, organisation, summary, budget, deadline, state }) => ({
  id,
  objectID: id,
  title,
  organisation: organisation?.name ?? '企业匿名发布',
  summary,
  amount: amountOf(budget),
  deadline: date.format(new Date(deadline)),
  state: stateLabel(state),
});

function amountOf(budget) {
  if (!budget) return '面议';
  const { minWan, maxWan } = budget;
  return `${minWan === maxWan ? minWan : `${minWan}–${maxWan}`} 万元`;
}

/** Text of the data as HTML. */
export const escaped = (text) => String(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
