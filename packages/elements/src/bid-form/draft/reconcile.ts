import type { Bid, BidContent, BidContentRead, Indicator } from '@qxwq/contract';
import { checkForm } from '../model/check-form.js';
import { type FormValues, valuesOf } from '../model/form-values.js';
import type { DraftRecord } from './draft-record.js';

/** Which of two copies of a draft a person should go on with. */
export type Verdict =
  /** The device has the newest text. */
  | 'device'
  /** The platform has the newest text and the device nothing of its own. */
  | 'server'
  /** Both were changed: a person has to choose. */
  | 'conflict';

/** Compares what this device kept with what the platform holds. */
export function reconcile(record: DraftRecord, bid: Bid, indicators: readonly Indicator[]): Verdict {
  // An upload or a consent moves the revision as well; only another text is a change of the text. And where the answer
  // to our own save was lost on the way, the platform holds what this device sent or still has.
  const ours = [record.base, record.sent, checkForm(record.values, indicators).storable];
  if (ours.some((content) => content !== null && sameContent(bid.content, content))) return 'device';
  return record.dirty ? 'conflict' : 'server';
}

/** Whether two contents say the same, however their members are ordered. */
export function sameContent(one: BidContent | BidContentRead, other: BidContent | BidContentRead): boolean {
  return canonical(one) === canonical(other);
}

/** The form for a bid that the platform holds, with the consents that were given to this version of the notice. */
export function valuesOfBid(bid: Bid, indicators: readonly Indicator[], noticeVersion: string | null): FormValues {
  const values = valuesOf(bid.content, indicators);
  const consents: Record<string, boolean> = { ...values.consents };
  for (const { purpose, granted, noticeVersion: version } of bid.consents) {
    if (Object.hasOwn(consents, purpose) && version === noticeVersion) consents[purpose] = granted;
  }
  return { ...values, consents: consents as FormValues['consents'] };
}

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
