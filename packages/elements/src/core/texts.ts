import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Locale } from './locale.js';

/**
 * The texts of an element in both languages: Chinese is built in, English is fetched when it is needed.
 * `T` is the type of the Chinese texts, so a string that English lacks does not compile.
 */
export interface TextSet<T> {
  readonly zh: T;
  readonly loadEn: () => Promise<T>;
}

/** English texts that have come, by their set. */
const english = new WeakMap<TextSet<never>, unknown>();

export interface TextsHost extends ReactiveControllerHost {
  /** The language to speak; may change at any time. */
  readonly language: Locale;
}

/** Keeps the texts of a set in the host's language at hand; asks for an update when they have come. */
export class Texts<T> implements ReactiveController {
  #loading = false;
  /** English could not be fetched: Chinese texts serve better than none. */
  #failed = false;

  constructor(
    private readonly host: TextsHost,
    private readonly set: TextSet<T>,
  ) {
    host.addController(this);
  }

  /** Whether the texts can be shown; until then an element shows none, rather than ones that will change. */
  get ready(): boolean {
    return this.host.language !== 'en' || this.#failed || english.has(this.set as TextSet<never>);
  }

  get value(): T {
    const loaded = this.host.language === 'en' ? (english.get(this.set as TextSet<never>) as T | undefined) : undefined;
    return loaded ?? this.set.zh;
  }

  hostUpdate(): void {
    if (!this.ready && !this.#loading) void this.#load();
  }

  async #load(): Promise<void> {
    this.#loading = true;
    try {
      english.set(this.set as TextSet<never>, await this.set.loadEn());
    } catch (error) {
      this.#failed = true;
      console.warn('qxwq: the English texts could not be loaded', error);
    } finally {
      this.#loading = false;
      this.host.requestUpdate();
    }
  }
}
