import { expect, test } from 'vitest';
import { preloadTags } from './kit-tags.js';

const parts = {
  core: ['core-a.js'],
  'challenge-board': ['challenge-board-b.js', 'core-a.js'],
  'zh-CN': ['zh-CN-c.js'],
};

test('names each file once, where the page has the kit', () => {
  expect(preloadTags(parts, '/kyc/qxwq', ['core', 'challenge-board', 'zh-CN'])).toBe(
    [
      '<link rel="modulepreload" href="/kyc/qxwq/core-a.js">',
      '<link rel="modulepreload" href="/kyc/qxwq/challenge-board-b.js">',
      '<link rel="modulepreload" href="/kyc/qxwq/zh-CN-c.js">',
    ].join('\n'),
  );
});

test('says what there is instead of a part that is not', () => {
  expect(() => preloadTags(parts, '/qxwq/', ['chalenge-board'])).toThrow(
    'The kit has no "chalenge-board"; it has core, challenge-board, zh-CN',
  );
  expect(() => preloadTags(parts, '/qxwq/', ['toString'])).toThrow('has no "toString"');
});

test('keeps an address inside its attribute and refuses what is none', () => {
  expect(preloadTags(parts, '/a"b', ['core'])).toContain('href="/a&quot;b/core-a.js"');
  expect(() => preloadTags(parts, 'qxwq/', ['core'])).toThrow('must begin with');
});

test('lets each file be checked as the import map checks it', () => {
  expect(preloadTags(parts, '/qxwq/', ['core'], { 'core-a.js': 'sha384-x' })).toBe(
    '<link rel="modulepreload" href="/qxwq/core-a.js" integrity="sha384-x">',
  );
});
