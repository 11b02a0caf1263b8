import type { Aloud } from '../elder/aloud.js';
import type { QxwqElement } from './element.js';

type Kit = typeof import('../elder/aloud.js');

/** 适老化 for one element: fetched when it is switched on, and silent again when the element leaves the page. */
export class Elder {
  #kit: Kit | undefined;
  #aloud: Aloud | undefined;
  #asked = false;

  constructor(private readonly host: Pick<QxwqElement, 'requestUpdate' | 'language' | 'renderRoot'>) {}

  /** The buttons to read aloud, once everything is there. */
  bar(t: Parameters<Kit['aloudBar']>[1]): unknown {
    if (!this.#asked) void this.#fetch();
    if (!this.#kit) return '';
    this.#aloud ??= new this.#kit.Aloud(() => this.host.requestUpdate());
    return this.#kit.aloudBar(this.#aloud, t, this.host.language, () => this.#text());
  }

  end(): void {
    this.#aloud?.end();
    this.#aloud = undefined;
  }

  async #fetch(): Promise<void> {
    this.#asked = true;
    try {
      this.#kit = await import('../elder/aloud.js');
      this.host.requestUpdate();
    } catch {
      // Larger type comes by the styles of the page at least; another update tries again.
      this.#asked = false;
    }
  }

  #text(): string {
    const parts = this.host.renderRoot.querySelectorAll<HTMLElement>(
      '[part~=root] > :not(.aloud, .visually-hidden, slot)',
    );
    // biome-ignore lint/performance/useDomNodeTextContent: what is not seen is not read either
    return Array.from(parts, (part) => part.innerText).join('\n');
  }
}
