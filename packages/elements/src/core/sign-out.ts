export interface SignOutOptions {
  /** Also forgets drafts that are stored on this device, such as those of a bid that was never handed in. */
  readonly drafts?: boolean;
}

/**
 * Forgets on this page who is signed in: session tokens and everything that was loaded; with `drafts`, what is stored
 * on the device. Elements then ask `getToken` anew. Call it where the host signs its user out.
 */
export function signOut(options: SignOutOptions = {}): void {
  globalThis.dispatchEvent?.(new CustomEvent('qxwq-sign-out', { detail: options }));
}
