import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type ContextRequest, type Provided, providedContext, type Take } from '../core/provided.js';

/** Answers the elements inside its host, and tells them when what it gives changes. */
export class Supply implements ReactiveController {
  value: Provided | undefined;
  readonly #takers = new Map<Take, () => void>();

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
    host.addEventListener('context-request', this.#answer as EventListener);
  }

  hostConnected(): void {
    const event = new Event('context-provider', { bubbles: true, composed: true });
    this.host.dispatchEvent(Object.assign(event, { context: providedContext }));
  }

  set(value: Provided): void {
    this.value = value;
    for (const [take, stop] of this.#takers) take(value, stop);
  }

  readonly #answer = (request: Event & Partial<ContextRequest>): void => {
    const { callback } = request;
    if (request.context !== providedContext || !callback || request.composedPath()[0] === this.host) return;
    request.stopPropagation();
    const stop = this.#takers.get(callback) ?? (() => void this.#takers.delete(callback));
    if (request.subscribe) this.#takers.set(callback, stop);
    if (this.value) callback(this.value, stop);
  };
}
