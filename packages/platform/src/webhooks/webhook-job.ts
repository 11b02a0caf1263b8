import type { Log } from '../log.js';
import type { AttemptOutcome, ClaimedDelivery } from '../storage/repositories/webhook-repository.js';
import type { Store } from '../storage/store.js';
import { version } from '../version.js';
import { fanOut } from './fan-out.js';
import { type PostOptions, post, reasonOf } from './post.js';
import { signatureHeader } from './signature.js';

/** Messages on their way at a time. */
const AT_A_TIME = 10;
/** Longer than an attempt can take. */
const LEASE_SECONDS = 60;
/** Waits between attempts, in seconds: nine attempts over a day. */
export const RETRY_AFTER_SECONDS = [5, 60, 5 * 60, 30 * 60, 2 * 3600, 5 * 3600, 8 * 3600, 8 * 3600] as const;
const GATHER_MS = 100;
const MAX_WAIT_MS = 30_000;
const MIN_WAIT_MS = 20;

/** Sends what waits for endpoints. Every node runs it; they share the messages out among themselves. */
export class WebhookJob {
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = false;
  private timer: NodeJS.Timeout | undefined;
  private gathering: NodeJS.Timeout | undefined;

  constructor(
    private readonly store: Store,
    private readonly log: Log,
    private readonly options: PostOptions,
  ) {}

  /** Something happened: looks in a moment, so that many events in a row cost one look. */
  soon(): void {
    if (this.stopped || this.gathering) return;
    this.gathering = setTimeout(() => {
      this.gathering = undefined;
      void this.wake();
    }, GATHER_MS);
    this.gathering.unref();
  }

  /** Resolves when everything that was due has been tried. */
  async wake(): Promise<void> {
    if (this.stopped) return;
    this.again = true;
    this.running ??= this.run().finally(() => {
      this.running = undefined;
    });
    await this.running;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    clearTimeout(this.gathering);
    await this.running;
  }

  private async run(): Promise<void> {
    clearTimeout(this.timer);
    let wait = MAX_WAIT_MS;
    try {
      while (this.again && !this.stopped) {
        this.again = false;
        await fanOut(this.store);
        await this.sendDue();
      }
      wait = Math.min(wait, (await this.store.read.webhooks.millisecondsToNext()) ?? wait);
    } catch (error) {
      this.log.failure('webhooks_failed', error);
    }
    if (this.stopped) return;
    this.timer = setTimeout(() => void this.wake(), Math.max(MIN_WAIT_MS, wait));
    this.timer.unref();
  }

  private async sendDue(): Promise<void> {
    const { webhooks } = this.store.read;
    for (let due = AT_A_TIME; due === AT_A_TIME && !this.stopped; ) {
      const claimed = await webhooks.claim(AT_A_TIME, LEASE_SECONDS);
      due = claimed.length;
      await Promise.all(claimed.map(async (each) => webhooks.settle(each.id, await this.attempt(each))));
    }
  }

  private async attempt(delivery: ClaimedDelivery): Promise<AttemptOutcome> {
    const { id, body, url, secret, previousSecret } = delivery;
    const timestamp = Math.floor(Date.now() / 1000);
    const secrets = previousSecret === null ? [secret] : [secret, previousSecret];
    const headers = {
      'content-type': 'application/json',
      'user-agent': `qxwq/${version}`,
      'webhook-id': id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': signatureHeader(secrets, id, timestamp, body),
    };
    try {
      const status = await post(url, headers, body, this.options);
      if (status >= 200 && status < 300) return { state: 'delivered', status, error: null, again: null };
      return this.failed(delivery, status, `answered ${status}`);
    } catch (error) {
      return this.failed(delivery, null, reasonOf(error));
    }
  }

  private failed({ id, endpointId, attempts }: ClaimedDelivery, status: number | null, error: string): AttemptOutcome {
    const wait = RETRY_AFTER_SECONDS[attempts - 1];
    if (wait === undefined) {
      this.log.write('warn', 'webhook_given_up', { delivery: id, endpoint: endpointId });
      return { state: 'dead', status, error, again: null };
    }
    // Spread, so that an endpoint that comes back is not met by everything at once.
    return { state: 'pending', status, error, again: wait * (0.9 + Math.random() * 0.2) };
  }
}
