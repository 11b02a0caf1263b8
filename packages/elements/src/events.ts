import type { AchievementSummary, ChallengeSummary, Match, PersonSummary, ProblemCode, Receipt } from '@qxwq/contract';

/**
 * What failed, for hosts that count or act: a code of the platform, or `offline` (no network), `unreachable` (no answer),
 * `timeout`, `signed_out` (the host gave no session token), `render_failed` (a defect of the kit), `unknown`.
 */
export type ErrorCode =
  | ProblemCode
  | 'offline'
  | 'unreachable'
  | 'timeout'
  | 'signed_out'
  | 'render_failed'
  | 'unknown'
  | (string & {});

/**
 * What the elements tell the page. Every event bubbles, leaves shadow roots and can be cancelled; `preventDefault()`
 * keeps the element from doing what it would do next, which each entry states.
 */
export interface QxwqEventDetails {
  /** A reader opens a challenge. Cancelled: the link is not followed. */
  'qxwq-challenge-open': { readonly challengeId: string; readonly challenge: ChallengeSummary };
  /** A reader opens an achievement. Cancelled: nothing unfolds, and no link is followed. */
  'qxwq-achievement-open': { readonly achievementId: string; readonly achievement: AchievementSummary };
  /** A reader opens a team or a person. Cancelled: nothing unfolds, and no link is followed. */
  'qxwq-person-open': { readonly personId: string; readonly person: PersonSummary };
  /** A reader wants to bid (我要揭榜). Cancelled: the link is not followed. */
  'qxwq-bid-start': { readonly challengeId: string };
  /** A bid is about to be submitted. Cancelled: nothing is sent. */
  'qxwq-bid-submit': { readonly challengeId: string; readonly bidId: string };
  /** A bid was submitted; the receipt is the platform's. Cancelling changes nothing. */
  'qxwq-bid-submitted': { readonly challengeId: string; readonly bidId: string; readonly receipt: Receipt };
  /** The platform has got the latest text of a draft. Cancelling changes nothing. */
  'qxwq-draft-saved': { readonly challengeId: string; readonly bidId: string };
  /** A reader wants to see all of their bids. Cancelled: the link is not followed. */
  'qxwq-my-bids-open': Record<never, never>;
  /** A reader opens one of their bids. Cancelled: the link is not followed. */
  'qxwq-bid-open': { readonly bidId: string; readonly challengeId: string };
  /** A reader opens a match. Cancelled: the link is not followed. */
  'qxwq-match-open': { readonly match: Match };
  /** A match is about to be decided or placed. Cancelled: nothing is sent. */
  'qxwq-match-decide': {
    readonly match: Match;
    readonly action: 'accepted' | 'dismissed' | 'reopened' | 'placed' | 'unplaced';
  };
  /** A load begins. Cancelling changes nothing. */
  'qxwq-load-start': Record<never, never>;
  /** The element shows its content for the first time. Cancelling changes nothing. */
  'qxwq-ready': Record<never, never>;
  /** A reader searches, filters or sorts. Cancelled: the board stays as it was. */
  'qxwq-filter-change': {
    readonly q: string;
    readonly filter: Readonly<Record<string, readonly string[]>>;
    readonly sort: string;
  };
  /** Something failed; `code` is stable. Cancelled: the element does not write it to the console. */
  'qxwq-error': { readonly code: ErrorCode; readonly error: unknown };
  /** There is no valid session (any more): sign the user in and answer `getToken` again. Cancelling changes nothing. */
  'qxwq-session-expired': { readonly error: unknown };
}

export type QxwqEventName = keyof QxwqEventDetails;
export type QxwqEvent<Name extends QxwqEventName> = CustomEvent<QxwqEventDetails[Name]>;

type QxwqEventMap = { [Name in QxwqEventName]: QxwqEvent<Name> };

declare global {
  // Of elements, documents and windows alike.
  interface GlobalEventHandlersEventMap extends QxwqEventMap {}
}

/** Sends the event; false when a listener cancelled it. */
export function emit<Name extends QxwqEventName>(target: EventTarget, name: Name, detail: QxwqEventDetails[Name]) {
  return target.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: true }));
}
