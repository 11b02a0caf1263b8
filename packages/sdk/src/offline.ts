import { orAborted } from './time-limit.js';

/** Whether the browser says that there is no network. Elsewhere nobody says so. */
export const isOffline = (): boolean => globalThis.navigator?.onLine === false;

/** Waits for the network, in the order in which calls came, and ends at once with the signal's reason. */
export const untilOnline = (signal: AbortSignal): Promise<void> =>
  orAborted(signal, (resolve) => {
    // A listener before this one may have found out otherwise.
    const online = () => isOffline() || resolve();
    addEventListener('online', online);
    return () => removeEventListener('online', online);
  });
