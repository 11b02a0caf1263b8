import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boardFacets, boardLayouts } from '../challenge-board/board-state.js';
import { locales } from '../core/locale.js';
import { type EmbedConfiguration, faultsOf, standardConfiguration, themes } from './configuration.js';
import { readSnippet, rungs, snippet } from './snippets.js';

const filter = fc
  .array(fc.tuple(fc.constantFrom('state', 'region', 'industry'), fc.stringMatching(/^[A-Za-z0-9-]{1,8}$/)), {
    maxLength: 3,
  })
  .map((pairs) => new URLSearchParams(pairs).toString());
const configurations: fc.Arbitrary<EmbedConfiguration> = fc.record({
  platform: fc.constantFrom('https://qxwq.example.edu.cn', 'http://127.0.0.1:8787/p'),
  publishableKey: fc.constantFrom('', 'pk_demo'),
  kit: fc.constantFrom('/qxwq/', './qxwq/', 'https://www.example.edu.cn/a/'),
  pages: fc.constantFrom('https://www.example.edu.cn/challenges', 'http://127.0.0.1:1'),
  filter,
  facets: fc.subarray([...boardFacets]).map((facets) => facets.join(' ')),
  layout: fc.constantFrom(...boardLayouts),
  locale: fc.constantFrom(...locales),
  theme: fc.constantFrom(...themes),
  accent: fc.constantFrom('', '#7a0000'),
  challengeHref: fc.constantFrom('', '/challenge.html?id={id}&a="b"<c>'),
});

describe.each(rungs)('the snippet of the rung %s', (rung) => {
  test('is read back as what it was written from', () => {
    fc.assert(
      fc.property(configurations, (configuration) => {
        const written = snippet(rung, configuration);
        expect(readSnippet(rung, written, configuration)).toEqual(configuration);
        expect(snippet(rung, readSnippet(rung, written, configuration) ?? standardConfiguration)).toBe(written);
      }),
    );
  });

  test('is not read from what is something else', () => {
    expect(readSnippet(rung, '<p>nothing</p>', standardConfiguration)).toBeUndefined();
  });
});

test('a configuration tells which of its parts cannot be', () => {
  const good: EmbedConfiguration = { ...standardConfiguration, platform: 'https://a.example' };
  expect(faultsOf(good)).toEqual([]);
  expect(
    faultsOf({ ...good, platform: 'javascript:alert(1)', accent: 'red;}', filter: 'colour=red', kit: '//a/' }),
  ).toEqual(['platform', 'kit', 'filter', 'accent']);
  expect(faultsOf({ ...good, challengeHref: 'javascript:alert(1)' })).toEqual(['challengeHref']);
});
