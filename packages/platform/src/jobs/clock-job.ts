import type { Log } from '../log.js';
import type { ClosingService } from '../services/closing-service.js';

/** A deadline that was set elsewhere meanwhile is noticed after this long at the latest. */
const MAX_WAIT_MS = 30_000;
const MIN_WAIT_MS = 50;

/** Closes challenges when their deadline comes. Every node runs it; they share the rows out among themselves. */
export class ClockJob {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly closing: ClosingService,
    private readonly log: Log,
  ) {}

  start(): void {
    this.running = this.tick();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private async tick(): Promise<void> {
    let wait = MAX_WAIT_MS;
    try {
      const closed = await this.closing.closeDue();
      if (closed > 0) this.log.write('info', 'challenges_closed', { count: closed });
      wait = Math.max(MIN_WAIT_MS, Math.min(MAX_WAIT_MS, await this.closing.millisecondsToNext()));
    } catch (error) {
      this.log.failure('clock_job_failed', error);
    }
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.running = this.tick();
    }, wait);
    this.timer.unref();
  }
}
