/** How long after the last key a search starts by itself. */
const PAUSE = 400;

/**
 * Turns typing into searches. Input methods (pinyin, Wubi, Japanese, Korean) first compose: what stands in the field
 * meanwhile are letters that nobody looks for, and the Enter that ends a composition is no wish to search.
 */
export class SearchInput {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #composing = false;

  /** @param search called with the field's text when a search should run */
  constructor(private readonly search: (text: string) => void) {}

  /** Forgets a search that was about to start. */
  cancel(): void {
    clearTimeout(this.#timer);
    this.#composing = false;
  }

  readonly onInput = (event: Event): void => {
    if (this.#composing || (event as InputEvent).isComposing) return;
    this.#soon(event.target as HTMLInputElement);
  };

  readonly onCompositionStart = (): void => {
    this.#composing = true;
    clearTimeout(this.#timer);
  };

  readonly onCompositionEnd = (event: CompositionEvent): void => {
    this.#composing = false;
    this.#soon(event.target as HTMLInputElement);
  };

  readonly onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    // Searched here, not on submit: a page in a sandbox without `allow-forms` submits nothing and says so in its console.
    event.preventDefault();
    // Safari ends the composition before this event and tells only by the old code 229.
    if (!event.isComposing && event.keyCode !== 229) this.#now(event.target as HTMLInputElement);
  };

  readonly onSubmit = (event: Event): void => {
    event.preventDefault();
    const field = (event.currentTarget as HTMLFormElement).querySelector('input');
    if (field) this.#now(field);
  };

  #now(field: HTMLInputElement): void {
    clearTimeout(this.#timer);
    if (!this.#composing) this.search(field.value);
  }

  #soon(field: HTMLInputElement): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.search(field.value), PAUSE);
  }
}
