import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Connection } from './connection.js';
import type { ThemeName } from './theme.js';

/** What a `<qxwq-provider>` gives to the elements inside it. */
export interface Provided {
  readonly client: Connection | undefined;
  readonly locale: string | undefined;
  readonly theme: Theme | undefined;
  readonly elder?: boolean | undefined;
}

export type Theme = 'light' | 'dark' | 'auto' | ThemeName;

/** A global symbol, so that the elements of one bundle find the provider of another. */
export const providedContext: unique symbol = Symbol.for('qxwq.provided') as never;

export type Take = (value: Provided, stop: () => void) => void;

/**
 * Who needs a value asks upwards by an event, and the nearest that has it answers: the Context Community Protocol of
 * the W3C's web components group. Written here because each page pays for it: a library takes three times as much.
 */
export class ContextRequest extends Event {
  readonly context = providedContext;
  readonly subscribe = true;

  constructor(readonly callback: Take) {
    super('context-request', { bubbles: true, composed: true });
  }
}

/** What the nearest provider gives, now and whenever it changes; undefined where there is none. */
export class Provision implements ReactiveController {
  value: Provided | undefined;
  #stop: (() => void) | undefined;

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  hostConnected(): void {
    // Scripts arrive in any order: an element that asked before its provider was there got no answer and asks again.
    document.addEventListener('context-provider', this.#ask);
    this.#ask();
  }

  hostDisconnected(): void {
    document.removeEventListener('context-provider', this.#ask);
    this.#stop?.();
    this.#stop = undefined;
    this.value = undefined;
  }

  readonly #ask = (event?: Event): void => {
    if (event && (event as Event & { context?: unknown }).context !== providedContext) return;
    this.host.dispatchEvent(new ContextRequest(this.#take));
  };

  readonly #take: Take = (value, stop) => {
    if (stop !== this.#stop) this.#stop?.();
    this.#stop = stop;
    this.value = value;
    this.host.requestUpdate();
  };
}
