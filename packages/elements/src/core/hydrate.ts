/**
 * Lets elements take over what a server has drawn instead of drawing it again. Fetched only by pages that have such
 * elements; it must be there before the first of them is defined.
 */
import { LitElement, type PropertyValues } from 'lit';
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import { allowTakingOver } from './server-drawn.js';
import { holdInput } from './visitor-input.js';

// Lit looks for this when it is loaded, which by the order of the imports was before it was there.
(
  globalThis as { litElementHydrateSupport?: (lit: { LitElement: typeof LitElement }) => void }
).litElementHydrateSupport?.({ LitElement });

const { prototype } = LitElement as unknown as {
  prototype: { update(this: LitElement, changed: PropertyValues): void };
};
const { update } = prototype;
prototype.update = function (changed) {
  const handOver = !this.hasUpdated && this.shadowRoot ? holdInput(this.shadowRoot) : undefined;
  try {
    update.call(this, changed);
  } finally {
    handOver?.();
  }
};

allowTakingOver();
