import { PREFIX } from './device-keys.js';

/** Keeps values on the device as JSON. Nothing here throws: stores can be full, switched off or filled by others. */
export interface DeviceStore {
  /** The value, or undefined where there is none that can be read. */
  read(key: string): unknown;
  /** Whether it was stored. */
  write(key: string, value: unknown): boolean;
  remove(key: string): void;
}

/**
 * A store over `localStorage`, or over one that a test hands in. Keys get the prefix `qxwq:`.
 * `find` is asked each time, since even looking at `localStorage` throws where cookies are blocked.
 */
export function deviceStore(find: () => Storage | undefined = () => globalThis.localStorage): DeviceStore {
  const attempt = <T>(use: (storage: Storage) => T, otherwise: T): T => {
    try {
      const storage = find();
      return storage ? use(storage) : otherwise;
    } catch {
      return otherwise;
    }
  };
  return {
    read: (key) =>
      attempt((storage): unknown => {
        const text = storage.getItem(prefixed(key));
        return text === null ? undefined : JSON.parse(text);
      }, undefined),
    write: (key, value) =>
      attempt((storage) => {
        storage.setItem(prefixed(key), JSON.stringify(value));
        return true;
      }, false),
    remove: (key) => attempt((storage) => storage.removeItem(prefixed(key)), undefined),
  };
}

const prefixed = (key: string): string => PREFIX + key;
