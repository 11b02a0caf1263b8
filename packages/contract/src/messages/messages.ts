import type { BidState } from '../lifecycle/bid.js';
import type { ChallengeState } from '../lifecycle/challenge.js';
import type { ProblemCode } from '../problems.js';
import type { FieldErrorCode } from '../schema/problem.js';

export type Params = Readonly<Record<string, string | number>>;
export type Locale = 'zh-CN' | 'en';

/** The texts of one language for what the contract can say to a person. `{name}` is filled from the params. */
export interface ContractMessages {
  readonly problems: Readonly<Record<ProblemCode, string>>;
  readonly fields: Readonly<Record<FieldErrorCode, string>>;
  readonly challengeStates: Readonly<Record<ChallengeState, string>>;
  readonly bidStates: Readonly<Record<BidState, string>>;
}

/** Fills `{name}` places; one without a value stays empty. */
export const fill = (template: string, params: Params = {}): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
