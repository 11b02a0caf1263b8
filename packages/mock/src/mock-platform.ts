import { challengeEventBetween, type Scope, scopes } from '@qxwq/contract';
import type { RequestHandler } from 'msw';
import { fixtures } from './fixtures/index.js';
import { makeToken, type TokenRequest } from './http/session-token.js';
import { type WebhookReceiver, Webhooks } from './live/webhooks.js';
import { mswHandlers } from './msw-handlers.js';
import { stateAt } from './rules/views.js';
import { type ScenarioName, type ScenarioOptions, Scenarios } from './scenarios.js';
import { serve } from './server.js';
import { type ChallengeRecord, type MockData, Store, type StoredBid } from './store.js';

export interface MockOptions {
  /** The same seed gives the same ids. Default 1. */
  readonly seed?: number | undefined;
  /** The mock's clock: a moment at which it stands still, or a function. Default: the real time. */
  readonly now?: Date | (() => Date) | undefined;
  /** Milliseconds that every answer takes, or least and most. Default 0. */
  readonly latencyMs?: number | readonly [number, number] | undefined;
  /** Scenarios that are on from the start and after `reset()`. */
  readonly faults?: readonly ScenarioName[] | undefined;
  /** What it starts with instead of its own small board, such as `sampleData()` of `@qxwq/mock/sample`. */
  readonly data?: MockData | undefined;
  /** Takes webhooks as a partner's server would. Without it, deliveries stay `pending`. */
  readonly onWebhook?: WebhookReceiver | undefined;
  /** Default `https://mock.qxwq.example`. Only its path matters to `fetch`; the msw handlers listen there. */
  readonly baseUrl?: string | undefined;
}

/** A request that arrived, for a test to look at. */
export interface RecordedRequest {
  /** Name in the contract, `bids.create`, or null. */
  readonly operation: string | null;
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  /** Null where the line was cut. */
  readonly status: number | null;
}

/** A platform in memory that answers as the contract says. */
export class MockPlatform {
  /** Address that the msw handlers listen at. */
  readonly baseUrl: string;
  /** The one key that it takes. */
  readonly publishableKey = 'pk_mock';
  /** The one secret key that it takes, as a partner's server sends it. */
  readonly secretKey = 'qxwq_sk_mock000000000000000000000000000000';
  /** For `setupServer` or `setupWorker` of msw: one for each operation, and one for what the contract does not have. */
  readonly handlers: readonly RequestHandler[];
  /** Everything that arrived since the start or the last `reset()`. */
  readonly requests: RecordedRequest[] = [];

  readonly #options: MockOptions;
  readonly #scenarios = new Scenarios();
  readonly #expiredTokens = new Set<string>();
  #now: () => Date;
  #store!: Store;
  #webhooks!: Webhooks;

