/** What bounds a call or one of its attempts: time, and a signal from outside. */
export interface TimeLimit {
  /** Aborts with the error that the work shall end with. */
  readonly signal: AbortSignal;
  /** Milliseconds left. */
  left(): number;
  /** Does the work and settles as it does, or at once when the limit is reached, whatever the work is waiting for. */
  guard<T>(work: () => Promise<T>): Promise<T>;
  /** Lets go of the timer and of the signal from outside. */
  release(): void;
}

/**
 * @param tooLate the error when the time is over
 * @param outer a signal that ends the work earlier
 * @param ended the error when it does, made of its reason; by default the reason itself
 */
export function timeLimit(
  ms: number,
  tooLate: () => Error,
  outer: AbortSignal | undefined,
  ended: (reason: unknown) => unknown = (reason) => reason,
): TimeLimit {
  const controller = new AbortController();
  const { signal } = controller;
  const end = Date.now() + ms;
  const timer = setTimeout(() => controller.abort(tooLate()), ms);
  const abort = () => controller.abort(ended(outer?.reason));
  if (outer?.aborted) abort();
  outer?.addEventListener('abort', abort);
  return {
    signal,
    left: () => end - Date.now(),
    guard: (work) =>
      new Promise((resolve, reject) => {
        signal.throwIfAborted();
        signal.addEventListener('abort', () => reject(signal.reason));
        work().then(resolve, reject);
      }),
    release: () => {
      clearTimeout(timer);
      outer?.removeEventListener('abort', abort);
    },
  };
}
