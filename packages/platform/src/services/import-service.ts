import type { Challenge, Organisation, OrganisationId } from '@qxwq/contract';
import { type BudgetBand, budgetBandOf, parentOf } from '@qxwq/dictionaries';
import { sha256 } from '../rules/digest.js';
import { attachmentIdFor } from '../rules/ids.js';
import type { NewChallengeAttachment } from '../storage/repositories/challenge-attachment-repository.js';
import type { NewChallenge, OrganisationRow } from '../storage/schema.js';
import type { Repositories, Store } from '../storage/store.js';
import { checkFile } from './attachment-rules.js';
import { checkRecords, ImportError } from './import-check.js';

const BATCH = 200;

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
  readonly attachments: readonly AttachmentRecord[];
}

export interface ImportRecords {
  readonly organisations?: readonly Organisation[];
  readonly challenges?: readonly ChallengeRecord[];
}

export interface ImportCounts {
  readonly organisations: number;
  readonly challenges: number;
}

/** Takes over records from elsewhere. What is imported again with the same id replaces what stood; bids stay. */
export class ImportService {
  constructor(private readonly store: Store) {}

  /** @throws ImportError naming every record that cannot be taken; then nothing was. */
  async importRecords({ organisations = [], challenges = [] }: ImportRecords): Promise<ImportCounts> {
    checkRecords(organisations, challenges);
    const owners = new Map(organisations.map((organisation) => [organisation.id as string, organisation.tier]));
    await this.store.transaction(async (tx) => {
      for (const batch of batches(organisations)) await tx.organisations.save(batch.map(organisationRow));
      for (const batch of batches(challenges)) {
        await this.addOwners(tx, batch, owners);
        await tx.challenges.save(batch.map((record) => challengeRow(record, owners)));
        for (const record of batch) await tx.challengeAttachments.replace(record.id, await attachmentRows(record));
        await tx.outbox.record(batch.map(({ id }) => ({ kind: 'challenge.imported', challengeId: id })));
      }
    });
    return { organisations: organisations.length, challenges: challenges.length };
  }

  async counts(): Promise<ImportCounts> {
    const { organisations, challenges } = this.store.read;
    const [organisationCount, challengeCount] = await Promise.all([organisations.total(), challenges.total()]);
    return { organisations: organisationCount, challenges: challengeCount };
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

function* batches<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += BATCH) yield items.slice(start, start + BATCH);
}

const organisationRow = ({ creditCode, ...organisation }: Organisation): OrganisationRow => ({
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

function challengeRow(record: ChallengeRecord, tiers: ReadonlyMap<string, string | null>): NewChallenge {
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
async function attachmentRows({ id, publishedAt, attachments }: ChallengeRecord): Promise<NewChallengeAttachment[]> {
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
