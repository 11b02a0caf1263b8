import { ContextRoot, createContext } from '@lit/context';
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

let root: ContextRoot | undefined;

/** Keeps the requests of elements that were upgraded before their provider, and repeats them when it comes. */
export function awaitLateProviders(): void {
  if (root) return;
  root = new ContextRoot();
  root.attach(document.documentElement);
}
