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

test('the snippet of the script fetches the board with the loader and checks each file, and is read back all the same', () => {
  const configuration: EmbedConfiguration = {
    ...standardConfiguration,
    platform: 'https://qxwq.example.edu.cn',
    kit: './kit/',
    layout: 'cards',
  };
  const files = {
    parts: { 'challenge-board': ['board-1.js', 'core-2.js'], 'zh-CN': ['zh-3.js'], layouts: ['cards-4.js'] },
    digests: { 'qxwq.js': 'sha384-q', 'board-1.js': 'sha384-b', 'core-2.js': 'sha384-c' },
  };
  const written = snippet('script', configuration, files);
  expect(written.split('\n').slice(0, 6)).toEqual([
    '<script type="importmap">{"integrity":{"./kit/qxwq.js":"sha384-q","./kit/board-1.js":"sha384-b","./kit/core-2.js":"sha384-c"}}</script>',
    '<link rel="modulepreload" href="./kit/board-1.js" integrity="sha384-b">',
    '<link rel="modulepreload" href="./kit/core-2.js" integrity="sha384-c">',
    '<link rel="modulepreload" href="./kit/zh-3.js">',
    '<link rel="modulepreload" href="./kit/cards-4.js">',
    '<script type="module" src="./kit/qxwq.js" integrity="sha384-q"></script>',
  ]);
  expect(readSnippet('script', written, standardConfiguration)).toEqual(configuration);
});

test('a configuration tells which of its parts cannot be', () => {
  const good: EmbedConfiguration = { ...standardConfiguration, platform: 'https://a.example' };
  expect(faultsOf(good)).toEqual([]);
  expect(
    faultsOf({ ...good, platform: 'javascript:alert(1)', accent: 'red;}', filter: 'colour=red', kit: '//a/' }),
  ).toEqual(['platform', 'kit', 'filter', 'accent']);
  expect(faultsOf({ ...good, challengeHref: 'javascript:alert(1)' })).toEqual(['challengeHref']);
});
