import { expect, it } from 'vitest';
import { isNewEnough, tooOld } from './node-version.mjs';

it.each(['20.19.0', '20.20.2', '21.0.0', '24.1.0'])('takes Node %s', (version) => {
  expect(isNewEnough(version)).toBe(true);
});

it.each(['20.18.3', '18.20.0', '9.99.0'])('refuses Node %s', (version) => {
  expect(isNewEnough(version)).toBe(false);
});

it('says which version is needed and which is there, in both languages', () => {
  const [zh, en] = tooOld('18.20.0').split('\n');

  expect(zh).toContain('需要 Node.js 20.19 或更高版本，当前为 18.20.0');
  expect(en).toContain('Node.js 20.19 or newer is needed; this is 18.20.0');
});
