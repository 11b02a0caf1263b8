import {
  type Attachment,
  type Bid,
  type Challenge,
  checkBid,
  emptyBidContent,
  type FieldFault,
  type ProblemCode,
  problemStatus,
  type Receipt,
} from '@qxwq/contract';
import { ApiError, type Client, NetworkError } from '@qxwq/sdk/light';
import { sampleChallenge, sampleNotice, sampleOrganisation } from './sample.js';

/** What goes wrong with a call: before the platform hears of it, or after it has done what was asked. */
export type Trouble = 'unreachable' | 'cut_after_commit' | ProblemCode;

/**
 * A platform in memory that keeps the rules of bids (revisions, idempotency, receipts), with troubles at will, for
 * tests that need to look inside. `client` has the shape of the SDK's.
 */
export class FakePlatform {
  readonly challenge: Challenge;
  readonly bids = new Map<string, Bid>();
  /** Every request that arrived, in order: `bids.update`. */
  readonly requests: string[] = [];
  readonly receipts: Receipt[] = [];
  /** Holds uploads back until it is called. */
  release: (() => void) | null = null;
  holdUploads = false;
  readonly #troubles = new Map<string, Trouble[]>();
  readonly #answers = new Map<string, unknown>();
  #serial = 0;

  constructor(challenge: Partial<Challenge> = {}) {
    this.challenge = { ...sampleChallenge(), ...challenge };
  }

  /** The next calls of an operation go wrong like this, one after the other. */
  trouble(operation: string, ...troubles: Trouble[]): void {
    this.#troubles.set(operation, [...(this.#troubles.get(operation) ?? []), ...troubles]);
  }

  get onlyBid(): Bid {
    const [bid] = this.bids.values();
    if (!bid || this.bids.size !== 1) throw new Error(`Expected one bid, found ${this.bids.size}`);
    return bid;
  }

  /** Changes a bid the way another window or a colleague would. */
  changeElsewhere(bid: Bid, content: Partial<Bid['content']>): void {
    this.#store({ ...bid, content: { ...bid.content, ...content } });
  }

  readonly client = this.#makeClient();

