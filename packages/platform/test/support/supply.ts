import { randomInt } from 'node:crypto';
import { AchievementId, type AchievementRecord, type Organisation, PersonId, type PersonRecord } from '@qxwq/contract';
import * as z from 'zod/mini';
import { DAY, fromNow } from './records.js';

const letters = () => Array.from({ length: 16 }, () => randomInt(36).toString(36)).join('');
export const achievementId = () => z.parse(AchievementId, `ach_${letters()}`);
export const personId = () => z.parse(PersonId, `per_${letters()}`);

const shared = ({ id, name, kind, tier, region }: Organisation) => ({
  organisation: { id, name, kind, tier },
  region,
  city: null,
  industries: ['C34'],
  disciplines: ['460'],
  summary: '摘要',
  keywords: ['轴承'],
  cooperationModes: ['cooperative'],
  publishedAt: fromNow(-DAY),
  updatedAt: fromNow(-DAY),
  sample: false,
});

export const achievement = (owner: Organisation, facts: Partial<AchievementRecord> = {}): AchievementRecord => ({
  id: achievementId(),
  kind: 'achievement',
  title: '轴承早期磨损诊断技术',
  ...shared(owner),
  trl: 5,
  price: { minWan: 50, maxWan: 100 },
  licenceModes: ['ordinary'],
  description: '以振动与声发射融合判断轴承早期磨损。',
  advantages: '',
  applications: '',
  performance: '',
  stage: null,
  patent: null,
  people: [],
  contact: { name: '周转化', phone: '010-12345678', email: 'zhou@example.edu.cn' },
  publishContact: false,
  ...facts,
});

export const person = (owner: Organisation, facts: Partial<PersonRecord> = {}): PersonRecord => ({
  id: personId(),
  kind: 'expert',
  name: '林知远',
  title: '教授',
  ...shared(owner),
  fields: ['technology'],
  partner: null,
  size: null,
  description: '林知远长期从事轴承故障诊断。',
  facilities: '',
  contact: { name: '林知远', phone: '010-87654321', email: 'lin@example.edu.cn' },
  consents: { publishName: false, publishContact: false },
  ...facts,
});
