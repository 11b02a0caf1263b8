import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Locale } from './locale.js';
import type { TextSet } from './text-set.js';

export interface TextsHost extends ReactiveControllerHost {
  /** The language to speak; may change at any time. */
  readonly language: Locale;
}

/** How long to wait before a second attempt, in milliseconds. */
const PAUSE = 1500;

/**
 * Keeps the texts of a set in the host's language at hand; asks for an update when they have come. While another
 * language is on its way, the one before it stays: nothing that a reader looks at, or types into, goes away.
 */
export class Texts<T> implements ReactiveController {
  #shown: T | undefined;
  #loading: Locale | undefined;
  #failed: Locale | undefined;

  constructor(
    private readonly host: TextsHost,
    private readonly set: TextSet<T>,
  ) {
    host.addController(this);
  }

  /** Whether there are texts to show; until then an element shows none. */
  get ready(): boolean {
    return this.#now !== undefined;
  }

  /** Whether the texts could not be fetched and there are no others to show. */
  get failed(): boolean {
    return !this.ready && this.#failed === this.host.language;
  }

  get value(): T {
    const texts = this.#now;
    if (!texts) throw new Error('The texts are not there yet.');
    return texts;
  }

  /** Waits for the texts of the language that is spoken now. */
  arrive(): Promise<void> {
    return this.set.get(this.host.language) ? Promise.resolve() : this.set.load(this.host.language);
  }

  hostUpdate(): void {
    const { language } = this.host;
    if (!this.set.get(language) && this.#loading !== language && this.#failed !== language) void this.#load(language);
  }

  get #now(): T | undefined {
    this.#shown = this.set.get(this.host.language) ?? this.#shown;
    return this.#shown;
  }

  async #load(language: Locale): Promise<void> {
    this.#loading = language;
    try {
      await this.set.load(language).catch(async () => {
        await new Promise((done) => setTimeout(done, PAUSE));
        await this.set.load(language);
      });
    } catch (error) {
      this.#failed = language;
      console.warn(`qxwq: the texts in ${language} could not be loaded`, error);
    } finally {
      if (this.#loading === language) this.#loading = undefined;
      this.host.requestUpdate();
    }
  }
}
