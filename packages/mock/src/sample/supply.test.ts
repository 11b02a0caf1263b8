import { Achievement, Person, textLength } from '@qxwq/contract';
import { achievementKinds, codesOf, personKinds } from '@qxwq/dictionaries';
import { describe, expect, test } from 'vitest';
import { sampleData } from './index.js';

const now = new Date('2026-11-24T06:00:00Z');
const { achievements, people, challenges, organisations } = sampleData({ now });
const universities = new Set(organisations.filter(({ kind }) => kind === 'university').map(({ id }) => id));

describe('the supply of the sample', () => {
  test('is large enough to search, and of every kind', () => {
    expect(achievements.length).toBeGreaterThanOrEqual(300);
    expect(people.length).toBeGreaterThanOrEqual(120);
    expect(new Set(achievements.map(({ kind }) => kind))).toEqual(new Set(codesOf(achievementKinds)));
    expect(new Set(people.map(({ kind }) => kind))).toEqual(new Set(codesOf(personKinds)));
  });

  test('has the shape of the contract', () => {
    for (const { people: _, contact, publishContact: __, ...shown } of achievements) {
      expect(Achievement.safeParse({ ...shown, people: [], contact }).error).toBeUndefined();
    }
    for (const { consents: _, ...shown } of people) {
      expect(Person.safeParse({ ...shown, achievements: [] }).error).toBeUndefined();
    }
  });

  test('says on its face that it was invented, and repeats no title or id', () => {
    for (const { title } of achievements) expect(title).toMatch(/（示例）$/);
    for (const { name } of people) expect(name).toMatch(/（示例）$/);
    for (const key of ['id', 'title'] as const) {
      expect(new Set(achievements.map((each) => each[key])).size, key).toBe(achievements.length);
    }
  });

  test('belongs to the universities of the board and to people of the sample', () => {
    const known = new Set(people.map(({ id }) => id));
    for (const { organisation } of [...achievements, ...people]) expect(universities.has(organisation.id)).toBe(true);
    for (const achievement of achievements) expect(achievement.people.every((id) => known.has(id))).toBe(true);
  });

  test('keeps summaries short', () => {
    for (const { summary } of [...achievements, ...people]) expect(textLength(summary)).toBeLessThanOrEqual(200);
  });

  test('declares open licences as the law allows: for granted patents, never beside an exclusive one', () => {
    const open = achievements.filter(({ patent }) => patent?.openLicence);
    expect(open.length).toBeGreaterThan(20);
    for (const { licenceModes, patent } of open) {
      expect(licenceModes).toEqual(['open']);
      expect(patent?.state).toBe('granted');
      if (patent?.kind !== 'invention') expect(patent?.openLicence?.evaluationReport).toBe(true);
    }
  });

  test('speaks of what the challenges ask', () => {
    const asked = new Set(
      challenges.flatMap(({ keywords, industry }) => keywords.map((word) => `${industry} ${word}`)),
    );
    const fitting = achievements.filter(({ keywords, industries }) =>
      keywords.some((word) => industries.some((industry) => asked.has(`${industry} ${word}`))),
    );
    expect(fitting.length / achievements.length).toBeGreaterThan(0.5);
  });
});
