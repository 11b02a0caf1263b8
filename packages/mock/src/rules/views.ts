import {
  type Attachment,
  type Bid,
  type BidContentRead,
  type Challenge,
  type ChallengeSummary,
  type OpenedBid,
  type Organisation,
  type OrganisationRef,
  readableBidStates,
} from '@qxwq/contract';
import { found } from '../refusal.js';
import type { ChallengeRecord, Store, StoredBid, StoredFile } from '../store.js';
import { sha256 } from './digest.js';

/** A published challenge is closed as soon as its deadline has passed. */
export const stateAt = ({ state, deadline }: ChallengeRecord, now: Date): Challenge['state'] =>
  state === 'published' && Date.parse(deadline) <= now.getTime() ? 'closed' : state;

export const refOf = ({ id, name, kind, tier }: Organisation): OrganisationRef => ({ id, name, kind, tier });

/** Bids that count: handed in and not taken back. */
export const countedBids = (store: Store, challengeId: string): number =>
  [...store.bids.values()].filter(
    (bid) => bid.challengeId === challengeId && (readableBidStates as readonly string[]).includes(bid.state),
  ).length;

/** The row of the board. */
export function summaryOf(store: Store, record: ChallengeRecord, now: Date): ChallengeSummary {
  return {
    id: record.id,
    number: record.number,
    title: record.title,
    organisation: record.organisation,
    region: record.region,
    city: record.city,
    industry: record.industry,
    disciplines: record.disciplines,
    summary: record.summary,
    keywords: record.keywords,
    cooperationModes: record.cooperationModes,
    budget: record.budget,
    trl: record.trl,
    state: stateAt(record, now),
    programme: record.programme,
    publishedAt: record.publishedAt,
    deadline: record.deadline,
    bidCount: record.bidCount + countedBids(store, record.id),
    jointBids: record.jointBids,
    sample: record.sample,
  };
}

/** The challenge in full. */
export async function challengeOf(store: Store, record: ChallengeRecord, now: Date): Promise<Challenge> {
  const { organisationId: _, ...shown } = record;
  const files = store.challengeFiles.get(record.id) ?? [];
  return {
    ...shown,
    ...summaryOf(store, record, now),
    attachments: await Promise.all(files.map(attachmentOf)),
  };
}

export const attachmentOf = async ({ id, name, mediaType, bytes, createdAt }: StoredFile): Promise<Attachment> => ({
  id: id as Attachment['id'],
  name,
  mediaType,
  size: bytes.length,
  sha256: await sha256(bytes),
  createdAt,
});

/** A bid as its own organisation sees it. */
export async function bidOf(store: Store, bid: StoredBid, now: Date): Promise<Bid> {
  const challenge = found(store.challenges.get(bid.challengeId));
  return {
    id: bid.id,
    challenge: {
      id: challenge.id,
      number: challenge.number,
      title: challenge.title,
      state: stateAt(challenge, now),
      deadline: challenge.deadline,
    },
    organisation: refOf(found(store.organisations.get(bid.organisationId))),
    state: bid.state,
    revision: bid.revision,
    content: bid.content as BidContentRead,
    attachments: await Promise.all(bid.files.map(attachmentOf)),
    consents: bid.consents,
    receipt: bid.submission?.receipt ?? null,
    changedSinceSubmission: bid.changedSinceSubmission,
    createdAt: bid.createdAt,
    updatedAt: bid.updatedAt,
  };
}

/** A bid as the enterprise sees it: what was handed in, and contacts only where the team agreed. */
export async function openedBidOf(store: Store, bid: StoredBid): Promise<OpenedBid> {
  const { content, files, receipt } = found(bid.submission ?? undefined);
  return {
    id: bid.id,
    organisation: refOf(found(store.organisations.get(bid.organisationId))),
    state: bid.state,
    content: { ...(content as BidContentRead), contact: isGranted(bid, 'share_contact') ? content.contact : null },
    attachments: await Promise.all(files.map(attachmentOf)),
    receipt,
    openedAt: found(bid.openedAt ?? undefined),
  };
}

export const isGranted = (bid: StoredBid, purpose: string): boolean =>
  bid.consents.some((consent) => consent.purpose === purpose && consent.granted);
