import { compareIndicators, toIndicator } from '@qxwq/matching';
import { expect, test } from 'vitest';
import { RecordIndex, type RecordSource } from './record-index.js';

const indicators = [
  { name: '漏检率', comparator: '≤', value: 0.1, unit: '%' } as const,
  { name: '准确率', comparator: '≥', value: 98, unit: '%' } as const,
].flatMap((input) => toIndicator(input) ?? []);

const source: RecordSource = {
  name: 'challenges',
  fields: { title: {} },
  batchAfter: async () => [
    {
      id: 'c1',
      fields: { title: '压铸件气孔在线检测' },
      party: { profile: {}, text: '', title: '', kind: 'challenge', organisationId: '', updatedAt: '', indicators },
    },
  ],
  find: async () => [],
  state: async () => ({ count: 1, latest: null }),
  changed: async () => [],
};

test('judges indicators after a start from the snapshot as before it', async () => {
  const saved = new RecordIndex(source);
  await saved.rebuild();
  const loaded = new RecordIndex(source);

  loaded.load(saved.save());

  const verdicts = compareIndicators(loaded.party('c1')?.indicators ?? [], '漏检率 0.05%，准确率达到 99.9%');
  expect(verdicts.map(({ verdict }) => verdict)).toEqual(['met', 'met']);
});
