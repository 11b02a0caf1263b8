import type { ClientOptions } from '@qxwq/sdk/light';

/** What holds for every element of the page that is not told otherwise by a property, an attribute or a provider. */
export interface Configuration extends Partial<Omit<ClientOptions, 'baseUrl' | 'locale' | 'getToken'>> {
  /** Address of the platform, with or without a path: `https://qxwq.example.edu.cn`. */
  readonly baseUrl?: string | undefined;
  /** Language of texts: `zh-CN` or `en`. */
  readonly locale?: string | undefined;
  /**
   * Gives the session token that the host's own server minted for the person who is signed in there; null when nobody
   * is. Asked again with `refresh: true` when the platform says that the token has expired.
   */
  readonly getToken?:
    | ((request: { refresh: boolean; signal: AbortSignal }) => Promise<string | null> | string | null)
    | undefined;
}

/** What `configure()` has said so far. */
export const currentConfiguration = (): Configuration =>
  (globalThis as unknown as Record<symbol, Configuration | undefined>)[Symbol.for('qxwq.configuration')] ?? {};

/** Calls `listener` after each `configure()`; returns how to stop. */
export function onConfigure(listener: () => void): () => void {
  globalThis.addEventListener('qxwq-configure', listener);
  return () => globalThis.removeEventListener('qxwq-configure', listener);
}
