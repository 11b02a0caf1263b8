import type { BidId, Challenge, ChallengeId, PrivacyNotice } from '@qxwq/contract';
import type { Client } from '@qxwq/sdk/light';
import type { DeviceStore } from '../core/device-store.js';
import type { Locale } from '../core/locale.js';
import { type Opening, openBid } from './draft/open-bid.js';

export interface OpenRequest {
  readonly client: Client;
  readonly store: DeviceStore;
  /** Language for the texts of the privacy notice. */
  readonly locale: Locale;
  /** Either may be absent, not both: a bid knows its challenge. */
  readonly challengeId: string | undefined;
  readonly bidId: string | undefined;
  readonly another: boolean;
  readonly change: boolean;
  readonly newKey: () => string;
  readonly signal: AbortSignal;
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

/** Loads what the form needs, the independent parts at once. */
export async function openForm(request: OpenRequest): Promise<Opened> {
  const { client, store, locale, bidId, another, change, newKey, signal } = request;
  const options = { signal, locale };
  const asked = Date.now();
  const [session, info, notice, challengeId] = await Promise.all([
    client.session.get(options),
    client.platform.info(options),
    client.platform.privacyNotice(options),
    request.challengeId ?? client.bids.get(bidId as BidId, options).then((bid) => bid.challenge.id),
  ]);
  const clockAhead = Date.parse(info.time) - (asked + Date.now()) / 2;
  const challenge = await client.challenges.get(challengeId as ChallengeId, options);
  const owner = {
    platform: info.name,
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
