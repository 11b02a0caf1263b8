import type { ChallengeSummary } from '@qxwq/contract';
import { challengeFields, type Speaker, type Value } from './fields.js';
import { plain } from './formats.js';

/** The names that can be used at one place of a template, with what they stand for. */
export interface Scope {
  readonly speaker: Speaker;
  has(name: string): boolean;
  raw(name: string): Value;
  /** As a reader wants it. */
  words(name: string): string;
}

/** The names of one challenge. */
export const challengeScope = (challenge: ChallengeSummary, speaker: Speaker): Scope => ({
  speaker,
  has: (name) => Object.hasOwn(challengeFields, name),
  raw: (name) => challengeFields[name]?.raw(challenge, speaker) ?? null,
  words: (name) => {
    const field = challengeFields[name];
    return field?.words?.(challenge, speaker) ?? plain(field?.raw(challenge, speaker) ?? null, speaker);
  },
});

/** Names with fixed values, such as `total` beside a list; `outer` names stay within reach. */
export function namedScope(values: Readonly<Record<string, Value>>, speaker: Speaker, outer?: Scope): Scope {
  const own = (name: string) => Object.hasOwn(values, name);
  return {
    speaker,
    has: (name) => own(name) || (outer?.has(name) ?? false),
    raw: (name) => (own(name) ? (values[name] ?? null) : (outer?.raw(name) ?? null)),
    words: (name) => (own(name) ? plain(values[name] ?? null, speaker) : (outer?.words(name) ?? '')),
  };
}

/** Whether there is something to show: what `data-qx-if` asks. */
export function isThere(value: Value): boolean {
  if (value === null || value === false || value === '' || value === 0) return false;
  return !(Array.isArray(value) && value.length === 0);
}