  #makeClient(): Client {
    const bids = {
      list: () => this.#call('bids.list', () => ({ items: [...this.bids.values()], nextCursor: null, total: null })),
      get: (id: string) => this.#call('bids.get', () => this.#bid(id)),
      create: (_: string, __: unknown, { idempotencyKey }: Keyed) =>
        this.#call('bids.create', () => this.#once(idempotencyKey, () => this.#store(this.#newBid()))),
      update: (id: string, { content }: Pick<Bid, 'content'>, { ifMatch }: { ifMatch: number }) =>
        this.#call('bids.update', () => {
          const bid = this.#bid(id);
          if (bid.revision !== ifMatch) throw problem('revision_conflict');
          return this.#store({
            ...bid,
            content: structuredClone(content),
            changedSinceSubmission: bid.receipt !== null,
          });
        }),
      setConsents: (id: string, { consents, noticeVersion }: { consents: Granted[]; noticeVersion: string }) =>
        this.#call('bids.setConsents', () => {
          const at = new Date().toISOString();
          const recorded = consents.map((consent) => ({ ...consent, noticeVersion, at }));
          return this.#store({ ...this.#bid(id), consents: recorded as Bid['consents'] });
        }),
      submit: (id: string, { revision }: { revision: number }, { idempotencyKey }: Keyed) =>
        this.#call('bids.submit', () => this.#once(idempotencyKey, () => this.#submit(this.#bid(id), revision))),
      withdraw: (id: string) =>
        this.#call('bids.withdraw', () => this.#store({ ...this.#bid(id), state: 'withdrawn' })),
      uploadAttachment: (id: string, { name }: { name: string }, file: Blob, options: Keyed & Uploading) =>
        this.#call('bids.uploadAttachment', async () => {
          options.onProgress?.({ sent: file.size / 2, total: file.size });
          if (this.holdUploads) await this.#held(options.signal);
          return this.#once(options.idempotencyKey, () => this.#attach(this.#bid(id), name, file));
        }),
      removeAttachment: (id: string, attachmentId: string) =>
        this.#call('bids.removeAttachment', () => {
          const bid = this.#bid(id);
          this.#store({ ...bid, attachments: bid.attachments.filter((file) => file.id !== attachmentId) });
        }),
    };
    const session = {
      subject: 'user-1',
      name: '林知远',
      organisation: sampleOrganisation,
      scopes: ['bids:read', 'bids:write'],
      expiresAt: '2030-01-01T00:00:00Z',
    };
    return {
      bids,
      session: { get: () => this.#call('session.get', () => session) },
      platform: {
        info: () => this.#call('platform.info', () => ({ name: '示例对接平台', time: new Date().toISOString() })),
        privacyNotice: () => this.#call('platform.privacyNotice', () => sampleNotice),
      },
      challenges: { get: () => this.#call('challenges.get', () => this.challenge) },
    } as unknown as Client;
  }

  async #call<T>(operation: string, answer: () => T | Promise<T>): Promise<T> {
    // As over a network, nothing is answered in the same turn.
    await Promise.resolve();
    const trouble = this.#troubles.get(operation)?.shift();
    if (trouble === 'unreachable') throw new NetworkError(`${operation}: not reached`);
    this.requests.push(operation);
    if (trouble && trouble !== 'cut_after_commit') throw problem(trouble);
    const result = structuredClone(await answer());
    if (trouble === 'cut_after_commit') throw new NetworkError(`${operation}: cut`);
    return result;
  }

  #once<T>(key: string, make: () => T): T {
    if (!this.#answers.has(key)) this.#answers.set(key, make());
    return this.#answers.get(key) as T;
  }

  #bid(id: string): Bid {
    const bid = this.bids.get(id);
    if (!bid) throw problem('not_found');
    return bid;
  }

  #newBid(): Bid {
    const { id, number, title, state, deadline } = this.challenge;
    const now = new Date().toISOString();
    return {
      id: `bid_${String(++this.#serial).padStart(16, '0')}` as Bid['id'],
      challenge: { id, number, title, state, deadline },
      organisation: sampleOrganisation,
      state: 'draft',
      revision: 0,
      content: emptyBidContent(),
      attachments: [],
      consents: [],
      receipt: null,
      changedSinceSubmission: false,
      createdAt: now,
      updatedAt: now,
    };
  }

  #store(bid: Bid): Bid {
    const stored = { ...bid, revision: bid.revision + 1, updatedAt: new Date().toISOString() };
    this.bids.set(bid.id, stored);
    return stored;
  }

  #submit(bid: Bid, revision: number): Receipt {
    if (bid.revision !== revision) throw problem('revision_conflict');
    const { errors } = checkBid(bid.content as Parameters<typeof checkBid>[0], this.challenge.indicators);
    if (errors.length > 0) throw problem('bid_incomplete', errors);
    const receipt: Receipt = {
      number: `QX-2026-014-${String(this.receipts.length + 387).padStart(4, '0')}`,
      bidId: bid.id,
      challengeId: this.challenge.id,
      challengeTitle: this.challenge.title,
      version: (bid.receipt?.version ?? 0) + 1,
      submittedAt: new Date().toISOString(),
      digest: '9f2c41aa'.repeat(8),
      bidders: [sampleOrganisation.name, ...bid.content.partners.map(({ name }) => name)],
      sealedUntil: this.challenge.deadline,
      resultExpectedAt: this.challenge.resultExpectedAt,
      contactHint: 'l***@example.edu.cn',
    };
    this.receipts.push(receipt);
    this.#store({ ...bid, state: 'submitted', receipt, changedSinceSubmission: false });
    return receipt;
  }

  #attach(bid: Bid, name: string, file: Blob): Attachment {
    const attachment: Attachment = {
      id: `att_${String(++this.#serial).padStart(16, '0')}` as Attachment['id'],
      name,
      mediaType: file.type || 'application/pdf',
      size: file.size,
      sha256: '0'.repeat(64),
      createdAt: new Date().toISOString(),
    };
    this.#store({ ...bid, attachments: [...bid.attachments, attachment] });
    return attachment;
  }

  #held(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      this.release = resolve;
      signal.addEventListener('abort', () => reject(Object.assign(new Error('aborted'), { name: 'AbortError' })));
    });
  }
}

interface Keyed {
  readonly idempotencyKey: string;
}
interface Uploading {
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: { sent: number; total: number }) => void;
}
type Granted = { purpose: string; granted: boolean };

function problem(code: ProblemCode, faults: readonly FieldFault[] = []): ApiError {
  const status = problemStatus[code];
  const errors = faults.map((fault) => ({ ...fault, pointer: `/content${fault.pointer}`, message: fault.code }));
  return new ApiError('fake', {
    status,
    problem: { type: code, code, title: code, status, requestId: 'req_fake', errors },
    requestId: 'req_fake',
    retryAfterMs: null,
  });
}

/** A device's store in memory. */
export class FakeStore {
  readonly entries = new Map<string, string>();
  blocked = false;

  read(key: string): unknown {
    return JSON.parse(this.entries.get(key) ?? 'null');
  }
  write(key: string, value: unknown): boolean {
    if (!this.blocked) this.entries.set(key, JSON.stringify(value));
    return !this.blocked;
  }
  remove(key: string): void {
    this.entries.delete(key);
  }
}
