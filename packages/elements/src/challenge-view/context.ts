import type { ChallengeSummary } from '@qxwq/contract';
import type { Locale } from '../core/locale.js';
import { fillAddress } from '../core/safe-url.js';
import { emit } from '../events.js';
import type { CoreMessages } from '../locales/zh-CN.js';

/** What the parts of a challenge need to be drawn. */
export interface ViewContext {
  readonly t: CoreMessages;
  readonly language: Locale;
  /** Milliseconds since 1970 for which times are told. */
  readonly now: number;
  /** Words to mark in title and summary. */
  readonly words: readonly string[];
  /** Address template of a challenge's page, `/challenge.html?id={id}`; undefined: an event only. */
  readonly challengeHref: string | undefined;
  /** Level of the titles as headings, 2–6. */
  readonly headingLevel: number;
}

/** Where a challenge is shown, or undefined: the page listens to `qxwq-challenge-open` instead. */
export const addressOf = (
  challenge: Pick<ChallengeSummary, 'id' | 'number'>,
  context: Pick<ViewContext, 'challengeHref'>,
) => fillAddress(context.challengeHref, { id: challenge.id, number: challenge.number });

/** Tells the page that a challenge is opened, and stays where it is if the page says so. */
export function openChallenge(event: Event, challenge: ChallengeSummary): void {
  const target = event.currentTarget;
  if (target && !emit(target, 'qxwq-challenge-open', { challengeId: challenge.id, challenge })) event.preventDefault();
}
