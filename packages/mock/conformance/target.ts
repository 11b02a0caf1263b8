import type { Scope } from '@qxwq/contract';

/** What the suite needs to know of the platform that it looks at. Everything else it finds out by the contract. */
export interface Target {
  fetch(url: string, init: RequestInit): Promise<Response>;
  readonly baseUrl: string;
  readonly publishableKey: string;
  readonly secretKey: string;
  /** A token for an organisation; `expiresIn` in seconds, negative for one that has expired. */
  tokenFor(organisationId: string, scopes: readonly Scope[], expiresIn?: number): string | Promise<string>;
  /** A public challenge that takes bids, with at least one indicator, not anonymous. */
  readonly knownChallengeId: string;
  /** A public challenge whose deadline has passed. */
  readonly closedChallengeId: string;
  /** The enterprise that set the known challenge, and one that did not. */
  readonly enterpriseId: string;
  readonly otherEnterpriseId: string;
  /** Two organisations that bid. */
  readonly bidderId: string;
  readonly otherBidderId: string;
  /** Lets the deadline of a challenge pass, where the target's clock can be moved. It comes last. */
  passDeadline?(challengeId: string): void | Promise<void>;
  /** Gives a challenge another title, where the target's challenges can be changed. */
  changeChallenge?(challengeId: string, title: string): void | Promise<void>;
  close?(): void | Promise<void>;
}
