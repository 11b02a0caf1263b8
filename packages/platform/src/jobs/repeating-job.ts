import type { Log } from '../log.js';

/** Does something again and again, `everyMs` after it ended the last time. Every node runs it. */
export class RepeatingJob {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly name: string,
    private readonly everyMs: number,
    private readonly work: () => Promise<unknown>,
    private readonly log: Log,
  ) {}

  start(): void {
    this.timer = setTimeout(() => {
      this.running = this.tick();
    }, this.everyMs);
    this.timer.unref();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private async tick(): Promise<void> {
    try {
      await this.work();
    } catch (error) {
      this.log.failure(`${this.name}_failed`, error);
    }
    if (!this.stopped) this.start();
  }
}
