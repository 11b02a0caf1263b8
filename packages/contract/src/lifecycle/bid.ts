import type { Lifecycle } from './lifecycle.js';

/** States of a bid (揭榜书). Until the deadline its organisation may submit again or withdraw. */
export const bidStates = ['draft', 'submitted', 'withdrawn', 'opened', 'awarded', 'not_awarded'] as const;
export type BidState = (typeof bidStates)[number];

/** Bids that the enterprise gets to read once the deadline has passed. */
export const readableBidStates = [
  'submitted',
  'opened',
  'awarded',
  'not_awarded',
] as const satisfies readonly BidState[];

export const bidLifecycle: Lifecycle<BidState> = {
  initial: 'draft',
  states: bidStates,
  transitions: [
    { name: 'submit', from: ['draft', 'submitted', 'withdrawn'], to: 'submitted', by: ['bidder'] },
    { name: 'withdraw', from: ['draft', 'submitted'], to: 'withdrawn', by: ['bidder'] },
    { name: 'open', from: ['submitted'], to: 'opened', by: ['enterprise'] },
    { name: 'award', from: ['opened'], to: 'awarded', by: ['enterprise', 'operator'] },
    { name: 'decline', from: ['opened'], to: 'not_awarded', by: ['enterprise', 'operator'] },
  ],
};
