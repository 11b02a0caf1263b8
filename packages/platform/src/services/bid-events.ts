import type { Principal } from '../identity/session-token.js';
import type { OutboxEvent } from '../storage/repositories/outbox-repository.js';

type BidEventKind =
  | 'bid.created'
  | 'bid.changed'
  | 'bid.consents_answered'
  | 'bid.file_added'
  | 'bid.file_removed'
  | 'bid.submitted'
  | 'bid.withdrawn'
  | 'bid.opened';

interface Subject {
  readonly bidId: string;
  readonly challengeId: string;
  /** Organisation that bids, which is not always the one that acts. */
  readonly organisationId: string;
}

/** What happened to a bid and who did it, without anything that the bid says. */
export const bidEvent = (
  kind: BidEventKind,
  subject: Subject,
  { partnerId, subject: user }: Principal,
  facts: NonNullable<OutboxEvent['facts']> = {},
): OutboxEvent => ({ kind, ...subject, actor: { partnerId, subject: user }, facts });
