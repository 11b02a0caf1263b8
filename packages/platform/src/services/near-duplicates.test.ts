import { expect, test } from 'vitest';
import { findDuplicates, similarity } from './near-duplicates.js';
import { RecordIndex, type RecordSource } from './record-index.js';

const empty = new RecordIndex({ name: 'none', fields: { title: {} } } as unknown as RecordSource);
const demand = (id: string, title: string, problem: string) =>
  ({ id: `chl_${id.padEnd(16, '0')}`, title, problem, technicalKey: '', goal: '' }) as Parameters<
    typeof findDuplicates
  >[0][number];
const pairs = (...demands: ReturnType<typeof demand>[]) =>
  findDuplicates(demands, empty).map(({ id, existingId }) => [id[4], existingId[4]]);

const text = '压铸件出模后须逐件判定内部气孔，目前靠抽检，每月退货三批，现有方法跟不上三十秒的节拍。';

test('a demand told again under a like title is found, whatever its punctuation', () => {
  const again = text.replaceAll('，', ' ').replace('三批', '四批');
  expect(pairs(demand('a', '压铸件气孔检测', text), demand('b', '压铸件气孔在线检测', again))).toEqual([['b', 'a']]);
});

test('the same kind of demand for another part is none', () => {
  const other = text.replaceAll('压铸件', '软包电池').replace('内部气孔', '极耳虚焊');
  expect(pairs(demand('a', '压铸件气孔检测', text), demand('b', '软包电池极耳虚焊判别', other))).toEqual([]);
});

test('what shares a few words is none', () => {
  expect(
    pairs(demand('a', '压铸件气孔检测', text), demand('b', '压铸件飞边去除', '压铸件飞边由人工打磨，粉尘大。')),
  ).toEqual([]);
});

test('texts that are too short to compare share nothing', () => {
  expect(similarity('', '', 4)).toBe(0);
  expect(similarity('短', '短', 4)).toBe(0);
});