  constructor(options: MockOptions) {
    this.#options = options;
    this.baseUrl = (options.baseUrl ?? 'https://mock.qxwq.example').replace(/\/+$/, '');
    this.#now = clockOf(options.now);
    this.reset();
    this.handlers = mswHandlers(this.baseUrl, async (request) => (await this.#answer(request)) ?? Response.error());
  }

  /** Options for `createClient`: this address, this key, a session for the first university, and this `fetch`. */
  get connection() {
    const { baseUrl, publishableKey, fetch } = this;
    return { baseUrl, publishableKey, fetch, getToken: () => this.tokenFor(this.universityId) };
  }

  /** A session token for an organisation; all scopes unless some are named. */
  tokenFor(organisationId: string, scope: readonly Scope[] = scopes, more: Partial<TokenRequest> = {}): string {
    return makeToken({ ...more, organisationId, scopes: scope }, this.#now());
  }

  /** First university: the one that bids in tests. */
  get universityId(): string {
    return this.#first('university');
  }

  /** First enterprise: the one that set the first problem. */
  get enterpriseId(): string {
    return this.#first('enterprise');
  }

  /** Bids as they are stored; what was handed in is in `submission`. */
  get bids(): readonly StoredBid[] {
    return [...this.#store.bids.values()];
  }

  /** Ids of the challenges, in the order they were given. */
  get challengeIds(): readonly string[] {
    return [...this.#store.challenges.keys()];
  }

  /** The mock's clock. */
  get now(): Date {
    return this.#now();
  }

  /** Sets the clock: it stands still there, or follows the function. */
  setNow(now: Date | (() => Date)): void {
    const before = this.#now();
    this.#now = clockOf(now);
    for (const challenge of this.#store.challenges.values()) {
      if (stateAt(challenge, before) === 'published' && stateAt(challenge, this.now) === 'closed') {
        this.#store.tellOfChallenge('challenge.closed', challenge.id, this.now);
      }
    }
  }

  /** Changes a challenge as its enterprise or the operator would; those who watch the board are told. */
  changeChallenge(id: string, changes: Partial<Omit<ChallengeRecord, 'id'>>): void {
    const before = this.#store.challenges.get(id);
    if (!before) throw new RangeError(`There is no challenge ${id}.`);
    const after = { ...before, ...changes, updatedAt: this.now.toISOString() };
    this.#store.challenges.set(id, after);
    const type = challengeEventBetween(stateAt(before, this.now), stateAt(after, this.now));
    if (type) this.#store.tellOfChallenge(type, after.id, this.now);
  }

  /** Forgets what happened so far: a stream that resumes from before is told `reset`. */
  forgetEvents(): void {
    this.#store.events.forget();
  }

  /** Switches a scenario on, for all calls or for some. */
  use(name: ScenarioName, options?: ScenarioOptions): void {
    this.#scenarios.use(name, options);
  }

  /** Switches a scenario off. */
  stop(name: ScenarioName): void {
    this.#scenarios.stop(name);
  }

  /** As new: scenarios, clock, bids and recorded requests. */
  reset(): void {
    const { seed = 1, now, data, faults = [] } = this.#options;
    this.#now = clockOf(now);
    this.#scenarios.clear();
    for (const fault of faults) this.#scenarios.use(fault);
    this.#expiredTokens.clear();
    this.#store = new Store(data ?? fixtures(this.#now()), seed);
    this.#webhooks = new Webhooks(this.#store, () => this.#now(), this.#options.onWebhook);
    this.requests.length = 0;
  }

  /**
   * The same platform as a `fetch` function: hand it to a client, or put it in the place of `globalThis.fetch`. It
   * answers whatever the host of the address is.
   */
  readonly fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const address = input instanceof Request ? input : new URL(input, this.baseUrl);
    const request = new Request(address, init);
    const response = await settle(this.#answer(request), request.signal);
    // What browsers say when there is no network.
    if (!response) throw new TypeError('Failed to fetch');
    return endWithSignal(response, request.signal);
  };

  async #answer(request: Request): Promise<Response | null> {
    const { method, url, headers } = request;
    const record = { operation: null as string | null, method, url, headers, status: null as number | null };
    this.requests.push(record);
    const served = await serve(
      {
        store: this.#store,
        scenarios: this.#scenarios,
        webhooks: this.#webhooks,
        keys: { publishable: this.publishableKey, secret: this.secretKey },
        expiredTokens: this.#expiredTokens,
        now: this.#now,
      },
      request,
      this.#pathOf(url),
    );
    const wait = served.latencyMs + latency(this.#options.latencyMs);
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    record.operation = served.operation;
    record.status = served.response?.status ?? null;
    return served.response;
  }

  /** The path below the base address, as the contract has it. */
  #pathOf(url: string): string {
    const { pathname } = new URL(url);
    const base = new URL(this.baseUrl).pathname.replace(/\/$/, '');
    return pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : pathname;
  }

  #first(kind: string): string {
    const found = [...this.#store.organisations.values()].find((one) => one.kind === kind);
    if (!found) throw new RangeError(`The data has no organisation of kind ${kind}.`);
    return found.id;
  }
}

/** A platform in memory for tests: every operation of the contract, state, a clock, and troubles on demand. */
export const mockPlatform = (options: MockOptions = {}): MockPlatform => new MockPlatform(options);

const clockOf = (now: MockOptions['now']): (() => Date) => {
  if (typeof now === 'function') return now;
  return now ? () => now : () => new Date();
};

function latency(range: MockOptions['latencyMs'] = 0): number {
  const [least, most] = typeof range === 'number' ? [range, range] : range;
  return least + Math.random() * (most - least);
}

/** Settles as the work does, or at once when the signal ends it. */
function settle<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    work.then(resolve, reject);
  });
}

/** A live stream ends with the caller's signal, also long after its headers came. */
function endWithSignal(response: Response, signal: AbortSignal): Response {
  if (!response.body || response.headers.get('content-type') !== 'text/event-stream') return response;
  const passage = new TransformStream<Uint8Array, Uint8Array>();
  response.body.pipeTo(passage.writable, { signal }).catch(() => {});
  return new Response(passage.readable, response);
}
