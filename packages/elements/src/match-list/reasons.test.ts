import { expect, test } from 'vitest';
import { setFigures } from './reasons.js';

test.each([
  ['最小可检气孔直径≤0.8mm', '最小可检气孔直径 ≤ 0.8 mm'],
  ['漏检率≤0.5%', '漏检率 ≤ 0.5%'],
  ['≥4个百分点', '≥ 4 个百分点'],
  ['节拍 ≤ 2 s', '节拍 ≤ 2 s'],
  ['通过第三方测评', '通过第三方测评'],
])('%s is set as %s', (text, set) => {
  expect(setFigures(text)).toBe(set);
});
