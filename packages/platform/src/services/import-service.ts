import {
  type AchievementRecord,
  type Challenge,
  challengeEventBetween,
  type Organisation,
  type OrganisationId,
  type PersonRecord,
} from '@qxwq/contract';
import { type BudgetBand, budgetBandOf, parentOf } from '@qxwq/dictionaries';
import { sha256 } from '../rules/digest.js';
import { attachmentIdFor } from '../rules/ids.js';
import type { NewChallengeAttachment } from '../storage/repositories/challenge-attachment-repository.js';
import type { Standing } from '../storage/repositories/challenge-repository.js';
import type { OutboxEvent } from '../storage/repositories/outbox-repository.js';
import type { NewChallenge, OrganisationRow } from '../storage/schema.js';
import type { Repositories, Store } from '../storage/store.js';
import { checkFile } from './attachment-rules.js';
import { batches } from './batches.js';
import { checkRecords, ImportError } from './import-check.js';
import { type Duplicate, findDuplicates } from './near-duplicates.js';
import type { RecordIndex } from './record-index.js';
import { achievementRow, importSupply, organisationsNamed, personRow, supplyFaults } from './supply-import.js';

/** A file as it comes in; id, size and digest are made here. */
export interface AttachmentRecord {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** A challenge as it comes in: the contract's shape, with what the public does not see. */
export interface ChallengeRecord extends Omit<Challenge, 'attachments'> {
  /** Enterprise that set the problem, also where `organisation` is null because it is published anonymously. */
  readonly organisationId: OrganisationId;
  /** Left out, the files that stand stay. */
  readonly attachments?: readonly AttachmentRecord[];
}

export interface ImportRecords {
  readonly organisations?: readonly Organisation[];
  readonly challenges?: readonly ChallengeRecord[];
  readonly achievements?: readonly AchievementRecord[];
  readonly people?: readonly PersonRecord[];
  /**
   * Looks for challenges that say nearly the same as one that stands or one before them: `report` takes them over all
   * the same, `skip` leaves them out. Default: does not look.
   */
  readonly onDuplicate?: 'report' | 'skip' | undefined;
}

export interface ImportCounts {
  readonly organisations: number;
  readonly challenges: number;
  readonly achievements: number;
  readonly people: number;
}

export interface ImportResult extends ImportCounts {
  /** Challenges that say nearly the same as another, if they were looked for. */
  readonly duplicates: readonly Duplicate[];
}

/** What those who watch the board are told. A record that is imported as it stood is no event. */
const changesBetween = (before: ReadonlyMap<string, Standing>, after: ReadonlyMap<string, Standing>) =>
  [...after].flatMap(([id, now]): OutboxEvent[] => {
    const then = before.get(id);
    if (then?.digest === now.digest) return [];
    const kind = challengeEventBetween(then?.state ?? null, now.state);
    return kind ? [{ kind, challengeId: id }] : [];
  });

/** Takes over records from elsewhere. What is imported again with the same id replaces what stood; bids stay. */
export class ImportService {
  /** `standing` is the index of the challenges that duplicates are looked for in. */
  constructor(
    private readonly store: Store,
    private readonly standing?: RecordIndex,
  ) {}

  /** @throws ImportError naming every record that cannot be taken; then nothing was. */
  async importRecords(records: ImportRecords): Promise<ImportResult> {
    const { organisations = [], achievements = [], people = [], onDuplicate } = records;
    checkRecords(organisations, records.challenges ?? []);
    const faults = supplyFaults(achievements, people);
    if (faults.length > 0) throw new ImportError(faults);
    const duplicates = onDuplicate && this.standing ? findDuplicates(records.challenges ?? [], this.standing) : [];
    const left = new Set(onDuplicate === 'skip' ? duplicates.map(({ id }) => id) : []);
    const challenges = (records.challenges ?? []).filter(({ id }) => !left.has(id));
    const owners = new Map(organisations.map((organisation) => [organisation.id as string, organisation.tier]));
    await this.store.transaction(async (tx) => {
      for (const batch of batches(organisations)) await tx.organisations.save(batch.map(organisationRow));
      for (const batch of batches(challenges)) {
        await this.addOwners(tx, batch, owners);
        const ids = batch.map(({ id }) => id);
        const known = await tx.challenges.known(ids);
        const before = await tx.challenges.standing(ids);
        await tx.challenges.save(batch.map((record) => challengeRow(record, owners)));
        for (const { attachments, ...record } of batch) {
          if (attachments) await tx.challengeAttachments.replace(record.id, await attachmentRows(record, attachments));
        }
        await tx.outbox.record(
          batch.map(({ id }) => ({ kind: 'challenge.imported', challengeId: id, facts: { added: !known.has(id) } })),
        );
        await tx.outbox.record(changesBetween(before, await tx.challenges.standing(ids)));
      }
      await requireOrganisations(tx, organisationsNamed(achievements, people));
      await importSupply(tx, [...people.map(personRow), ...achievements.map(achievementRow)]);
    });
    return {
      organisations: organisations.length,
      challenges: challenges.length,
      achievements: achievements.length,
      people: people.length,
      duplicates,
    };
  }

