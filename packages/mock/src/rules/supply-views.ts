import {
  type Achievement,
  type AchievementRecord,
  type AchievementSummary,
  type Person,
  type PersonRecord,
  type PersonSummary,
  showsName,
  withoutName,
} from '@qxwq/contract';
import type { SupplyStore } from '../supply-store.js';

/** A row of the board of achievements. */
export function achievementSummary(record: AchievementRecord): AchievementSummary {
  const { id, kind, title, organisation, region, city, industries, disciplines, summary, keywords } = record;
  const { cooperationModes, publishedAt, sample, trl, price, licenceModes } = record;
  return {
    id,
    kind,
    title,
    organisation,
    region,
    city,
    industries,
    disciplines,
    summary,
    keywords,
    cooperationModes,
    publishedAt,
    sample,
    trl,
    price,
    licenceModes,
  };
}

export function achievementOf(store: SupplyStore, record: AchievementRecord): Achievement {
  const { publishContact, people, ...shown } = record;
  return {
    ...shown,
    contact: publishContact ? record.contact : null,
    people: people.flatMap((id) => {
      const person = store.people.get(id);
      return person ? [{ id, kind: person.kind, name: showsName(person) ? person.name : null }] : [];
    }),
  };
}

/** A row of the board of people; without consent the name is in none of the texts. */
export function personSummary(record: PersonRecord): PersonSummary {
  const named = showsName(record);
  const { id, kind, organisation, region, city, industries, disciplines, keywords, cooperationModes } = record;
  const { publishedAt, sample, fields, partner, size } = record;
  return {
    id,
    kind,
    name: named ? record.name : null,
    title: named ? record.title : null,
    organisation,
    region,
    city,
    industries,
    disciplines,
    summary: named ? record.summary : withoutName(record.summary, record.name),
    keywords,
    cooperationModes,
    publishedAt,
    sample,
    fields,
    partner,
    size,
  };
}

export function personOf(store: SupplyStore, record: PersonRecord): Person {
  const { description, facilities, updatedAt, consents, contact, name } = record;
  return {
    ...personSummary(record),
    description: showsName(record) ? description : withoutName(description, name),
    contact: consents.publishContact ? contact : null,
    updatedAt,
    facilities,
    achievements: [...store.achievements.values()]
      .filter(({ people }) => people.includes(record.id))
      .sort((one, other) => other.publishedAt.localeCompare(one.publishedAt))
      .map(achievementSummary),
  };
}
