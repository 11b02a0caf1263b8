import type { SignOutOptions } from './sign-out.js';

/** Calls `listener` when the page signs its user out; returns how to stop. */
export function onSignOut(listener: (options: SignOutOptions) => void): () => void {
  const hear = (event: Event) => listener((event as CustomEvent<SignOutOptions>).detail ?? {});
  globalThis.addEventListener?.('qxwq-sign-out', hear);
  return () => globalThis.removeEventListener?.('qxwq-sign-out', hear);
}
