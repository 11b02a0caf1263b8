import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type FailureStatus, failureStatus, wasAborted } from './failure.js';
import { onSignOut } from './on-sign-out.js';

export type ResourceStatus = 'idle' | 'loading' | 'loaded' | 'empty' | FailureStatus;

export interface ResourceOptions<T, A extends readonly unknown[]> {
  /** What the load depends on; a new load starts when a part changes. Undefined: not yet (`idle`). */
  readonly args: () => A | undefined;
  readonly load: (args: A, signal: AbortSignal) => Promise<T>;
  readonly isEmpty?: (value: T) => boolean;
  /** Whether the last value stays while another one loads, and when that fails. Default true. */
  readonly keep?: boolean;
  /** Called after each load that ended, with its error if it failed. */
  readonly settled?: (outcome: { value: T } | { error: unknown }) => void;
}

/**
 * One thing that is loaded for an element. It loads before the update in which its arguments are new, aborts the load
 * that is no longer wanted, ignores an answer that was overtaken, and tries again when the device is back on line.
 */
export class Resource<T, A extends readonly unknown[] = readonly unknown[]> implements ReactiveController {
  #status: ResourceStatus = 'idle';
  #value: T | undefined;
  #error: unknown;
  #args: A | undefined;
  #seeded = false;
  #controller: AbortController | undefined;
  #stopHearing: (() => void) | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #options: ResourceOptions<T, A>;

  constructor(host: ReactiveControllerHost, options: ResourceOptions<T, A>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get status(): ResourceStatus {
    return this.#status;
  }
  /** The last value; stays while the next one loads, unless `keep` is false. */
  get value(): T | undefined {
    return this.#value;
  }
  /** Why the last load failed; undefined in every other status. */
  get error(): unknown {
    return this.#error;
  }

  hostConnected(): void {
    globalThis.addEventListener?.('online', this.#backOnLine);
    this.#stopHearing = onSignOut(() => this.#forget());
    // An element that was moved while it loaded goes on where it is now.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    globalThis.removeEventListener?.('online', this.#backOnLine);
    this.#stopHearing?.();
    if (this.#status !== 'loading') return;
    this.#controller?.abort();
    this.#args = undefined;
    this.#status = this.#value === undefined ? 'idle' : this.#statusOf(this.#value);
  }

  hostUpdate(): void {
    const args = this.#options.args();
    if (args === undefined) {
      this.#controller?.abort();
      this.#args = undefined;
      if (this.#status === 'loading') this.#status = 'idle';
      return;
    }
    if (this.#args && sameParts(this.#args, args)) return;
    this.#args = args;
    const seeded = this.#seeded;
    this.#seeded = false;
    if (!seeded) void this.#run(args);
  }

  /** Loads again with the same arguments. */
  async reload(): Promise<void> {
    if (this.#args) await this.#run(this.#args);
  }

  /** Takes a value that is known otherwise, such as the answer of a change. */
  set(value: T): void {
    this.#controller?.abort();
    this.#accept(value);
  }

  /** Takes what a server has loaded already. Unless it is `stale`, it is the answer to the first arguments. */
  seed(value: T, stale = false): void {
    this.#seeded = !stale;
    this.#accept(value);
  }

  async #run(args: A): Promise<void> {
    this.#controller?.abort();
    const controller = new AbortController();
    this.#controller = controller;
    this.#status = 'loading';
    this.#error = undefined;
    if (this.#options.keep === false) this.#value = undefined;
    this.#host.requestUpdate();
    try {
      const value = await this.#options.load(args, controller.signal);
      if (this.#controller !== controller || controller.signal.aborted) return;
      this.#accept(value);
      this.#options.settled?.({ value });
    } catch (error) {
      if (this.#controller !== controller || controller.signal.aborted || wasAborted(error)) return;
      this.#status = failureStatus(error);
      this.#error = error;
      this.#host.requestUpdate();
      this.#options.settled?.({ error });
    }
  }

  #accept(value: T): void {
    // First the look at the value, which throws where it is not what it should be: such a value is not kept.
    this.#status = this.#statusOf(value);
    this.#value = value;
    this.#error = undefined;
    this.#host.requestUpdate();
  }

  #statusOf(value: T): 'loaded' | 'empty' {
    return this.#options.isEmpty?.(value) ? 'empty' : 'loaded';
  }

  /** Whoever was signed in has left: nothing of theirs stays, and the next update loads for whoever is there now. */
  #forget(): void {
    this.#controller?.abort();
    this.#args = undefined;
    this.#value = undefined;
    this.#error = undefined;
    this.#status = 'idle';
    this.#host.requestUpdate();
  }

  readonly #backOnLine = (): void => {
    if (this.#status === 'offline' || this.#status === 'error') void this.reload();
  };
}

const sameParts = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((part, index) => Object.is(part, b[index]));
