import type { ChallengeEventType } from '../schema/events.js';
import type { Lifecycle } from './lifecycle.js';

/** States of a challenge (揭榜挂帅): from draft to the market's test, and the three side exits. */
export const challengeStates = [
  'draft',
  'submitted',
  'screened',
  'published',
  'closed',
  'awarded',
  'contracted',
  'executing',
  'accepted',
  'market_tested',
  'withdrawn',
  'failed',
  'terminated',
] as const;
export type ChallengeState = (typeof challengeStates)[number];

/** States in which a board shows the challenge. */
export const publicChallengeStates = [
  'published',
  'closed',
  'awarded',
  'contracted',
  'executing',
  'accepted',
  'market_tested',
  'failed',
  'terminated',
] as const satisfies readonly ChallengeState[];
export type PublicChallengeState = (typeof publicChallengeStates)[number];

/** The main road, in order; what a line of stages draws. */
export const challengeStages = [
  'published',
  'closed',
  'awarded',
  'contracted',
  'executing',
  'accepted',
  'market_tested',
] as const satisfies readonly ChallengeState[];

export const challengeLifecycle: Lifecycle<ChallengeState> = {
  initial: 'draft',
  states: challengeStates,
  transitions: [
    { name: 'submit', from: ['draft'], to: 'submitted', by: ['enterprise'] },
    { name: 'return', from: ['submitted', 'screened'], to: 'draft', by: ['operator'] },
    { name: 'screen', from: ['submitted'], to: 'screened', by: ['operator'] },
    { name: 'publish', from: ['screened'], to: 'published', by: ['operator'] },
    { name: 'close', from: ['published'], to: 'closed', by: ['clock', 'operator'] },
    { name: 'award', from: ['closed'], to: 'awarded', by: ['enterprise', 'operator'] },
    { name: 'fail', from: ['closed'], to: 'failed', by: ['enterprise', 'operator'] },
    { name: 'contract', from: ['awarded'], to: 'contracted', by: ['enterprise', 'operator'] },
    { name: 'execute', from: ['contracted'], to: 'executing', by: ['enterprise', 'operator'] },
    { name: 'accept', from: ['executing'], to: 'accepted', by: ['enterprise', 'operator'] },
    { name: 'market_test', from: ['accepted'], to: 'market_tested', by: ['enterprise', 'operator'] },
    {
      name: 'withdraw',
      from: ['draft', 'submitted', 'screened', 'published'],
      to: 'withdrawn',
      by: ['enterprise', 'operator'],
    },
    {
      name: 'terminate',
      from: ['awarded', 'contracted', 'executing'],
      to: 'terminated',
      by: ['enterprise', 'operator'],
    },
  ],
};

const isPublic = (state: string | null): boolean =>
  (publicChallengeStates as readonly (string | null)[]).includes(state);

/**
 * What those who watch the board are told when a challenge goes from one state to another; `null` is one that was not
 * there. Undefined where the board never showed it.
 */
export function challengeEventBetween(before: string | null, after: string): ChallengeEventType | undefined {
  if (!isPublic(before)) return isPublic(after) ? 'challenge.published' : undefined;
  if (!isPublic(after)) return 'challenge.removed';
  if (before === after) return 'challenge.changed';
  return after === 'closed' ? 'challenge.closed' : 'challenge.state_changed';
}
