/**
 * Registers an element, unless the name is taken: two bundles on one page, or the same script twice, must not throw.
 * Defining is a step of its own (`src/define/`), so that importing a class has no side effect.
 */
export function define(name: `qxwq-${string}`, element: CustomElementConstructor): void {
  // Without `customElements` this is a server, where importing must work too.
  if (globalThis.customElements && !customElements.get(name)) customElements.define(name, element);
}
