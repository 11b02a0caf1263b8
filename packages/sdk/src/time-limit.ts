import { AbortError, TimeoutError } from './errors.js';

/** What bounds a whole call: the caller's signal and the total time. */
export interface TimeLimit {
  /** Aborts with the error that the call shall end with. */
  readonly signal: AbortSignal;
  /** Milliseconds left. */
  left(): number;
  /** Does the work and settles as it does, or at once when the limit is reached, whatever the work is waiting for. */
  guard<T>(work: () => Promise<T>): Promise<T>;
  /** Lets go of the timer and of the caller's signal. */
  release(): void;
}

export function timeLimit(operation: string, totalMs: number, callers: AbortSignal | undefined): TimeLimit {
  const controller = new AbortController();
  const { signal } = controller;
  const end = Date.now() + totalMs;
  const timer = setTimeout(
    () =>
      controller.abort(new TimeoutError(`${operation}: not done within ${totalMs} ms, attempts and waits included.`)),
    totalMs,
  );
  const abort = () =>
    controller.abort(new AbortError(`${operation}: ended by the caller.`, { cause: callers?.reason }));
  if (callers?.aborted) abort();
  callers?.addEventListener('abort', abort);
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
      callers?.removeEventListener('abort', abort);
    },
  };
}
