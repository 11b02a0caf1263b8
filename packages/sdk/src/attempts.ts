import { orAborted, type TimeLimit, timeLimit } from './time-limit.js';

/** A call that may take several attempts. */
export interface Plan<T> {
  readonly url: string;
  readonly method: string;
  /** Milliseconds that one attempt may take, and the error when it takes longer. */
  readonly timeoutMs: number;
  tooLate(): Error;
  /** Attempts after the first one. */
  readonly maxRetries: number;
  /** Bounds the call with all its attempts and waits. */
  readonly limit: TimeLimit;
  /** Waits until an attempt makes sense; the wait does not count as an attempt's time. */
  ready(): Promise<void>;
  attempt(signal: AbortSignal): Promise<T>;
  /** Milliseconds to wait after a failed attempt; undefined where another one would not help. */
  waitAfter(error: Error): number | undefined;
}

/** Makes attempts until one succeeds or there shall be no other. */
export type Attempts = <T>(plan: Plan<T>) => Promise<T>;

/** The loop itself, for pages where every byte counts; `kyAttempts` does the same by ky. */
export const plainAttempts: Attempts = async (plan) => {
  const { signal } = plan.limit;
  for (let retries = 0; ; retries++) {
    await plan.ready();
    const limit = timeLimit(plan.timeoutMs, plan.tooLate, signal);
    try {
      return await limit.guard(() => plan.attempt(limit.signal));
    } catch (error) {
      const wait = retries < plan.maxRetries && !signal.aborted ? plan.waitAfter(error as Error) : undefined;
      if (wait === undefined) throw error;
      await pause(wait, signal);
    } finally {
      limit.release();
    }
  }
};

/** Waits, and ends at once with the signal's reason. */
export const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  orAborted(signal, (resolve) => {
    const timer = setTimeout(resolve, ms);
    return () => clearTimeout(timer);
  });
