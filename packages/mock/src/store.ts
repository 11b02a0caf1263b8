import type {
  BidContent,
  BidId,
  BidState,
  Challenge,
  ChallengeId,
  Consent,
  Organisation,
  OrganisationId,
  Receipt,
} from '@qxwq/contract';
import { randomId, seededRandom } from './rules/random.js';

/** A challenge with who set it, also where it is published anonymously, and with its files' bytes. */
export interface ChallengeRecord extends Omit<Challenge, 'attachments'> {
  readonly organisationId: OrganisationId;
  readonly attachments: readonly { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }[];
}

/** What the mock starts with. `sampleData()` of `@qxwq/mock/sample` fits. */
export interface MockData {
  readonly organisations: readonly Organisation[];
  readonly challenges: readonly ChallengeRecord[];
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
  readonly #random: () => number;
  #changes = 0;
  #receipts = 0;
  #writes: Promise<unknown> = Promise.resolve();

  constructor(data: MockData, seed: number) {
    this.#random = seededRandom(seed);
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
}
