import type { Configuration } from './configuration.js';

/**
 * Sets what holds for the whole page. Later calls add to earlier ones; elements that are there already follow.
 *
 * It only leaves a note on the global object and rings, so that the loader, which pages import this from, stays small,
 * and so that two bundles on one page hear the same.
 */
export function configure(configuration: Configuration): void {
  const page = globalThis as unknown as Record<symbol, Configuration | undefined>;
  const key = Symbol.for('qxwq.configuration');
  page[key] = { ...page[key], ...configuration };
  globalThis.dispatchEvent?.(new Event('qxwq-configure'));
}
