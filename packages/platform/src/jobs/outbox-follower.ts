import type { Log } from '../log.js';
import type { OutboxPosition, RecordedEvent } from '../storage/repositories/outbox-repository.js';
import type { Store } from '../storage/store.js';

const BATCH = 500;
/** Commits of this process wake the follower at once; this is for those of other nodes. */
const POLL_MS = 2_000;

/** Hands every recorded event, in order and at least once, to a listener of this process. */
export class OutboxFollower {
  private position: OutboxPosition | undefined;
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = false;
  private timer: NodeJS.Timeout | undefined;
  private unsubscribe = () => {};

  constructor(
    private readonly store: Store,
    private readonly listener: (events: readonly RecordedEvent[]) => Promise<void>,
    private readonly log: Log,
  ) {}

  /** Notes where the outbox ends now: whatever commits from here on will be handed over. */
  async begin(): Promise<void> {
    this.position = await this.store.read.outbox.end();
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
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.unsubscribe();
    clearInterval(this.timer);
    await this.running;
  }

  private async run(): Promise<void> {
    try {
      while (this.again && !this.stopped) {
        this.again = false;
        await this.drain();
      }
    } catch (error) {
      // The position stands; the next poll tries again.
      this.log.failure('outbox_unreadable', error);
    }
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
