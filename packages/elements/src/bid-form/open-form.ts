import type { BidId, Challenge, PrivacyNotice } from '@qxwq/contract';
import type { DeviceStore } from '../core/device-store.js';
import type { Locale } from '../core/locale.js';
import { type Opening, openBid } from './draft/open-bid.js';
import type { Facts, KnownFacts } from './facts.js';

export interface OpenWishes {
  readonly store: DeviceStore;
  readonly another: boolean;
  readonly change: boolean;
  readonly newKey: () => string;
}

/** Everything that the form starts from. */
export interface Opened {
  readonly opening: Opening;
  readonly challenge: Challenge;
  readonly notice: PrivacyNotice;
  readonly noticeLocale: Locale;
  /** The session may write bids. */
  readonly mayWrite: boolean;
  /** How far the platform's clock is ahead of this device's, in milliseconds. */
  readonly clockAhead: number;
}

/** Finds the bid to go on with, now that everything else is known. */
export async function openForm(asked: Facts, known: KnownFacts, wishes: OpenWishes): Promise<Opened> {
  const { client, bidId, locale } = asked;
  const { challenge, notice, session, platform, clockAhead } = known;
  const { store, another, change, newKey } = wishes;
  const owner = {
    platform,
    challengeId: challenge.id,
    organisationId: session.organisation.id,
    subject: session.subject,
  };
  const opening = await openBid(
    { bids: client.bids, store, owner, challenge, notice },
    { bidId: (bidId as BidId | undefined) ?? null, another, change, newKey },
  );
  const mayWrite = session.scopes.includes('bids:write');
  return { opening, challenge, notice, noticeLocale: locale, mayWrite, clockAhead };
}
