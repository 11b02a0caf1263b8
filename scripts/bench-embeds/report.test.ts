import { expect, test } from 'vitest';
import { report } from './report.mjs';

const result = (name: string, firstRow: number, contender: object = {}) => ({
  contender: { slug: name, name, how: 'as said', rows: '.row', page: () => '', ...contender },
  figures: { requests: 4, scripts: 1, bytes: 40_000, firstRow, shift: 0 },
  spread: [firstRow, firstRow] as [number, number],
  findings: [],
});
const ours = result('**ours**', 900, { ours: true });

test('says where ours is first, and that nobody is before it', () => {
  const text = report([ours, result('other', 901)], { rounds: 1 });
  expect(text).toContain('- **Time to the first row**: ours 900; nobody has less.');
  expect(text).toContain('- ours, 900 ms: nobody');
});

test('says why a stand-in is ahead, and does not make up a reason for others', () => {
  const standIn = result('framed', 500, { standsIn: 'service.example' });
  const text = report([ours, standIn, result('quick', 600)], { rounds: 1 });
  expect(text).toContain(
    'Ahead: framed 500 (a static page stands in for an application); quick 600 (no reason is known: to be mended).',
  );
  expect(text).toContain('- ours, 900 ms: framed 500, quick 600');
  expect(text).toContain('| framed, its service stood in for |');
});
