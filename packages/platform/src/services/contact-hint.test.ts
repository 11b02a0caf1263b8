import { expect, test } from 'vitest';
import { hideAddress } from './contact-hint.js';

test.each([
  ['kong@example.edu.cn', 'k***@example.edu.cn'],
  ['k@example.edu.cn', 'k***@example.edu.cn'],
  ['孔@例子.中国', '孔***@例子.中国'],
  ['👩x@example.cn', '👩***@example.cn'],
  ['"a@b"@example.cn', '"***@example.cn'],
  ['', null],
  ['@example.cn', null],
  ['no address', null],
])('%j is shown as %j', (address, hint) => {
  expect(hideAddress(address)).toBe(hint);
});
