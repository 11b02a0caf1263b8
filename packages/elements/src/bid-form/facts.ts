import type { BidId, Challenge, ChallengeId, PrivacyNotice, Session } from '@qxwq/contract';
import type { Locale } from '../core/locale.js';
import type { FormClient } from './operations.js';

/** What to ask the platform about before a form can be opened. */
export interface Facts {
  readonly client: FormClient;
  /** Language for the texts of the privacy notice. */
  readonly locale: Locale;
  /** Either may be absent, not both: a bid knows its challenge. */
  readonly challengeId: string | undefined;
  readonly bidId: string | undefined;
  readonly signal: AbortSignal;
}

export interface KnownFacts {
  readonly challenge: Challenge;
  readonly notice: PrivacyNotice;
  readonly session: Session;
  /** The platform's name, which tells its drafts from those of others on the device. */
  readonly platform: string;
  /** How far the platform's clock is ahead of this device's, in milliseconds. */
  readonly clockAhead: number;
}

/** Loads what the form needs, the independent parts at once. */
export async function loadFacts({ client, locale, bidId, signal, ...asked }: Facts): Promise<KnownFacts> {
  const options = { signal, locale };
  const start = Date.now();
  const [session, info, notice, challengeId] = await Promise.all([
    client.session.get(options),
    client.platform.info(options),
    client.platform.privacyNotice(options),
    asked.challengeId ?? client.bids.get(bidId as BidId, options).then((bid) => bid.challenge.id),
  ]);
  const clockAhead = Date.parse(info.time) - (start + Date.now()) / 2;
  const challenge = await client.challenges.get(challengeId as ChallengeId, options);
  return { challenge, notice, session, platform: info.name, clockAhead };
}
