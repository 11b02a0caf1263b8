import { type Bid, bidLifecycle, findTransition } from '@qxwq/contract';

/** What the organisation can do with one of its bids now. */
export interface BidActions {
  /** Go on writing it: a draft, or one that was handed in or taken back and can be handed in (again). */
  readonly edit: boolean;
  readonly withdraw: boolean;
  readonly receipt: boolean;
}

/** Reads the actions off the lifecycle. `now` is in milliseconds since 1970; the platform's clock has the last word. */
export function bidActions(bid: Bid, now: number): BidActions {
  const open = bid.challenge.state === 'published' && Date.parse(bid.challenge.deadline) > now;
  const may = (step: string) => open && findTransition(bidLifecycle, step, bid.state, 'bidder') !== undefined;
  return { edit: may('submit'), withdraw: may('withdraw'), receipt: bid.receipt !== null };
}
