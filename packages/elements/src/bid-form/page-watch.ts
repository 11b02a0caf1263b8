import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface PageWatchActions {
  /** The page may be gone after this: store now. */
  readonly hiding: () => void;
  /** The page, the network or, from another window, the session may be back. */
  readonly back: () => void;
  /** Whether leaving now would lose something; then the browser asks first. */
  readonly unsafe: () => boolean;
}

/** Watches the page come and go while its host is in it. */
export class PageWatch implements ReactiveController {
  constructor(
    host: ReactiveControllerHost,
    private readonly actions: PageWatchActions,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#visibility);
    window.addEventListener('pagehide', this.#hide);
    window.addEventListener('online', this.#online);
    window.addEventListener('beforeunload', this.#leave);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#visibility);
    window.removeEventListener('pagehide', this.#hide);
    window.removeEventListener('online', this.#online);
    window.removeEventListener('beforeunload', this.#leave);
  }

  readonly #hide = (): void => this.actions.hiding();
  readonly #online = (): void => this.actions.back();

  readonly #visibility = (): void => {
    if (document.visibilityState === 'hidden') this.actions.hiding();
    else this.actions.back();
  };

  readonly #leave = (event: BeforeUnloadEvent): void => {
    if (this.actions.unsafe()) event.preventDefault();
  };
}
