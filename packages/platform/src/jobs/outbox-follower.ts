import type { Log } from '../log.js';
import type { OutboxPosition, RecordedEvent } from '../storage/repositories/outbox-repository.js';
import type { Store } from '../storage/store.js';

const BATCH = 500;
/**
 * Commits of this process, and notifications of others', wake the follower at once; this is for those that a lost
 * connection or a pooler swallowed.
 */
const POLL_MS = 500;
/** How soon to look again for what an older transaction, still running, holds back. */
const HELD_BACK_MS = 25;

/** Hands every recorded event, in order and at least once, to a listener of this process. */
export class OutboxFollower {
  private position: OutboxPosition | undefined;
  private running: Promise<void> | undefined;
  private again = false;
  private failing = false;
  private stopped = false;
  private timer: NodeJS.Timeout | undefined;
  private soon: NodeJS.Timeout | undefined;
  private unsubscribe = () => {};

  constructor(
    private readonly store: Store,
    private readonly listener: (events: readonly RecordedEvent[]) => Promise<void>,
    private readonly log: Log,
  ) {}

  /** Hands over what follows `from`; by default whatever commits from now on. */
  async begin(from?: OutboxPosition): Promise<void> {
    this.position = from ?? (await this.store.read.outbox.end());
  }

  /** Everything up to here was handed over. */
  get at(): OutboxPosition | undefined {
    return this.position;
  }

  start(): void {
    this.unsubscribe = this.store.onCommit(() => void this.catchUp());
    this.timer = setInterval(() => void this.catchUp(), POLL_MS);
    this.timer.unref();
  }

  /** Resolves when everything that had committed before the call was handed over. */
  async catchUp(): Promise<void> {
    if (this.stopped) return;
    this.again = true;
    this.running ??= this.run().finally(() => {
      this.running = undefined;
    });
    await this.running;
    // Asked while the last round was already ending.
    if (this.again && !this.failing) await this.catchUp();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.unsubscribe();
    clearInterval(this.timer);
    clearTimeout(this.soon);
    await this.running;
  }

  private async run(): Promise<void> {
    try {
      while (this.again && !this.stopped) {
        this.again = false;
        await this.drain();
        this.failing = false;
        if (await this.store.read.outbox.hasHidden()) this.lookAgainSoon();
      }
    } catch (error) {
      // The position stands; the next poll tries again.
      this.failing = true;
      this.log.failure('outbox_unreadable', error);
    }
  }

  private lookAgainSoon(): void {
    if (this.stopped) return;
    clearTimeout(this.soon);
    this.soon = setTimeout(() => void this.catchUp(), HELD_BACK_MS);
    this.soon.unref();
  }

  private async drain(): Promise<void> {
    while (this.position && !this.stopped) {
      const events = await this.store.read.outbox.after(this.position, BATCH);
      const last = events.at(-1);
      if (!last) return;
      await this.listener(events);
      this.position = { transaction: last.transaction, id: last.id };
    }
  }
}
