/** Whether the browser says that there is no network. Elsewhere nobody says so. */
export const isOffline = (): boolean => globalThis.navigator?.onLine === false;

/** Waits for the network, in the order in which calls came, and ends at once with the signal's reason. */
export const untilOnline = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const leave = () => {
      removeEventListener('online', online);
      signal.removeEventListener('abort', end);
    };
    const online = () => {
      // A listener before this one may have found out otherwise.
      if (isOffline()) return;
      leave();
      resolve();
    };
    const end = () => {
      leave();
      reject(signal.reason);
    };
    addEventListener('online', online);
    signal.addEventListener('abort', end);
  });
