import { describe, expect, test } from 'vitest';
import { stagesOf } from './stages.js';

const at = '2026-10-20T01:00:00Z';

describe('the life of a challenge', () => {
  test('has what was passed, where it stands, and what is ahead', () => {
    const stages = stagesOf({ state: 'awarded', history: [{ state: 'published', at }] });
    expect(stages.map(({ state, progress }) => `${state} ${progress}`)).toEqual([
      'published done',
      'closed done',
      'awarded current',
      'contracted ahead',
      'executing ahead',
      'accepted ahead',
      'market_tested ahead',
    ]);
    expect(stages[0]?.enteredAt).toBe(at);
  });

  test('ends where it ended', () => {
    const history = [
      { state: 'published', at },
      { state: 'closed', at },
      { state: 'failed', at },
    ];
    expect(stagesOf({ state: 'failed', history }).map(({ state, progress }) => `${state} ${progress}`)).toEqual([
      'published done',
      'closed done',
      'failed current',
    ]);
  });

  test('shows a state that is newer than this element', () => {
    const stages = stagesOf({ state: 'paused', history: [{ state: 'published', at }] });
    expect(stages.at(-1)).toEqual({ state: 'paused', progress: 'current', enteredAt: null });
  });
});
