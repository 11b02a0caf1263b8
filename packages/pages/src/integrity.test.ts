import { expect, test } from 'vitest';
import { integrityTags } from './integrity.js';

const digest = `sha384-${'A'.repeat(64)}`;

test('names every script of the kit where the page has it', () => {
  const { html, source } = integrityTags({ 'core-a.js': digest, 'qxwq.js': digest, 'notes.txt': digest }, '/kyc/qxwq');
  expect(html).toBe(
    `<script type="importmap">{"integrity":{"/kyc/qxwq/core-a.js":"${digest}","/kyc/qxwq/qxwq.js":"${digest}"}}</script>\n` +
      `<script type="module" src="/kyc/qxwq/qxwq.js" integrity="${digest}"></script>`,
  );
  expect(source).toMatch(/^'sha256-[\w+/]{43}='$/);
});

test('keeps an address inside its tags', () => {
  const { html } = integrityTags({ 'qxwq.js': digest }, '/a"</script><b>/');
  expect(html.split('\n')[0]).toContain('\\u003c/script>');
  expect(html).toContain('src="/a&quot;');
});

test.each(['qxwq/', '', 'javascript:/'])('refuses "%s" as an address', (kit) => {
  expect(() => integrityTags({ 'qxwq.js': digest }, kit)).toThrow('must begin with');
});

test.each(['https://www.example.edu.cn/qxwq/', './qxwq', '../qxwq/'])('takes "%s"', (kit) => {
  expect(integrityTags({ 'qxwq.js': digest }, kit).html).toContain(`src="${kit}`);
});

test.each([
  [{ 'core-a.js': digest }, 'does not name qxwq.js'],
  [{ 'qxwq.js': 'md5-1' }, '"qxwq.js" has no digest'],
])('refuses %o', (digests, message) => {
  expect(() => integrityTags(digests, '/qxwq/')).toThrow(message);
});