  async counts(): Promise<ImportCounts> {
    const { organisations, challenges, supply } = this.store.read;
    const [organisationCount, challengeCount, achievementCount, peopleCount] = await Promise.all([
      organisations.total(),
      challenges.total(),
      supply.total('achievements'),
      supply.total('people'),
    ]);
    return {
      organisations: organisationCount,
      challenges: challengeCount,
      achievements: achievementCount,
      people: peopleCount,
    };
  }

  /** Tiers of owners that were imported earlier. */
  private async addOwners(tx: Repositories, batch: readonly ChallengeRecord[], owners: Map<string, string | null>) {
    const missing = batch.map(({ organisationId }) => organisationId).filter((id) => !owners.has(id));
    if (missing.length === 0) return;
    for (const { id, tier } of await tx.organisations.findMany(missing)) owners.set(id, tier);
    const unknown = batch.filter(({ organisationId }) => !owners.has(organisationId));
    if (unknown.length > 0) {
      throw new ImportError(
        unknown.map(({ id, organisationId }) => `challenge ${id}: no organisation ${organisationId}`),
      );
    }
  }
}

async function requireOrganisations(tx: Repositories, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const known = new Set((await tx.organisations.findMany(ids)).map(({ id }) => id));
  const unknown = [...new Set(ids)].filter((id) => !known.has(id));
  if (unknown.length > 0) throw new ImportError(unknown.map((id) => `no organisation ${id}`));
}

export const organisationRow = ({ creditCode, ...organisation }: Organisation): OrganisationRow => ({
  id: organisation.id,
  name: organisation.name,
  kind: organisation.kind,
  tier: organisation.tier,
  labels: organisation.labels,
  region: organisation.region,
  city: organisation.city,
  industry: organisation.industry,
  credit_code: creditCode,
  website: organisation.website,
  summary: organisation.summary,
  sample: organisation.sample,
});

export function challengeRow(record: ChallengeRecord, tiers: ReadonlyMap<string, string | null>): NewChallenge {
  const owner = record.organisationId;
  const band: BudgetBand = budgetBandOf(record.budget?.maxWan ?? null);
  return {
    id: record.id,
    number: record.number,
    owner_id: owner,
    anonymous: record.organisation === null,
    title: record.title,
    summary: record.summary,
    region: record.region,
    city: record.city,
    industry: record.industry,
    industry_section: parentOf(record.industry) ?? record.industry,
    disciplines: record.disciplines,
    keywords: record.keywords,
    cooperation_modes: record.cooperationModes,
    budget_min: record.budget?.minWan ?? null,
    budget_max: record.budget?.maxWan ?? null,
    budget_band: band,
    trl_from: record.trl?.from ?? null,
    trl_to: record.trl?.to ?? null,
    state: record.state,
    programme: record.programme,
    // A filter by tier would tell what an anonymous enterprise is.
    tier: record.organisation === null ? null : (tiers.get(owner) ?? null),
    published_at: record.publishedAt,
    deadline: record.deadline,
    joint_bids: record.jointBids,
    sample: record.sample,
    detail: JSON.stringify({
      problem: record.problem,
      technicalKey: record.technicalKey,
      goal: record.goal,
      indicators: record.indicators,
      durationMonths: record.durationMonths,
      acceptanceCriteria: record.acceptanceCriteria,
      bidderRequirements: record.bidderRequirements,
      payments: record.payments,
      ipOwnership: record.ipOwnership,
      awardsSeveral: record.awardsSeveral,
      history: record.history,
      resultExpectedAt: record.resultExpectedAt,
    }),
    bid_count: record.bidCount,
    updated_at: record.updatedAt,
  };
}

/** The id follows from the challenge and the place, so that importing again keeps links alive. */
async function attachmentRows(
  { id, publishedAt }: Pick<ChallengeRecord, 'id' | 'publishedAt'>,
  attachments: readonly AttachmentRecord[],
): Promise<NewChallengeAttachment[]> {
  const rows = attachments.map(async ({ name, bytes }, position) => {
    const file = await checkFile(name, bytes);
    return {
      id: attachmentIdFor(`${id}/${position}`),
      position,
      name: file.name,
      media_type: file.mediaType,
      size: bytes.byteLength,
      sha256: sha256(bytes),
      created_at: new Date(publishedAt),
      content: bytes,
    };
  });
  return Promise.all(rows);
}
