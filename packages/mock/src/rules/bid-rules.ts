import {
  type BidState,
  bidLifecycle,
  type Consent,
  checkBid,
  consentPurposes,
  findTransition,
  type Receipt,
} from '@qxwq/contract';
import { found, Refusal } from '../refusal.js';
import type { ChallengeRecord, Store, StoredBid, Submission } from '../store.js';
import { canonicalJson, sha256 } from './digest.js';
import { attachmentOf, isGranted, stateAt } from './views.js';

/** Refuses once the challenge takes no bids: by its state, or by the mock's clock. */
export function requireOpen(challenge: ChallengeRecord, now: Date): void {
  if (challenge.state !== 'published') throw new Refusal('challenge_not_open');
  if (stateAt(challenge, now) !== 'published') throw new Refusal('deadline_passed', { deadline: challenge.deadline });
}

/** The state that a bidder's step leads to, as the lifecycle has it. */
export function stateAfter(name: 'submit' | 'withdraw', bid: StoredBid): BidState {
  const step = findTransition(bidLifecycle, name, bid.state, 'bidder');
  if (!step) throw new Refusal('transition_not_allowed');
  return step.to;
}

/** A bid can be changed as long as it could still be submitted. */
export function requireEditable(store: Store, bid: StoredBid, now: Date): void {
  stateAfter('submit', bid);
  requireOpen(found(store.challenges.get(bid.challengeId)), now);
}

export function requireRevision(bid: StoredBid, revision: number): void {
  if (bid.revision !== revision) throw new Refusal('revision_conflict', { revision: bid.revision });
}

/** What handing in produces, or every reason against it. */
export async function submissionOf(store: Store, bid: StoredBid, now: Date): Promise<Submission> {
  if (!isGranted(bid, 'process_bid')) {
    throw new Refusal('consent_missing', { faults: [{ pointer: '/consents/process_bid', code: 'consent_required' }] });
  }
  const challenge = found(store.challenges.get(bid.challengeId));
  const { errors } = checkBid(bid.content, challenge.indicators);
  if (errors.length > 0) {
    const faults = errors.map((fault) => ({ ...fault, pointer: `/content${fault.pointer}` }));
    throw new Refusal('bid_incomplete', { faults });
  }
  const { content, files } = structuredClone({ content: bid.content, files: bid.files });
  return { content, files, receipt: await receiptOf(store, bid, challenge, now) };
}

async function receiptOf(store: Store, bid: StoredBid, challenge: ChallengeRecord, now: Date): Promise<Receipt> {
  const attachments = (await Promise.all(bid.files.map(attachmentOf))).map((file) => file.sha256);
  const before = bid.submission?.receipt;
  return {
    number: `QX-${challenge.number}-${String(store.nextReceiptSerial()).padStart(4, '0')}`,
    bidId: bid.id,
    challengeId: challenge.id,
    challengeTitle: challenge.title,
    version: (before?.version ?? 0) + 1,
    submittedAt: now.toISOString(),
    digest: await sha256(canonicalJson({ attachments, content: bid.content })),
    bidders: [
      found(store.organisations.get(bid.organisationId)).name,
      ...bid.content.partners.map((partner) => partner.name),
    ],
    sealedUntil: challenge.deadline,
    resultExpectedAt: challenge.resultExpectedAt,
    contactHint: hint(bid.content.contact.email),
  };
}

/** `kong@example.edu.cn` as `k***@example.edu.cn`. */
const hint = (email: string): string | null => (email === '' ? null : email.replace(/^(.)[^@]*/u, '$1***'));

/** The answers after some were given. Silence is recorded as not granted, but takes nothing back that was granted. */
export const consentsAfter = (
  before: readonly Consent[],
  given: readonly Pick<Consent, 'purpose' | 'granted'>[],
  about: Pick<Consent, 'noticeVersion' | 'at'>,
): Consent[] =>
  consentPurposes.map((purpose) => {
    const answer = given.find((consent) => consent.purpose === purpose);
    const earlier = before.find((consent) => consent.purpose === purpose);
    return !answer && earlier ? earlier : { purpose, granted: answer?.granted ?? false, ...about };
  });
