import type { ContractMessages } from '../messages.js';

/** In a module of its own, since a board shows these and none of the other messages. */
export const challengeStates: ContractMessages['challengeStates'] = {
  draft: '草稿',
  submitted: '徵集',
  screened: '遴選',
  published: '揭榜中',
  closed: '評榜中',
  awarded: '已公布',
  contracted: '已簽約',
  executing: '實施中',
  accepted: '已驗收',
  market_tested: '市場檢驗',
  withdrawn: '已撤回',
  failed: '流榜',
  terminated: '已終止',
};
