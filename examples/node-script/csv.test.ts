import { expect, test } from 'vitest';
import { csv } from './csv.mjs';

test('a spreadsheet shows the words as they were typed and computes none of them', () => {
  const table = csv(
    ['名称', '预算'],
    [
      ['=HYPERLINK("x")', 1.5],
      ['甲, "乙"\n丙', null],
    ],
  );
  expect(table).toBe('\uFEFF名称,预算\r\n"\'=HYPERLINK(""x"")",1.5\r\n"甲, ""乙""\n丙",\r\n');
});
