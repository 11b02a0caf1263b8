import type { QxwqElement } from '../core/element.js';
import type { CoreMessages } from '../locales/zh-CN.js';
import { Aloud, aloudBar } from './aloud.js';

export { elderStyles } from './styles.js';

/** 适老化 for one element, besides its styles: the buttons to read aloud. */
export class Elder {
  readonly #aloud: Aloud;

  constructor(private readonly host: Pick<QxwqElement, 'requestUpdate' | 'language' | 'renderRoot'>) {
    this.#aloud = new Aloud(() => host.requestUpdate());
  }

  bar(t: CoreMessages): unknown {
    return aloudBar(this.#aloud, t, this.host.language, () => this.#text());
  }

  /** Falls silent, when the element leaves the page. */
  end(): void {
    this.#aloud.end();
  }

  #text(): string {
    const parts = this.host.renderRoot.querySelectorAll<HTMLElement>(
      '[part~=root] > :not(.aloud, .visually-hidden, slot)',
    );
    // biome-ignore lint/performance/useDomNodeTextContent: what is not seen is not read either
    return Array.from(parts, (part) => part.innerText).join('\n');
  }
}
