import { randomInt } from 'node:crypto';
import {
  type BidContent,
  ChallengeId,
  emptyBidContent,
  IndicatorId,
  type Organisation,
  OrganisationId,
} from '@qxwq/contract';
import * as z from 'zod/mini';
import type { ChallengeRecord } from '../../src/index.js';

const letters = () => Array.from({ length: 16 }, () => randomInt(36).toString(36)).join('');

export const organisationId = () => z.parse(OrganisationId, `org_${letters()}`);
export const challengeId = () => z.parse(ChallengeId, `chl_${letters()}`);
export const indicatorId = (number: number) => z.parse(IndicatorId, `ind_${number}`);

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;
export const fromNow = (milliseconds: number): string => new Date(Date.now() + milliseconds).toISOString();

export const organisation = (facts: Partial<Organisation> = {}): Organisation => ({
  id: organisationId(),
  name: '测试单位',
  kind: 'enterprise',
  tier: null,
  labels: [],
  region: '110000',
  city: null,
  industry: null,
  creditCode: null,
  website: null,
  summary: '',
  sample: false,
  ...facts,
});

let serial = randomInt(1_000_000);

export function challenge(owner: Organisation, facts: Partial<ChallengeRecord> = {}): ChallengeRecord {
  const publishedAt = fromNow(-DAY);
  return {
    id: challengeId(),
    number: `2026-${++serial}`,
    title: '轴承早期磨损在线监测',
    organisation: { id: owner.id, name: owner.name, kind: owner.kind, tier: owner.tier },
    organisationId: owner.id,
    region: '110000',
    city: null,
    industry: 'C34',
    disciplines: ['460'],
    summary: '摘要',
    keywords: ['轴承'],
    cooperationModes: ['cooperative'],
    budget: { minWan: 100, maxWan: 150 },
    trl: { from: 3, to: 6 },
    state: 'published',
    programme: 'qxwq',
    publishedAt,
    deadline: fromNow(DAY),
    bidCount: 0,
    jointBids: true,
    sample: false,
    problem: '问题',
    technicalKey: '关键',
    goal: '目标',
    indicators: [
      {
        id: indicatorId(1),
        name: '误报率',
        comparison: 'lte',
        value: 2,
        upper: null,
        unit: '%',
        requirement: '',
        acceptance: '现场',
      },
    ],
    durationMonths: 12,
    acceptanceCriteria: '验收',
    bidderRequirements: '',
    payments: [{ stage: '签约', percent: 100 }],
    ipOwnership: 'shared',
    awardsSeveral: false,
    attachments: [],
    history: [{ state: 'published', at: publishedAt }],
    resultExpectedAt: null,
    updatedAt: publishedAt,
    ...facts,
  };
}

/** A bid that nothing is missing from. */
export const completeContent = (facts: Partial<BidContent> = {}): BidContent => ({
  ...emptyBidContent(),
  title: '振动与声发射融合监测方案',
  summary: '方案',
  trl: 5,
  answers: [{ indicatorId: indicatorId(1), value: 1.5, text: '', evidence: '' }],
  team: [{ name: '孔维', role: 'lead', title: '教授', affiliation: '', speciality: '' }],
  milestones: [{ title: '样机', month: 6, deliverable: '' }],
  budget: [{ category: 'equipment', amountWan: 40 }],
  ipOwnership: 'shared',
  contact: { name: '孔维', phone: '', email: 'kong@example.edu.cn' },
  declaration: true,
  ...facts,
});
