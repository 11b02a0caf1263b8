import type { ReactiveElement } from 'lit';
import { warnOnce } from './warn-once.js';

/** Sets several public properties of an element at once; what it has not is told to the developer and left out. */
export function takeSettings(element: ReactiveElement, settings: object): void {
  const { elementProperties } = element.constructor as typeof ReactiveElement;
  for (const [name, value] of Object.entries(settings)) {
    const known = elementProperties.get(name);
    if (known && !known.state) Object.assign(element, { [name]: value });
    else warnOnce(`<${element.localName}> has no setting "${name}".`);
  }
}
