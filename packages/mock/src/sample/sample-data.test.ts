import {
  Challenge,
  challengeLifecycle,
  indicatorComparisons,
  Organisation,
  publicChallengeStates,
  textLength,
} from '@qxwq/contract';
import {
  checkCreditCode,
  codesOf,
  cooperationModes,
  disciplines,
  enterpriseTiers,
  industries,
  programmes,
  provinces,
} from '@qxwq/dictionaries';
import { describe, expect, test } from 'vitest';
import { sampleData } from './index.js';

const now = new Date('2026-11-24T06:00:00Z');
const sample = sampleData({ now });
const { organisations, challenges } = sample;
const enterprises = organisations.filter(({ kind }) => kind === 'enterprise');
const universities = organisations.filter(({ kind }) => kind === 'university');

const share = (count: number) => count / challenges.length;
const countOf = (test: (challenge: (typeof challenges)[number]) => boolean) => challenges.filter(test).length;

describe('the board', () => {
  test('is as large as that of the first conference', () => {
    expect(enterprises).toHaveLength(84);
    expect(universities).toHaveLength(102);
    expect(challenges).toHaveLength(1100);
  });

  test('is the same for the same seed and moment', () => {
    expect(sampleData({ now })).toEqual(sample);
  });

  test('is another one for another seed', () => {
    const other = sampleData({ seed: 7, now });
    expect(other.challenges.map(({ id }) => id)).not.toEqual(challenges.map(({ id }) => id));
    expect(other.challenges).toHaveLength(1100);
  });

  test('keeps texts and ids when time goes on', () => {
    const textsOf = (data: typeof challenges) =>
      data.map(({ id, title, problem }) => [id, title, problem].join()).sort();
    const later = sampleData({ now: new Date('2027-03-01T16:30:00Z') });
    expect(textsOf(later.challenges)).toEqual(textsOf(challenges));
  });

  test('has no two records with the same id, number, title or problem', () => {
    for (const key of ['id', 'number', 'title', 'problem'] as const) {
      expect(new Set(challenges.map((challenge) => challenge[key])).size, key).toBe(challenges.length);
    }
    for (const key of ['id', 'name'] as const) {
      expect(new Set(organisations.map((organisation) => organisation[key])).size, key).toBe(organisations.length);
    }
  });
});

