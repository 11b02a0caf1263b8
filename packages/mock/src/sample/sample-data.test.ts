import { Challenge, Organisation } from '@qxwq/contract';
import { expect, test } from 'vitest';
import { sampleData } from './index.js';

const now = new Date('2026-11-24T06:00:00Z');

test('the board is as large as that of the first conference', () => {
  const { organisations, challenges } = sampleData({ now });
  expect(organisations.filter(({ kind }) => kind === 'enterprise')).toHaveLength(84);
  expect(organisations.filter(({ kind }) => kind === 'university')).toHaveLength(102);
  expect(challenges).toHaveLength(1100);
  for (const organisation of organisations) Organisation.parse(organisation);
  for (const challenge of challenges) Challenge.parse({ ...challenge, attachments: [] });
});
