import type { Log } from '../log.js';
import type { FeedFilling } from '../services/feed-filling.js';

/** Fills feeds when something was published. Every node runs it; each batch is told by one of them. */
export class FeedJob {
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = false;

  constructor(
    private readonly filling: FeedFilling,
    private readonly log: Log,
  ) {}

  /** Resolves when everything that had committed before the call was told. */
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
    await this.running;
  }

  private async run(): Promise<void> {
    try {
      while (this.again && !this.stopped) {
        this.again = false;
        await this.filling.run();
      }
    } catch (error) {
      // The place in the outbox stands; the next event tries again.
      this.log.failure('feeds_unfilled', error);
    }
  }
}