describe('every record', () => {
  test('has the shape of the contract', () => {
    for (const organisation of organisations) expect(Organisation.parse(organisation)).toEqual(organisation);
    for (const { attachments, ...challenge } of challenges) {
      expect(Challenge.parse({ ...challenge, attachments: [] }).title).toBe(challenge.title);
      for (const { name, bytes } of attachments) {
        expect(name).toMatch(/\.pdf$/);
        expect(new TextDecoder().decode(bytes.slice(0, 8))).toBe('%PDF-1.4');
      }
    }
  });

  test('uses codes that the dictionaries know', () => {
    const known = (codes: readonly string[], values: readonly string[]) =>
      expect(values.filter((value) => !codes.includes(value))).toEqual([]);
    for (const challenge of challenges) {
      known(codesOf(provinces), [challenge.region]);
      known(codesOf(industries), [challenge.industry]);
      known(codesOf(disciplines), challenge.disciplines);
      known(codesOf(cooperationModes), challenge.cooperationModes);
      known(codesOf(programmes), [challenge.programme]);
      known(publicChallengeStates, [challenge.state]);
      known(
        indicatorComparisons,
        challenge.indicators.map(({ comparison }) => comparison),
      );
    }
  });

  test('says that it is a sample, and no name could be taken for a real one', () => {
    const real =
      /清华|北京大学|复旦|浙江大学|(北京|上海|西安|西南|华东|大连)交通|中国|哈尔滨|太原|武汉|海南|华为|比亚迪|宁德|中石油|宝武|宝钢|茅台|五粮液|太钢|汾酒|伊利|蒙牛/;
    expect(challenges.every(({ sample }) => sample)).toBe(true);
    for (const { name, sample, summary } of organisations) {
      expect(sample).toBe(true);
      expect(name).toMatch(/（示例）$/);
      expect(summary).toContain('虚构');
      expect(name).not.toMatch(/有限公司|股份|集团/);
      expect(name).not.toMatch(real);
    }
  });

  test('stays within the limits of the demand form', () => {
    for (const challenge of challenges) {
      for (const key of ['problem', 'technicalKey', 'goal', 'bidderRequirements', 'acceptanceCriteria'] as const) {
        expect(textLength(challenge[key]), challenge.title).toBeLessThanOrEqual(500);
        expect(textLength(challenge[key]), challenge.title).toBeGreaterThan(15);
      }
      expect(textLength(challenge.title)).toBeLessThanOrEqual(80);
      expect(textLength(challenge.summary), challenge.title).toBeLessThanOrEqual(200);
      expect(challenge.keywords.length, challenge.title).toBeGreaterThanOrEqual(1);
      expect(challenge.keywords.length, challenge.title).toBeLessThanOrEqual(5);
      expect(new Set(challenge.keywords).size, challenge.title).toBe(challenge.keywords.length);
    }
  });

  test('has no placeholder, empty value or double blank left in its texts', () => {
    for (const { attachments: _, ...challenge } of challenges) {
      expect(JSON.stringify(challenge)).not.toMatch(/[{][a-z]\w*[}]|undefined|NaN| {2}|。。|，，/);
    }
  });

  test('pays in full', () => {
    for (const { payments, title } of challenges) {
      expect(
        payments.reduce((sum, { percent }) => sum + percent, 0),
        title,
      ).toBe(100);
    }
  });

  test('has three to six indicators that can be judged and accepted', () => {
    for (const { indicators, title } of challenges) {
      expect(indicators.length, title).toBeGreaterThanOrEqual(3);
      expect(indicators.length, title).toBeLessThanOrEqual(6);
      expect(new Set(indicators.map(({ name }) => name)).size, title).toBe(indicators.length);
      for (const { comparison, value, upper, requirement, acceptance } of indicators) {
        expect(acceptance, title).not.toBe('');
        if (comparison === 'text') expect(requirement, title).not.toBe('');
        else expect(Number.isFinite(value), title).toBe(true);
        if (comparison === 'between') expect(upper, title).toBeGreaterThan(value ?? Number.NaN);
      }
      expect(
        indicators.some(({ comparison }) => comparison !== 'text'),
        title,
      ).toBe(true);
    }
  });
});

describe('organisations', () => {
  test('have credit codes that pass the check, and none where no such codes exist', () => {
    for (const { creditCode, region } of organisations) {
      if (Number(region) >= 700_000) expect(creditCode).toBeNull();
      else expect(checkCreditCode(creditCode ?? '')).toMatchObject({ ok: true, issues: [] });
    }
  });

  test('all set or could answer problems: every enterprise is on the board', () => {
    const setters = new Set(challenges.map(({ organisationId }) => organisationId));
    expect(enterprises.filter(({ id }) => !setters.has(id))).toEqual([]);
  });

  test('work in the industry of their problems, in their own province', () => {
    const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]));
    for (const { organisationId, organisation, region } of challenges) {
      expect(byId.get(organisationId)?.region).toBe(region);
      if (organisation) expect(organisation.id).toBe(organisationId);
    }
  });
});

