import type { Locale } from './locale.js';

/**
 * The texts of one subject in every language, each fetched when somebody reads it. `T` is taken from the Chinese
 * texts, so a string that another language lacks does not compile.
 */
export class TextSet<T> {
  readonly #known = new Map<Locale, T>();
  readonly #loading = new Map<Locale, Promise<void>>();

  constructor(private readonly loaders: Readonly<Record<Locale, () => Promise<T>>>) {}

  get(locale: Locale): T | undefined {
    return this.#known.get(locale);
  }

  /** Takes texts that are there already: a server, a test or an application may bring a language along at once. */
  put(locale: Locale, texts: T): void {
    this.#known.set(locale, texts);
  }

  /** Fetches the texts of a language, once for all who ask; after a failure the next who asks tries again. */
  load(locale: Locale): Promise<void> {
    const running =
      this.#loading.get(locale) ??
      this.loaders[locale]()
        .then((texts) => this.put(locale, texts))
        .finally(() => this.#loading.delete(locale));
    this.#loading.set(locale, running);
    return running;
  }
}
