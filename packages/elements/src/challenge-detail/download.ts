import type { Attachment } from '@qxwq/contract';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Downloads of an element: which are under way, and which failed. A second press while one runs does nothing. */
export class Download implements ReactiveController {
  readonly #loading = new Map<string, AbortController>();
  readonly #errors = new Map<string, unknown>();

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly fetchFile: (file: Attachment, signal: AbortSignal) => Promise<Blob>,
    private readonly failed: (error: unknown) => void,
  ) {
    host.addController(this);
  }

  isLoading(id: string): boolean {
    return this.#loading.has(id);
  }

  /** Why the last attempt failed; undefined when it did not. */
  errorOf(id: string): unknown {
    return this.#errors.get(id);
  }

  hostDisconnected(): void {
    for (const controller of this.#loading.values()) controller.abort();
    this.#loading.clear();
  }

  async start(file: Attachment): Promise<void> {
    if (this.#loading.has(file.id)) return;
    const controller = new AbortController();
    this.#loading.set(file.id, controller);
    this.#errors.delete(file.id);
    this.host.requestUpdate();
    try {
      const blob = await this.fetchFile(file, controller.signal);
      if (!controller.signal.aborted) save(blob, file.name);
    } catch (error) {
      if (controller.signal.aborted) return;
      this.#errors.set(file.id, error);
      this.failed(error);
    } finally {
      if (this.#loading.get(file.id) === controller) this.#loading.delete(file.id);
      this.host.requestUpdate();
    }
  }
}

/** Hands a file to the browser's downloads. It is never opened in the page: its content comes from somebody else. */
function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser takes the file a moment after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
