import type { Bid } from '@qxwq/contract';

/** Whether the platform holds a submission of exactly this text. */
export const isReceived = (bid: Bid): boolean =>
  bid.receipt !== null && !bid.changedSinceSubmission && bid.state !== 'draft' && bid.state !== 'withdrawn';
