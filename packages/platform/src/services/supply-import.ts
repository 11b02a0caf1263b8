import {
  Achievement,
  type AchievementRecord,
  type OrganisationId,
  Person,
  type PersonRecord,
  readInput,
  showsName,
} from '@qxwq/contract';
import { parentOf } from '@qxwq/dictionaries';
import { canonicalJson } from '../rules/canonical-json.js';
import { sha256 } from '../rules/digest.js';
import type { Repositories } from '../storage/store.js';
import type { NewSupply, PersonalData, SupplyDetail } from '../storage/supply-schema.js';
import { batches } from './batches.js';

/** What an import changed. */
export interface SupplyChanges {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** Adds achievements and people, or replaces those with the same id; the same record twice changes nothing. */
export async function importSupply(tx: Repositories, rows: readonly NewSupply[]): Promise<SupplyChanges> {
  let added = 0;
  let changed = 0;
  for (const batch of batches(rows)) {
    const ids = batch.map(({ id }) => id);
    const known = await tx.supply.digests(ids);
    const differing = batch.filter(({ id, digest }) => known.get(id) !== digest);
    if (differing.length === 0) continue;
    // What a person has answered here stands, whatever a list that was made before says.
    const answers = await tx.supply.answers(ids);
    await tx.supply.save(differing.map((row) => ({ ...row, ...answers.get(row.id) })));
    await tx.outbox.record(
      differing.map(({ id }) => ({ kind: 'supply.imported', supplyId: id, facts: { added: !known.has(id) } })),
    );
    added += differing.filter(({ id }) => !known.has(id)).length;
    changed += differing.filter(({ id }) => known.has(id)).length;
  }
  return { added, changed, unchanged: rows.length - added - changed };
}

export function achievementRow(record: AchievementRecord): NewSupply {
  const { description, advantages, applications, performance, stage, patent } = record;
  return {
    ...sharedRow(record, { description, advantages, applications, performance, stage, patent }),
    family: 'achievements',
    title: record.title,
    partner_id: null,
    licence_modes: record.licenceModes,
    fields: [],
    people: [...record.people],
    trl: record.trl,
    price_min: record.price?.minWan ?? null,
    price_max: record.price?.maxWan ?? null,
    ...personal({ name: null, title: null, contact: record.contact }),
    publish_name: false,
    publish_contact: record.publishContact,
  };
}

export function personRow(record: PersonRecord): NewSupply {
  const { description, facilities, size } = record;
  return {
    ...sharedRow(record, { description, facilities, size }),
    family: 'people',
    title: record.name,
    partner_id: record.partner?.id ?? null,
    licence_modes: [],
    fields: record.fields,
    people: [],
    trl: null,
    price_min: null,
    price_max: null,
    ...personal({ name: record.name, title: record.title, contact: record.contact }),
    publish_name: showsName(record),
    publish_contact: record.consents.publishContact,
  };
}

function sharedRow(record: AchievementRecord | PersonRecord, detail: SupplyDetail) {
  return {
    id: record.id,
    kind: record.kind,
    organisation_id: record.organisation.id,
    region: record.region,
    city: record.city,
    industries: record.industries,
    industry_keys: [...new Set(record.industries.flatMap((code) => [code, parentOf(code) ?? code]))],
    disciplines: record.disciplines,
    keywords: record.keywords,
    cooperation_modes: record.cooperationModes,
    summary: record.summary,
    detail: JSON.stringify(detail),
    sample: record.sample,
    digest: sha256(canonicalJson({ ...record, updatedAt: null })),
    published_at: record.publishedAt,
    updated_at: record.updatedAt,
  };
}

const personal = (data: PersonalData) => ({ personal: JSON.stringify(data) });

/** What is wrong with records, each with its id. */
export function supplyFaults(achievements: readonly AchievementRecord[], people: readonly PersonRecord[]): string[] {
  const faults = (name: string, read: ReturnType<typeof readInput>) =>
    read.ok ? [] : read.faults.map(({ pointer, code }) => `${name}: ${code} at ${pointer}`);
  return [
    ...achievements.flatMap((record) =>
      faults(`achievement ${record.id}`, readInput(Achievement, { ...record, people: [] })),
    ),
    ...people.flatMap((record) => faults(`person ${record.id}`, readInput(Person, { ...record, achievements: [] }))),
  ];
}

/** Organisations that records name. */
export function organisationsNamed(
  achievements: readonly AchievementRecord[],
  people: readonly PersonRecord[],
): OrganisationId[] {
  return [...achievements, ...people].flatMap((record) => [
    record.organisation.id,
    ...('partner' in record && record.partner ? [record.partner.id] : []),
  ]);
}
