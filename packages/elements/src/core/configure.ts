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

interface Registry {
  configuration: Configuration;
  readonly listeners: Set<() => void>;
}

// On the global object, so that two bundles on one page, and a loader that is loaded twice, share it.
const KEY = Symbol.for('qxwq.configuration');
const shared = globalThis as unknown as { [KEY]?: Registry };
shared[KEY] ??= { configuration: {}, listeners: new Set() };
const registry = shared[KEY];

/** Sets what holds for the whole page. Later calls add to earlier ones; elements that are there already follow. */
export function configure(configuration: Configuration): void {
  registry.configuration = { ...registry.configuration, ...configuration };
  for (const listener of [...registry.listeners]) listener();
}

export const currentConfiguration = (): Configuration => registry.configuration;

/** Calls `listener` after each `configure`; returns how to stop. */
export function onConfigure(listener: () => void): () => void {
  registry.listeners.add(listener);
  return () => registry.listeners.delete(listener);
}
