import type { ContractMessages } from '../messages.js';

/** In a module of its own, since a board shows these and none of the other messages. */
export const challengeStates: ContractMessages['challengeStates'] = {
  draft: 'Draft',
  submitted: 'Submitted',
  screened: 'Screened',
  published: 'Open for bids',
  closed: 'Under review',
  awarded: 'Result out',
  contracted: 'Contracted',
  executing: 'In progress',
  accepted: 'Accepted',
  market_tested: 'Market-tested',
  withdrawn: 'Withdrawn',
  failed: 'No award',
  terminated: 'Terminated',
};