describe('the spread', () => {
  test('reaches all manufacturing divisions, provinces, tiers and public states', () => {
    const seen = <Key extends 'industry' | 'region' | 'state'>(key: Key) =>
      new Set<string>(challenges.map((each) => each[key]));
    expect(codesOf(provinces).filter((code) => !seen('region').has(code))).toEqual([]);
    expect(codesOf(industries).filter((code) => /^C\d/.test(code) && !seen('industry').has(code))).toEqual([]);
    for (const section of 'ABCDEGIMNQ')
      expect(
        [...seen('industry')].some((code) => code.startsWith(section)),
        section,
      ).toBe(true);
    expect(publicChallengeStates.filter((state) => !seen('state').has(state))).toEqual([]);
    const tiers = new Set(enterprises.map(({ tier }) => tier));
    expect(codesOf(enterpriseTiers).filter((tier) => !tiers.has(tier))).toEqual([]);
  });

  test('leans to the provinces where the conferences were', () => {
    const counts = new Map<string, number>();
    for (const { region } of challenges) counts.set(region, (counts.get(region) ?? 0) + 1);
    const busiest = [...counts].sort((one, other) => other[1] - one[1]).slice(0, 4);
    expect(busiest.map(([region]) => region).sort()).toEqual(['110000', '140000', '420000', '460000']);
  });

  test('has most challenges open, a tenth without a sum, a few anonymous', () => {
    expect(share(countOf(({ state }) => state === 'published'))).toBeCloseTo(0.7, 2);
    expect(share(countOf(({ budget }) => budget === null))).toBeGreaterThan(0.07);
    expect(share(countOf(({ budget }) => budget === null))).toBeLessThan(0.13);
    expect(countOf(({ organisation }) => organisation === null)).toBeGreaterThan(15);
    expect(countOf(({ programme }) => programme === 'parks')).toBeGreaterThan(100);
    expect(countOf(({ attachments }) => attachments.length > 0)).toBeGreaterThan(30);
  });

  test('has what strains a page: a title of 80 characters, minus signs, small units, long abbreviations', () => {
    expect(Math.max(...challenges.map(({ title }) => textLength(title)))).toBe(80);
    for (const sign of ['−30 ℃', 'μm', '≤', 'MES/ERP/WMS/QMS']) {
      expect(
        countOf(({ title }) => title.includes(sign)),
        sign,
      ).toBeGreaterThan(0);
    }
    expect(share(countOf(({ title }) => textLength(title) <= 40))).toBeGreaterThan(0.99);
  });
});

describe.each([
  ['in the afternoon', now],
  ['just before midnight in Beijing', new Date('2026-11-24T15:55:00Z')],
  ['on a Sunday morning', new Date('2026-11-29T01:00:00Z')],
])('dates, looked at %s', (_, moment) => {
  const data = sampleData({ now: moment }).challenges;
  const day = 24 * 60 * 60 * 1000;

  test('lie ahead for open challenges and behind for all others', () => {
    for (const { state, deadline, publishedAt, title } of data) {
      expect(Date.parse(publishedAt), title).toBeLessThan(moment.getTime());
      if (state === 'published') expect(Date.parse(deadline), title).toBeGreaterThan(moment.getTime());
      else expect(Date.parse(deadline), title).toBeLessThan(moment.getTime());
    }
  });

  test('have some deadlines within a day and within three days', () => {
    const ahead = data
      .filter(({ state }) => state === 'published')
      .map(({ deadline }) => Date.parse(deadline) - moment.getTime());
    expect(ahead.filter((time) => time < day).length).toBeGreaterThan(0);
    expect(ahead.filter((time) => time < 3 * day).length).toBeGreaterThan(5);
    expect(ahead.filter((time) => time > 90 * day).length).toBeGreaterThan(20);
  });

  test('follow the lifecycle step by step and end before now', () => {
    for (const { history, state, title, updatedAt } of data) {
      expect(history.at(-1)?.state, title).toBe(state);
      expect(history.at(-1)?.at, title).toBe(updatedAt);
      history.forEach((step, index) => {
        const before = history[index - 1];
        expect(Date.parse(step.at), title).toBeLessThan(moment.getTime());
        if (!before) return;
        expect(Date.parse(step.at), title).toBeGreaterThan(Date.parse(before.at));
        const allowed = challengeLifecycle.transitions.some(
          ({ from, to }) => to === step.state && from.some((each) => each === before.state),
        );
        expect(allowed, `${before.state} → ${step.state}`).toBe(true);
      });
    }
  });
});
