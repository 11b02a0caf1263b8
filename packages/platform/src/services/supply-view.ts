import {
  type Achievement,
  type AchievementSummary,
  type OrganisationRef,
  type Person,
  type PersonRef,
  type PersonSummary,
  withoutName,
} from '@qxwq/contract';
import type { OrganisationRow } from '../storage/schema.js';
import type { SupplyRow } from '../storage/supply-schema.js';
import { organisationRef } from './challenge-view.js';

type Organisations = ReadonlyMap<string, Pick<OrganisationRow, 'id' | 'name' | 'kind' | 'tier'>>;

/** What everybody may read of a record's texts: without consent a person's name is in none of them. */
export function shownTexts(row: SupplyRow): { title: string; summary: string; description: string; other: string } {
  const { detail, personal } = row;
  const hidden = row.publish_name ? '' : (personal.name ?? '');
  const shown = (text: string | undefined) => withoutName(text ?? '', hidden);
  return {
    title: row.family === 'people' && !row.publish_name ? '' : row.title,
    summary: shown(row.summary),
    description: shown(detail.description),
    other: [detail.advantages, detail.applications, detail.performance, detail.facilities].map(shown).join('\n'),
  };
}

function sharedOf(row: SupplyRow, organisations: Organisations) {
  return {
    organisation: refFrom(organisations, row.organisation_id),
    region: row.region,
    city: row.city,
    industries: row.industries,
    disciplines: row.disciplines,
    summary: shownTexts(row).summary,
    keywords: row.keywords,
    cooperationModes: row.cooperation_modes,
    publishedAt: row.published_at.toISOString(),
    sample: row.sample,
  };
}

function refFrom(organisations: Organisations, id: string): OrganisationRef {
  const organisation = organisations.get(id);
  if (!organisation) throw new RangeError(`Organisation ${id} was not read`);
  return organisationRef(organisation);
}

const contactOf = (row: SupplyRow) => (row.publish_contact ? row.personal.contact : null);

export function achievementSummary(row: SupplyRow, organisations: Organisations): AchievementSummary {
  return {
    id: row.id as AchievementSummary['id'],
    kind: row.kind,
    title: row.title,
    ...sharedOf(row, organisations),
    trl: row.trl,
    price: row.price_min === null ? null : { minWan: row.price_min, maxWan: row.price_max ?? row.price_min },
    licenceModes: row.licence_modes,
  };
}

export function achievementOf(row: SupplyRow, people: readonly SupplyRow[], organisations: Organisations): Achievement {
  const { detail } = row;
  return {
    ...achievementSummary(row, organisations),
    description: detail.description,
    contact: contactOf(row),
    updatedAt: row.updated_at.toISOString(),
    advantages: detail.advantages ?? '',
    applications: detail.applications ?? '',
    performance: detail.performance ?? '',
    stage: detail.stage ?? null,
    patent: detail.patent ?? null,
    people: people.map(personRef),
  };
}

const personRef = (row: SupplyRow): PersonRef => ({
  id: row.id as PersonRef['id'],
  kind: row.kind,
  name: row.publish_name ? row.personal.name : null,
});

export function personSummary(row: SupplyRow, organisations: Organisations): PersonSummary {
  const { name, title } = row.personal;
  return {
    id: row.id as PersonSummary['id'],
    kind: row.kind,
    name: row.publish_name ? name : null,
    title: row.publish_name ? title : null,
    ...sharedOf(row, organisations),
    fields: row.fields,
    partner: row.partner_id === null ? null : refFrom(organisations, row.partner_id),
    size: row.detail.size ?? null,
  };
}

export function personOf(row: SupplyRow, achievements: readonly SupplyRow[], organisations: Organisations): Person {
  return {
    ...personSummary(row, organisations),
    description: shownTexts(row).description,
    contact: contactOf(row),
    updatedAt: row.updated_at.toISOString(),
    facilities: row.detail.facilities ?? '',
    achievements: achievements.map((each) => achievementSummary(each, organisations)),
  };
}
