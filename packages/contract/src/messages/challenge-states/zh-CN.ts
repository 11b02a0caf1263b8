import type { ContractMessages } from '../messages.js';

/** In a module of its own, since a board shows these and none of the other messages. */
export const challengeStates: ContractMessages['challengeStates'] = {
  draft: '草稿',
  submitted: '征集',
  screened: '遴选',
  published: '揭榜中',
  closed: '评榜中',
  awarded: '已公布',
  contracted: '已签约',
  executing: '实施中',
  accepted: '已验收',
  market_tested: '市场检验',
  withdrawn: '已撤回',
  failed: '流榜',
  terminated: '已终止',
};
