import type { Bid, BidId } from '@qxwq/contract';
import { emptyValues } from '../model/form-values.js';
import { Draft } from './draft.js';
import { type DraftRecord, draftKey, reviveRecord } from './draft-record.js';
import type { DraftContext } from './draft-state.js';
import { failureOf } from './failure.js';
import { isReceived } from './is-received.js';
import { reconcile, valuesOfBid } from './reconcile.js';

/** What a person finds when the form is opened. */
export type Opening =
  | { readonly kind: 'form'; readonly draft: Draft }
  /** Everything was handed in, and nothing has been changed since. */
  | { readonly kind: 'received'; readonly bid: Bid }
  /** The organisation has bids on this challenge already: go on with one, or write another. */
  | { readonly kind: 'choose'; readonly bids: readonly Bid[] };

export interface OpenOptions {
  /** The bid to continue; without one, what this device kept, else what the organisation has. */
  readonly bidId?: BidId | null;
  /** Begin a further bid although the organisation has some. */
  readonly another?: boolean;
  /** Open the form also for a bid that was handed in: to change it. */
  readonly change?: boolean;
  readonly newKey: () => string;
}

/** Finds what to go on with: the device's copy, the platform's copy, or both compared. */
export async function openBid(context: DraftContext, options: OpenOptions): Promise<Opening> {
  const { bidId = null, newKey } = options;
  const found = findRecord(context, bidId);
  const bid = await fetchBid(context, found.record?.bidId ?? bidId, found.record !== null);
  const scoped = { ...context, owner: found.owner };
  if (bid === 'gone') {
    // The platform has lost it, this device has not: it is handed over anew.
    const { values, step, setAside } = found.record ?? freshRecord(context, null, newKey);
    const record = { ...freshRecord(context, null, newKey), values, step, setAside, dirty: true };
    return { kind: 'form', draft: new Draft(scoped, record, null) };
  }
  if (!bid) {
    if (found.record) return { kind: 'form', draft: new Draft(scoped, found.record, null) };
    const others = options.another ? [] : (await context.bids.list({ challenge: context.challenge.id })).items;
    if (others.length > 0) return { kind: 'choose', bids: others };
    return { kind: 'form', draft: new Draft(scoped, freshRecord(context, null, newKey), null) };
  }
  if (isReceived(bid) && !found.record?.dirty && !options.change) {
    context.store.remove(draftKey(found.owner));
    return { kind: 'received', bid };
  }
  return { kind: 'form', draft: compared(scoped, found.record, bid, newKey) };
}

function compared(context: DraftContext, record: DraftRecord | null, bid: Bid, newKey: () => string): Draft {
  const fresh = freshRecord(context, bid, newKey);
  if (!record) return new Draft(context, fresh, bid);
  switch (reconcile(record, bid, context.challenge.indicators)) {
    case 'conflict':
      return new Draft(context, record, bid, bid);
    case 'server':
      return new Draft(context, { ...fresh, step: record.step }, bid);
    default:
      return new Draft(context, { ...record, bidId: bid.id, base: bid.content, sent: null }, bid);
  }
}

/** A bid that is continued has a place of its own, unless it was begun on this device in the common one. */
function findRecord(context: DraftContext, bidId: BidId | null) {
  const { owner, store, challenge } = context;
  const own = bidId ? { ...owner, bidId } : owner;
  const read = (key: DraftContext['owner']) => reviveRecord(store.read(draftKey(key)), challenge.indicators);
  const record = read(own);
  if (record || !bidId) return { owner: own, record };
  const common = read(owner);
  return common?.bidId === bidId ? { owner, record: common } : { owner: own, record: null };
}

async function fetchBid(context: DraftContext, bidId: BidId | null, kept: boolean): Promise<Bid | null | 'gone'> {
  if (!bidId) return null;
  try {
    return await context.bids.get(bidId);
  } catch (error) {
    const { kind, code } = failureOf(error);
    // Without the network one goes on with what this device kept; the next save compares the two.
    if (kept && (kind === 'offline' || kind === 'busy')) return null;
    if (kept && code === 'not_found') return 'gone';
    throw error;
  }
}

function freshRecord(context: DraftContext, bid: Bid | null, newKey: () => string): DraftRecord {
  const { challenge, notice } = context;
  return {
    values: bid ? valuesOfBid(bid, challenge.indicators, notice.version) : emptyValues(challenge.indicators),
    step: 'plan',
    bidId: bid?.id ?? null,
    base: bid?.content ?? null,
    sent: null,
    dirty: false,
    createKey: newKey(),
    pendingSubmission: null,
    setAside: null,
    unfinishedUploads: [],
    savedAt: 0,
  };
}
