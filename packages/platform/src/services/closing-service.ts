import { challengeLifecycle, findTransition } from '@qxwq/contract';
import type { Store } from '../storage/store.js';

const BATCH = 100;
/** Clients give up repeating a request long before. */
const KEEP_IDEMPOTENCY_DAYS = 7;

/** What the platform does by itself when time passes. */
export class ClosingService {
  constructor(private readonly store: Store) {}

  /** Closes every published challenge whose deadline has passed. Returns how many. */
  async closeDue(): Promise<number> {
    let closed = 0;
    for (let batch = BATCH; batch === BATCH; closed += batch) batch = await this.closeBatch();
    await this.store.read.idempotency.forget(KEEP_IDEMPOTENCY_DAYS);
    return closed;
  }

  /** Milliseconds until the next challenge closes, by the database's clock; Infinity if none will. */
  async millisecondsToNext(): Promise<number> {
    const [next, now] = await Promise.all([this.store.read.challenges.nextDeadline(), this.store.read.clock.now()]);
    return next ? next.getTime() - now.getTime() + 1 : Number.POSITIVE_INFINITY;
  }

  private closeBatch(): Promise<number> {
    return this.store.transaction(async (tx) => {
      const due = await tx.challenges.due(BATCH);
      const now = await tx.clock.now();
      for (const { id, state, deadline, detail } of due) {
        const step = findTransition(challengeLifecycle, 'close', state, 'clock');
        if (!step) throw new Error(`The lifecycle lets no clock close a challenge that is ${state}`);
        // Closed since its deadline, whenever the job came round to it.
        const history = [...detail.history, { state: step.to, at: deadline.toISOString() }];
        await tx.challenges.enterState(id, step.to, history, now);
      }
      await tx.outbox.record(due.map(({ id }) => ({ kind: 'challenge.closed', challengeId: id })));
      return due.length;
    });
  }
}
