import type {
  AchievementRecord,
  BidContent,
  BidEventType,
  BidId,
  BidState,
  Challenge,
  ChallengeEventType,
  ChallengeId,
  Consent,
  Organisation,
  OrganisationId,
  PersonRecord,
  Receipt,
  UploadId,
  WebhookEndpoint,
  WebhookEndpointId,
  WebhookMessage,
} from '@qxwq/contract';
import { EventLog } from './live/event-log.js';
import { randomId, seededRandom } from './rules/random.js';
import { SupplyStore } from './supply-store.js';

/** A challenge with who set it, also where it is published anonymously, and with its files' bytes. */
export interface ChallengeRecord extends Omit<Challenge, 'attachments'> {
  readonly organisationId: OrganisationId;
  readonly attachments: readonly { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }[];
}

/** What the mock starts with. `sampleData()` of `@qxwq/mock/sample` fits. */
export interface MockData {
  readonly organisations: readonly Organisation[];
  readonly challenges: readonly ChallengeRecord[];
  readonly achievements?: readonly AchievementRecord[];
  readonly people?: readonly PersonRecord[];
}

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly createdAt: string;
}

/** What was handed in: later changes of the draft do not touch it. */
export interface Submission {
  readonly content: BidContent;
  readonly files: readonly StoredFile[];
  readonly receipt: Receipt;
}

export interface StoredBid {
  readonly id: BidId;
  readonly challengeId: ChallengeId;
  readonly organisationId: OrganisationId;
  state: BidState;
  revision: number;
  content: BidContent;
  files: StoredFile[];
  consents: Consent[];
  submission: Submission | null;
  changedSinceSubmission: boolean;
  openedAt: string | null;
  readonly createdAt: string;
  updatedAt: string;
  /** Counts changes over all bids, since several may fall into one millisecond. */
  changeNumber: number;
}

/** A file that comes in parts. */
export interface StoredUpload {
  readonly id: UploadId;
  readonly bidId: BidId;
  readonly name: string;
  readonly size: number;
  readonly sha256: string | undefined;
  readonly expiresAt: string;
  /** What has arrived. */
  bytes: Uint8Array<ArrayBuffer>;
  attachmentId: string | undefined;
}

/** Where a partner wants to be told of events. */
export interface StoredEndpoint extends WebhookEndpoint {
  secret: string;
  previousSecret: string | null;
}

/** A message to an endpoint and what came of it. */
export interface StoredDelivery {
  readonly id: string;
  readonly endpointId: string;
  readonly message: WebhookMessage;
  readonly createdAt: string;
  attempts: number;
  lastStatus: number | null;
  lastError: string | null;
  deliveredAt: string | null;
}

/** The answer that an idempotency key brought. */
export interface KeptAnswer {
  /** Tells the same request from another one under the same key. */
  readonly request: string;
  readonly response: Response;
}

/** Everything that the mock remembers; in memory, gone with it. */
export class Store {
  readonly organisations = new Map<string, Organisation>();
  readonly challenges = new Map<string, ChallengeRecord>();
  readonly challengeFiles = new Map<string, readonly StoredFile[]>();
  readonly bids = new Map<string, StoredBid>();
  readonly answers = new Map<string, KeptAnswer>();
  readonly webhookEndpoints = new Map<string, StoredEndpoint>();
  readonly webhookDeliveries = new Map<string, StoredDelivery>();
  readonly uploads = new Map<string, StoredUpload>();
  readonly events = new EventLog();
  readonly supply: SupplyStore;
  readonly #random: () => number;
  #changes = 0;
  #receipts = 0;
  #writes: Promise<unknown> = Promise.resolve();

  constructor(data: MockData, seed: number) {
    this.#random = seededRandom(seed);
    this.supply = new SupplyStore(data.achievements, data.people);
    for (const organisation of data.organisations) this.organisations.set(organisation.id, organisation);
    for (const challenge of data.challenges) {
      this.challenges.set(challenge.id, challenge);
      this.challengeFiles.set(
        challenge.id,
        challenge.attachments.map((file) => ({
          ...file,
          bytes: new Uint8Array(file.bytes),
          id: this.newId('att'),
          createdAt: challenge.publishedAt,
        })),
      );
    }
  }

  newId(prefix: string): string {
    return randomId(prefix, this.#random);
  }

  /** Counts receipts: each has a number of its own. */
  nextReceiptSerial(): number {
    return ++this.#receipts;
  }

  /** Runs writes one after the other, as a transaction on the platform would. */
  oneAtATime<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#writes.then(work);
    this.#writes = done.catch(() => {});
    return done;
  }

  /** Marks a bid as changed now. The revision is not touched: it guards the content, and only that. */
  touch(bid: StoredBid, now: Date): void {
    bid.updatedAt = now.toISOString();
    bid.changeNumber = ++this.#changes;
  }

  addBid(bid: Omit<StoredBid, 'id' | 'changeNumber'>): StoredBid {
    const stored = { ...bid, id: this.newId('bid') as BidId, changeNumber: ++this.#changes };
    this.bids.set(stored.id, stored);
    return stored;
  }

  addUpload(upload: Omit<StoredUpload, 'id'>): StoredUpload {
    const stored = { ...upload, id: this.newId('upl') as UploadId };
    this.uploads.set(stored.id, stored);
    return stored;
  }

  tellOfBid(type: BidEventType, { id, organisationId, challengeId }: StoredBid, at: Date): void {
    this.events.record({ type, at: at.toISOString(), challengeId, bid: { id, organisationId } });
  }

  tellOfChallenge(type: ChallengeEventType, challengeId: ChallengeId, at: Date): void {
    this.events.record({ type, at: at.toISOString(), challengeId });
  }

  /** A signing secret: 32 bytes in Base64, as seeded as everything else here. */
  newSecret(): string {
    const bytes = Array.from({ length: 32 }, () => Math.floor(this.#random() * 256));
    return `whsec_${btoa(String.fromCharCode(...bytes))}`;
  }

  addEndpoint({
    url,
    events,
    description,
    at,
  }: Pick<WebhookEndpoint, 'url' | 'events' | 'description'> & { at: string }) {
    const endpoint: StoredEndpoint = {
      id: this.newId('whk') as WebhookEndpointId,
      url,
      events,
      description,
      enabled: true,
      previousSecretUntil: null,
      createdAt: at,
      updatedAt: at,
      secret: this.newSecret(),
      previousSecret: null,
    };
    this.webhookEndpoints.set(endpoint.id, endpoint);
    return endpoint;
  }

  removeEndpoint(id: string): void {
    this.webhookEndpoints.delete(id);
    for (const delivery of this.webhookDeliveries.values()) {
      if (delivery.endpointId === id) this.webhookDeliveries.delete(delivery.id);
    }
  }

  addDelivery(endpointId: string, message: WebhookMessage, createdAt: string): StoredDelivery {
    const delivery: StoredDelivery = {
      id: this.newId('dlv'),
      endpointId,
      message,
      createdAt,
      attempts: 0,
      lastStatus: null,
      lastError: null,
      deliveredAt: null,
    };
    this.webhookDeliveries.set(delivery.id, delivery);
    return delivery;
  }
}
