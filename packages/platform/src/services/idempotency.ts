import { ProblemError } from '../problem-error.js';
import type { Repositories, Store } from '../storage/store.js';

/** One intended write, however often it is sent. */
export interface Once {
  /** Whose key it is. */
  readonly scope: string;
  /** The client's `Idempotency-Key`. */
  readonly key: string;
  /** Tells the same request from another one under the same key. */
  readonly requestHash: string;
}

export interface Outcome<T> {
  readonly value: T;
  readonly replayed: boolean;
}

/**
 * Does the work once for an idempotency key. Key and work commit together, so an answer that was lost on the way can be
 * asked for again; two requests at a time wait for each other. What fails leaves no trace and may be tried anew.
 * @throws ProblemError `idempotency_key_reused` for another request under the same key.
 */
export async function doOnce<T extends object>(
  store: Store,
  { scope, key, requestHash }: Once,
  work: (tx: Repositories) => Promise<T>,
): Promise<Outcome<T>> {
  return store.transaction(async (tx) => {
    const stored = await tx.idempotency.claim(scope, key, requestHash);
    if (!stored) {
      const value = await work(tx);
      await tx.idempotency.keep(scope, key, value);
      return { value, replayed: false };
    }
    if (stored.requestHash !== requestHash) throw new ProblemError('idempotency_key_reused');
    // Only its own kind of answer is ever stored under a request's hash.
    return { value: stored.response as T, replayed: true };
  });
}
