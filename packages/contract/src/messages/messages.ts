import type { BidState } from '../lifecycle/bid.js';
import type { ChallengeState } from '../lifecycle/challenge.js';
import type { ProblemCode } from '../problems.js';
import type { FieldErrorCode } from '../schema/problem.js';

export type Params = Readonly<Record<string, string | number>>;
export type Locale = 'zh-CN' | 'en';
/** The languages of what the contract can say. Texts that an operator writes, as the privacy notice, are in a `Locale`. */
export type MessageLanguage = Locale | 'zh-Hant';

/**
 * The language of messages for a language tag (BCP 47): Chinese is traditional in script `Hant` and, where no script is
 * named, in the regions that write it.
 */
export function messageLanguageOf(tag: string): MessageLanguage | undefined {
  if (/^en\b/i.test(tag)) return 'en';
  if (!/^zh\b/i.test(tag)) return undefined;
  return /-hant\b/i.test(tag) || /^zh-(tw|hk|mo)\b/i.test(tag) ? 'zh-Hant' : 'zh-CN';
}

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
