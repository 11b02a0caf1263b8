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
 * Waits for something, and no longer than until the signal aborts: then it ends at once with the signal's reason.
 *
 * @param begin starts the wait and gives what ends it; called once, however the wait goes
 */
export const orAborted = <T = void>(
  signal: AbortSignal,
  begin: (resolve: (value: T) => void, reject: (reason: unknown) => void) => (() => void) | undefined,
): Promise<T> => {
  let stop: (() => void) | undefined;
  let end = () => {};
  return new Promise<T>((resolve, reject) => {
    signal.throwIfAborted();
    end = () => reject(signal.reason);
    signal.addEventListener('abort', end);
    stop = begin(resolve, reject);
  }).finally(() => {
    signal.removeEventListener('abort', end);
    stop?.();
  });
};

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
    guard: (work) => orAborted(signal, (resolve, reject) => void work().then(resolve, reject)),
    release: () => {
      clearTimeout(timer);
      outer?.removeEventListener('abort', abort);
    },
  };
}
