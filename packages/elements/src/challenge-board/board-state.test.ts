import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  boardFacets,
  boardSorts,
  emptyState,
  filterOf,
  fromUrl,
  readFilter,
  sortOf,
  toggle,
  toUrl,
} from './board-state.js';

describe('what a reader asks for', () => {
  test('is sorted by relevance while there are words, else by newest', () => {
    expect(sortOf(emptyState)).toBe('newest');
    expect(sortOf({ ...emptyState, q: '气孔' })).toBe('relevance');
    expect(sortOf({ ...emptyState, sort: 'relevance' })).toBe('newest');
    expect(sortOf({ ...emptyState, q: '气孔', sort: 'budget' })).toBe('budget');
  });

  test('is chosen by one press and taken back by the next', () => {
    const once = toggle(emptyState, 'region', '140000');
    expect(once.choices.region).toEqual(['140000']);
    expect(toggle(once, 'region', '140000').choices.region).toEqual([]);
  });

  test('cannot undo what the host has fixed', () => {
    const state = toggle(emptyState, 'state', 'closed');
    expect(filterOf(state, { state: ['published'] })).toEqual({ state: ['published'] });
  });

  test('leaves out what was not asked', () => {
    expect(filterOf({ ...emptyState, q: '  ' }, {})).toEqual({});
  });
});

describe('in the address', () => {
  test('comes back as it was', () => {
    const code = fc.stringMatching(/^[A-Za-z0-9-]{1,10}$/);
    const choices = fc.dictionary(
      fc.constantFrom(...boardFacets),
      fc.uniqueArray(code, { minLength: 1, maxLength: 5 }),
      { noNullPrototype: true },
    );
    const states = fc.record({
      q: fc.string({ maxLength: 50 }).map((text) => text.trim()),
      choices,
      sort: fc.constantFrom(undefined, ...boardSorts),
      layout: fc.constantFrom(undefined, 'list' as const, 'cards' as const, 'table' as const),
    });
    fc.assert(
      fc.property(states, (state) => {
        expect(fromUrl(toUrl(state))).toEqual(state);
      }),
    );
  });

  test('is only what it can mean', () => {
    const state = fromUrl({
      region: ['<img onerror=alert(1)>', '110000'],
      sort: ['; drop'],
      layout: ['x'],
      tenant: ['9'],
    });
    expect(state).toEqual({ q: '', choices: { region: ['110000'] }, sort: undefined, layout: undefined });
  });
});

test('a host’s filter says what it could not read', () => {
  expect(readFilter('state=published&region=140000&region=110000&colour=red')).toEqual({
    fixed: { state: ['published'], region: ['140000', '110000'] },
    unknown: ['colour=red'],
  });
});
