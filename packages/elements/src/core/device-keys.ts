/** Everything that the kit stores on a device begins with it. */
export const PREFIX = 'qxwq:';

/** Takes away all that the kit has stored on this device. */
export function clearDevice(find: () => Storage = () => globalThis.localStorage): void {
  try {
    const storage = find();
    for (const key of Object.keys(storage)) if (key.startsWith(PREFIX)) storage.removeItem(key);
  } catch {
    // Where storage is blocked there is nothing to take away.
  }
}
