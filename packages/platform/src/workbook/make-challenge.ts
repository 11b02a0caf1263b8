import type { ChallengeId, Indicator, IndicatorId } from '@qxwq/contract';
import { idFor } from '../rules/ids.js';
import type { ChallengeRecord } from '../services/import-service.js';
import { type Made, organisationIn, type RecordContext, refOf, summaryOf } from './context.js';
import type { RowRemark, RowValues } from './read-rows.js';

export function makeChallenge(values: RowValues, context: RecordContext): Made<ChallengeRecord> {
  const faults: RowRemark[] = [];
  const warnings: RowRemark[] = [];
  const owner = organisationIn(values, 'organisation', context, faults);
  const [from, to] = [values.number('trlFrom'), values.number('trlTo')];
  if (from !== null && to !== null && to < from) faults.push({ key: 'trlTo', message: context.say.trlOrder });
  const indicators = readIndicatorLines(values.text('indicators'));
  for (const { requirement, comparison } of indicators) {
    if (comparison === 'text' && /\d/.test(requirement)) {
      warnings.push({ key: 'indicators', message: context.say.indicatorUnread(requirement) });
    }
  }
  if (!owner || faults.length > 0) return { record: null, faults, warnings, ids: [] };
  const name = values.text('number') || values.text('title');
  const id = idFor('chl', `${owner.id}/${name}`) as ChallengeId;
  const known = context.challenges.get(id);
  const publishedAt = known?.published_at.toISOString() ?? context.now;
  const problem = values.text('problem');
  const anonymous = values.yes('anonymous');
  const record: ChallengeRecord = {
    id,
    // A number of its own that stays the same when the row comes again.
    number: values.text('number') || known?.number || `${publishedAt.slice(0, 4)}-${id.slice(4, 10).toUpperCase()}`,
    title: values.text('title'),
    organisationId: owner.id as ChallengeRecord['organisationId'],
    organisation: anonymous ? null : refOf(owner),
    region: values.code('region') ?? owner.region,
    city: values.code('city') ?? owner.city,
    industry: values.text('industry'),
    disciplines: values.list('disciplines'),
    summary: summaryOf(problem),
    keywords: values.list('keywords'),
    cooperationModes: values.list('modes'),
    budget: values.money('budget'),
    trl: from === null && to === null ? null : { from: from ?? to ?? 1, to: to ?? from ?? 9 },
    state: known?.state ?? 'published',
    programme: values.code('programme') ?? 'qxwq',
    publishedAt,
    deadline: values.text('deadline'),
    bidCount: known?.bid_count ?? 0,
    jointBids: values.yes('jointBids'),
    sample: known?.sample ?? false,
    problem,
    technicalKey: values.text('technicalKey'),
    goal: values.text('goal'),
    indicators,
    durationMonths: values.number('durationMonths'),
    acceptanceCriteria: values.text('acceptanceCriteria'),
    bidderRequirements: values.text('bidderRequirements'),
    payments: known?.detail.payments ?? [],
    ipOwnership: values.code('ipOwnership') ?? 'negotiable',
    awardsSeveral: known?.detail.awardsSeveral ?? false,
    history: known?.detail.history ?? [{ state: 'published', at: publishedAt }],
    resultExpectedAt: known?.detail.resultExpectedAt ?? null,
    updatedAt: known?.updated_at.toISOString() ?? context.now,
  };
  return { record, faults, warnings, ids: [id] };
}

const AMOUNT = String.raw`(-?\d+(?:\.\d+)?)`;
const BOUND = new RegExp(
  `^(.+?)\\s*(?:为|应|须|要求)?\\s*(≤|<=|≦|不超过|不高于|不大于|小于等于|低于|小于|<|≥|>=|≧|不低于|不小于|不少于|大于等于|高于|大于|达到|>|=|等于)\\s*${AMOUNT}\\s*(\\S*)$`,
);
const SPAN = new RegExp(`^(.+?)\\s*[:：]?\\s*${AMOUNT}\\s*(?:-|–|—|~|至|到)\\s*${AMOUNT}\\s*(\\S*)$`);
const LESS = /^(?:≤|<=|≦|<|不超过|不高于|不大于|小于等于|低于|小于)$/;

/** `漏检率 ≤ 0.1 %；节拍 ≤ 30 s`: one indicator a line or part; what states no bound is kept in words. */
export function readIndicatorLines(text: string): Indicator[] {
  return text
    .split(/[；;\n]+/)
    .map((line) =>
      line
        .replace(/^\s*(?:\d+\s*[.、)）]|[(（]\d+[)）])\s*(?!\d)/, '')
        .replace(/[。，,]$/, '')
        .trim(),
    )
    .filter((line) => line !== '')
    .map((line, index) => readIndicator(line, `ind_${index + 1}` as IndicatorId));
}

function readIndicator(line: string, id: IndicatorId): Indicator {
  const plain = line.normalize('NFKC').trim();
  const base = { id, upper: null, requirement: '', acceptance: '' };
  const bound = BOUND.exec(plain);
  if (bound) {
    const [, name = '', sign = '', value, unit = ''] = bound;
    const comparison = sign === '=' || sign === '等于' ? 'eq' : LESS.test(sign) ? 'lte' : 'gte';
    return { ...base, name: trimmed(name), comparison, value: Number(value), unit };
  }
  const span = SPAN.exec(plain);
  if (span) {
    const [, name = '', low, high, unit = ''] = span;
    return { ...base, name: trimmed(name), comparison: 'between', value: Number(low), upper: Number(high), unit };
  }
  const [name = '', ...rest] = line.split(/[:：]/);
  return {
    ...base,
    name: trimmed(name).slice(0, 40),
    comparison: 'text',
    value: null,
    unit: '',
    requirement: rest.join('：') || line,
  };
}

const trimmed = (name: string): string => name.replace(/[\s:：,，]+$/, '');
