import type { BidContent, BidContentRead, BidId, ChallengeId, Indicator, OrganisationId } from '@qxwq/contract';
import { type FormValues, reviveValues } from '../model/form-values.js';
import { isStep, type StepId } from '../model/steps.js';

/** Whose draft on what: part of the storage key, so that neither accounts nor challenges ever see each other's. */
export interface DraftOwner {
  /** Address of the platform, without a trailing slash. */
  readonly platform: string;
  readonly challengeId: ChallengeId;
  readonly organisationId: OrganisationId;
  /** The host's own user id. */
  readonly subject: string;
  /** Set where a certain bid is continued; a team may have several on one challenge. */
  readonly bidId?: BidId;
}

/** A version of the form that lost a conflict and is kept until it is no longer wanted. */
export interface SetAside {
  readonly values: FormValues;
  /** Where it came from. */
  readonly from: 'device' | 'server';
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A submission that was begun. It is stored before the request, so that asking again means asking the same. */
export interface PendingSubmission {
  readonly idempotencyKey: string;
  readonly revision: number;
}

/** Everything that a reload or a crash must not lose. */
export interface DraftRecord {
  readonly values: FormValues;
  readonly step: StepId;
  readonly bidId: BidId | null;
  /** The platform's copy that this draft grew from; tells a change made elsewhere from one made here. */
  readonly base: BidContentRead | null;
  /** What was sent last without an answer so far; a platform that holds it holds our own words. */
  readonly sent: BidContent | null;
  /** Something was typed that the platform has not got yet. */
  readonly dirty: boolean;
  /** Made once, so that a draft whose creation was answered into the void is not created twice. */
  readonly createKey: string;
  readonly pendingSubmission: PendingSubmission | null;
  readonly setAside: SetAside | null;
  /** Names of files whose upload had not ended; a page that is opened again cannot go on with them by itself. */
  readonly unfinishedUploads: readonly string[];
  /** When it was stored on the device, milliseconds since 1970. */
  readonly savedAt: number;
}

/** The key in the device's store. */
export function draftKey(owner: DraftOwner): string {
  const { platform, challengeId, organisationId, subject, bidId } = owner;
  return ['bid', platform, challengeId, organisationId, subject, ...(bidId ? [bidId] : [])]
    .map(encodeURIComponent)
    .join('/');
}

/** A stored record read back; null for anything that is not one. */
export function reviveRecord(stored: unknown, indicators: readonly Indicator[]): DraftRecord | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const from = stored as Partial<Record<keyof DraftRecord, unknown>>;
  if (typeof from.createKey !== 'string' || typeof from.values !== 'object') return null;
  const aside = from.setAside as Partial<SetAside> | null | undefined;
  const pending = from.pendingSubmission as Partial<PendingSubmission> | null | undefined;
  return {
    values: reviveValues(from.values, indicators),
    step: isStep(from.step) ? from.step : 'plan',
    bidId: typeof from.bidId === 'string' ? (from.bidId as BidId) : null,
    base: typeof from.base === 'object' ? (from.base as BidContentRead | null) : null,
    sent: typeof from.sent === 'object' ? (from.sent as BidContent | null) : null,
    dirty: from.dirty !== false,
    createKey: from.createKey,
    pendingSubmission:
      typeof pending?.idempotencyKey === 'string' && typeof pending.revision === 'number'
        ? { idempotencyKey: pending.idempotencyKey, revision: pending.revision }
        : null,
    setAside:
      aside && typeof aside.at === 'number'
        ? {
            values: reviveValues(aside.values, indicators),
            from: aside.from === 'server' ? 'server' : 'device',
            at: aside.at,
          }
        : null,
    unfinishedUploads: Array.isArray(from.unfinishedUploads)
      ? from.unfinishedUploads.filter((name) => typeof name === 'string')
      : [],
    savedAt: typeof from.savedAt === 'number' ? from.savedAt : 0,
  };
}
