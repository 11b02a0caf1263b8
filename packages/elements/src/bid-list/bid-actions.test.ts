import type { Bid } from '@qxwq/contract';
import { describe, expect, it } from 'vitest';
import { bidActions } from './bid-actions.js';

const now = Date.parse('2026-11-24T02:00:00Z');
const bid = (state: string, days = 12, challengeState = 'published', receipt: unknown = {}) =>
  ({
    state,
    receipt,
    challenge: { state: challengeState, deadline: new Date(now + days * 86_400_000).toISOString() },
  }) as unknown as Bid;

describe('what can be done with a bid', () => {
  it.each([
    ['draft', { edit: true, withdraw: true }],
    ['submitted', { edit: true, withdraw: true }],
    ['withdrawn', { edit: true, withdraw: false }],
    ['opened', { edit: false, withdraw: false }],
    ['awarded', { edit: false, withdraw: false }],
    ['a_state_of_tomorrow', { edit: false, withdraw: false }],
  ])('before the deadline, %s', (state, expected) => {
    expect(bidActions(bid(state), now)).toMatchObject(expected);
  });

  it.each(['draft', 'submitted', 'withdrawn'])('after the deadline, %s: nothing but the receipt', (state) => {
    expect(bidActions(bid(state, -1), now)).toEqual({ edit: false, withdraw: false, receipt: true });
  });

  it('follows the challenge when it closes early', () => {
    expect(bidActions(bid('submitted', 12, 'closed'), now).withdraw).toBe(false);
  });
});
