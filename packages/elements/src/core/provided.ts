import { createContext } from '@lit/context';
import type { Client } from '@qxwq/sdk/light';

/** What a `<qxwq-provider>` gives to the elements inside it. */
export interface Provided {
  readonly client: Client | undefined;
  readonly locale: string | undefined;
  readonly theme: Theme | undefined;
}

export type Theme = 'light' | 'dark' | 'auto';

/** Keyed by `Symbol.for`, so that the elements of one bundle find the provider of another. */
export const providedContext = createContext<Provided>(Symbol.for('qxwq.provided'));

/**
 * Calls `listener` when a provider comes to life: scripts arrive in any order, and an element that asked before its
 * provider was there got no answer. Returns how to stop.
 */
export function onProvider(listener: () => void): () => void {
  const check = (event: Event) => {
    if ((event as Event & { context?: unknown }).context === providedContext) listener();
  };
  document.addEventListener('context-provider', check);
  return () => document.removeEventListener('context-provider', check);
}
