import { type Profile, toIndicator } from '@qxwq/matching';
import type { ShownChallenge } from '../storage/repositories/challenge-repository.js';
import type { Repositories } from '../storage/store.js';
import type { SupplyFamily, SupplyRow } from '../storage/supply-schema.js';
import type { IndexedRecord, RecordSource } from './record-index.js';
import { shownTexts } from './supply-view.js';

/** Weights: what somebody put into a title or named as a keyword tells more than a mention in the text. */
const fields = { title: { weight: 4 }, keywords: { weight: 3 }, summary: { weight: 2 } };
const organisation = { weight: 1, lengthNormalization: 0 };

/** What a challenge says of itself; who sets it is no part of the problem. */
export const challengeWords = { ...fields, problem: { weight: 1 } } as const;

/** The public challenges. */
export function challengeSource(read: Repositories): RecordSource {
  return {
    name: 'challenges',
    fields: { ...challengeWords, organisation },
    batchAfter: async (id, limit) => named(read, await read.challenges.batchAfter(id, limit)),
    find: async (ids) => named(read, await read.challenges.findPublic(ids)),
    state: () => read.challenges.publicState(),
    changed: async (events) =>
      events.filter(({ kind }) => kind.startsWith('challenge.')).flatMap(({ challengeId }) => challengeId ?? []),
  };
}

async function named(read: Repositories, rows: readonly ShownChallenge[]): Promise<IndexedRecord[]> {
  if (rows.length === 0) return [];
  const owners = await read.organisations.findMany(rows.map((row) => row.owner_id));
  const names = new Map(owners.map(({ id, name }) => [id, name]));
  // Found by its name, an anonymous challenge would not be anonymous.
  return rows.map((row) => indexedChallenge(row, row.anonymous ? '' : (names.get(row.owner_id) ?? '')));
}

/** The texts of `challengeWords`. */
export function wordsOf({ title, keywords, summary, detail }: ShownChallenge) {
  const problem = [detail.problem, detail.technicalKey, detail.goal].join('\n');
  return { title, keywords: keywords.join('\n'), summary, problem };
}

function indexedChallenge(row: ShownChallenge, ownerName: string): IndexedRecord {
  const { indicators, bidderRequirements } = row.detail;
  const words = wordsOf(row);
  const signs: Readonly<Record<string, '≤' | '≥' | '='>> = { lte: '≤', gte: '≥', eq: '=' };
  const coded = indicators.flatMap(({ name, comparison, value, unit }) => {
    const comparator = signs[comparison];
    if (!comparator || value === null) return [];
    return toIndicator({ name, comparator, value, unit }) ?? [];
  });
  const profile: Profile = {
    industries: [row.industry],
    disciplines: row.disciplines,
    region: row.region,
    ...(row.trl_from !== null && row.trl_to !== null && { trl: { min: row.trl_from, max: row.trl_to } }),
    ...(row.budget_max !== null && { budget: { min: 0, max: row.budget_max } }),
    modes: row.cooperation_modes,
  };
  return {
    id: row.id,
    fields: { ...words, organisation: ownerName },
    party: {
      profile,
      text: [row.title, row.keywords.join('；'), words.problem, bidderRequirements].join('\n'),
      title: row.title,
      kind: 'challenge',
      organisationId: row.anonymous ? '' : row.owner_id,
      updatedAt: row.updated_at.toISOString(),
      ...(row.shown_state === 'published' && { openUntil: row.deadline.getTime() }),
      ...(coded.length > 0 && { indicators: coded }),
    },
  };
}

/** Achievements, or people with what they have reached. */
export function supplySource(read: Repositories, family: SupplyFamily): RecordSource {
  const index = async (rows: readonly SupplyRow[]) => withOrganisations(read, rows);
  return {
    name: family,
    fields: {
      ...fields,
      description: { weight: 1 },
      ...(family === 'people' && { achievements: { weight: 1.5 } }),
      organisation,
    },
    batchAfter: async (id, limit) => index(await read.supply.batchAfter(family, id, limit)),
    find: async (ids) => index(await read.supply.findMany(ids)),
    state: () => read.supply.state(family),
    async changed(events) {
      const ids = events.flatMap(({ supplyId }) => supplyId ?? []);
      const own = ids.filter((id) => id.startsWith(family === 'people' ? 'per_' : 'ach_'));
      if (family === 'achievements' || ids.length === 0) return own;
      // People are found by what they have reached.
      const reached = await read.supply.findMany(ids.filter((id) => id.startsWith('ach_')));
      return [...own, ...reached.flatMap(({ people }) => people)];
    },
  };
}

async function withOrganisations(read: Repositories, rows: readonly SupplyRow[]): Promise<IndexedRecord[]> {
  if (rows.length === 0) return [];
  const people = rows.filter(({ family }) => family === 'people').map(({ id }) => id);
  const [organisations, achievements] = await Promise.all([
    read.organisations.findMany(rows.map((row) => row.organisation_id)),
    people.length > 0 ? read.supply.achievementsOf(people) : [],
  ]);
  const names = new Map(organisations.map(({ id, name }) => [id, name]));
  return rows.map((row) =>
    indexedSupply(
      row,
      names.get(row.organisation_id) ?? '',
      achievements.filter((achievement) => achievement.people.includes(row.id)),
    ),
  );
}

function indexedSupply(row: SupplyRow, organisationName: string, achievements: readonly SupplyRow[]): IndexedRecord {
  const { title, summary, description, other } = shownTexts(row);
  const reached = achievements.map((each) => `${each.title}；${each.keywords.join('；')}`).join('\n');
  const performance = achievements.map((each) => each.detail.performance ?? '').join('\n');
  const profile: Profile = {
    industries: row.industries,
    disciplines: row.disciplines,
    region: row.region,
    ...(row.trl !== null && { trl: row.trl }),
    ...(row.price_min !== null && { budget: { min: row.price_min, max: row.price_max ?? row.price_min } }),
    modes: row.cooperation_modes,
  };
  return {
    id: row.id,
    fields: {
      title,
      keywords: row.keywords.join('\n'),
      summary,
      description: `${description}\n${other}`,
      ...(row.family === 'people' && { achievements: reached }),
      organisation: organisationName,
    },
    party: {
      profile,
      text: [title, row.keywords.join('；'), summary, description, other, reached, performance].join('\n'),
      title: title || row.keywords.slice(0, 3).join('、'),
      kind: row.kind,
      organisationId: row.organisation_id,
      updatedAt: row.updated_at.toISOString(),
    },
  };
}
