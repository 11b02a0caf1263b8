/**
 * Lets elements take over what a server has drawn instead of drawing it again. Fetched only by pages that have such
 * elements; it must be there before the first of them is defined.
 */
import { LitElement } from 'lit';
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import { allowTakingOver } from './server-drawn.js';

// Lit looks for this when it is loaded, which by the order of the imports was before it was there.
(
  globalThis as { litElementHydrateSupport?: (lit: { LitElement: typeof LitElement }) => void }
).litElementHydrateSupport?.({ LitElement });
allowTakingOver();
