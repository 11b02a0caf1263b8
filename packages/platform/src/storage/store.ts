import type { Kysely } from 'kysely';
import { BidAttachmentRepository } from './repositories/bid-attachment-repository.js';
import { BidRepository } from './repositories/bid-repository.js';
import { ChallengeAttachmentRepository } from './repositories/challenge-attachment-repository.js';
import { ChallengeRepository } from './repositories/challenge-repository.js';
import { ClockRepository } from './repositories/clock-repository.js';
import { ConsentRepository } from './repositories/consent-repository.js';
import { FacetRepository } from './repositories/facet-repository.js';
import { FilePartRepository } from './repositories/file-part-repository.js';
import { IdempotencyRepository } from './repositories/idempotency-repository.js';
import { IdentityRepository } from './repositories/identity-repository.js';
import { MatchRepository } from './repositories/match-repository.js';
import { OpeningRepository } from './repositories/opening-repository.js';
import { OrganisationRepository } from './repositories/organisation-repository.js';
import { OutboxRepository } from './repositories/outbox-repository.js';
import { PositionRepository } from './repositories/position-repository.js';
import { SettingsRepository } from './repositories/settings-repository.js';
import { SnapshotRepository } from './repositories/snapshot-repository.js';
import { SubmissionRepository } from './repositories/submission-repository.js';
import { SubscriptionRepository } from './repositories/subscription-repository.js';
import { SupplyRepository } from './repositories/supply-repository.js';
import { UploadRepository } from './repositories/upload-repository.js';
import { WebhookRepository } from './repositories/webhook-repository.js';
import type { Schema } from './schema.js';

const repositoriesOn = (db: Kysely<Schema>) => ({
  organisations: new OrganisationRepository(db),
  challenges: new ChallengeRepository(db),
  challengeAttachments: new ChallengeAttachmentRepository(db),
  facets: new FacetRepository(db),
  bids: new BidRepository(db),
  bidAttachments: new BidAttachmentRepository(db),
  submissions: new SubmissionRepository(db),
  clock: new ClockRepository(db),
  consents: new ConsentRepository(db),
  openings: new OpeningRepository(db),
  idempotency: new IdempotencyRepository(db),
  identity: new IdentityRepository(db),
  outbox: new OutboxRepository(db),
  fileParts: new FilePartRepository(db),
  uploads: new UploadRepository(db),
  webhooks: new WebhookRepository(db),
  settings: new SettingsRepository(db),
  supply: new SupplyRepository(db),
  matches: new MatchRepository(db),
  subscriptions: new SubscriptionRepository(db),
  positions: new PositionRepository(db),
  snapshots: new SnapshotRepository(db),
});

/** All repositories, on the pool or inside one transaction. */
export type Repositories = ReturnType<typeof repositoriesOn>;

/** The one door to the database. */
export class Store {
  /** Reads outside a transaction. */
  readonly read: Repositories;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly db: Kysely<Schema>) {
    this.read = repositoriesOn(db);
  }

  /** All of it happens, or nothing. */
  async transaction<T>(work: (repositories: Repositories) => Promise<T>): Promise<T> {
    const result = await this.db.transaction().execute((transaction) => work(repositoriesOn(transaction)));
    for (const listener of this.listeners) listener();
    return result;
  }

  /** Calls back after each commit of this process, so that a follower need not wait for its next poll. */
  onCommit(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
