import { ContextConsumer } from '@lit/context';
import type { Client } from '@qxwq/sdk/light';
import { html, LitElement, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { emit, type QxwqEventDetails, type QxwqEventName } from '../events.js';
import { coreTexts } from '../locales/core-texts.js';
import type { CoreMessages } from '../locales/zh-CN.js';
import { baseStyles } from '../styles/base.js';
import { clientFor } from './client-for.js';
import { currentConfiguration, onConfigure } from './configuration.js';
import { hasOwnFont } from './host-font.js';
import { type Locale, nearestLocale, pageLocale } from './locale.js';
import { onProvider, providedContext, type Theme } from './provided.js';
import { type TextSet, Texts } from './texts.js';
import { warnOnce } from './warn-once.js';

/**
 * What every element of the kit has in common: how it finds its client and its language, its theme, its live region,
 * and that a failing render ends in a sentence with a way back instead of a broken page.
 *
 * A subclass implements `draw()`, not `render()`, loads by `Resource`s whose arguments include `activeClient`, and
 * takes its own texts by `localise()`. Its styles come after the base: `static styles = [QxwqElement.styles, own]`.
 */
export abstract class QxwqElement extends LitElement {
  static override styles = baseStyles;
  // Not by decorators: their helpers would cost every page half a kilobyte.
  static override properties: PropertyDeclarations = {
    client: { attribute: false },
    baseUrl: { attribute: 'base-url' },
    publishableKey: { attribute: 'publishable-key' },
    locale: {},
    theme: { reflect: true },
    announcement: { state: true },
    failure: { state: true },
    unconfigured: { state: true },
  };

  /** Client to use. Comes before all attributes, providers and `configure()`. */
  client: Client | undefined;
  /** Address of the platform. With it the element has a client of its own, also inside a provider. */
  baseUrl: string | undefined;
  /** The host's publishable key, for the client that `base-url` makes. */
  publishableKey: string | undefined;
  /**
   * Language of the texts: `zh-CN` or `en`. Better than `lang`, which page translators rewrite.
   * Default: that of the provider, of `configure()`, of the nearest `lang`, Chinese.
   */
  locale: string | undefined;
  /** `light` (default), `dark`, or `auto`: as the reader's system has it. */
  theme: Theme | undefined;

  private announcement = '';
  private failure: { readonly error: unknown } | undefined;
  /** Nobody has said for a while which platform to talk to. */
  private unconfigured = false;

  #texts: Texts<unknown>[] = [];
  #pageLocale: Locale = 'zh-CN';
  #hostFont = true;
  #stopFollowing: (() => void) | undefined;
  #ready = false;
  #patience: ReturnType<typeof setTimeout> | undefined;
  readonly #core = this.localise(coreTexts);
  readonly #provided = new ContextConsumer(this, { context: providedContext, subscribe: true });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#pageLocale = pageLocale(this);
    this.#hostFont = hasOwnFont(this);
    const stops = [
      onConfigure(() => this.requestUpdate()),
      // Asks again; the consumer has no other name for it.
      onProvider(() => this.#provided.hostConnected()),
    ];
    this.#stopFollowing = () => {
      for (const stop of stops) stop();
    };
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopFollowing?.();
    clearTimeout(this.#patience);
    this.#patience = undefined;
  }

  /** The client to use now; undefined while nobody has said which. */
  get activeClient(): Client | undefined {
    if (this.client) return this.client;
    const { baseUrl, publishableKey } = this;
    if (baseUrl !== undefined || publishableKey !== undefined) return clientFor({ baseUrl, publishableKey });
    return this.#provided.value ? this.#provided.value.client : clientFor({});
  }

  /** The language that the element speaks now. */
  get language(): Locale {
    const said = this.locale ?? this.#provided.value?.locale ?? currentConfiguration().locale;
    return nearestLocale(said) ?? this.#pageLocale;
  }

  /** The texts that all elements share. */
  protected get t(): CoreMessages {
    return this.#core.value;
  }

  /** Takes a set of texts, to be used as a field: `readonly #texts = this.localise(boardTexts)`. */
  protected localise<T>(set: TextSet<T>): Texts<T> {
    const texts = new Texts(this, set);
    this.#texts.push(texts as Texts<unknown>);
    return texts;
  }

  /** What the element shows. Called when its texts are there. */
  protected abstract draw(): unknown;

  /** Gets what is shown anew, before a render that failed is tried again. */
  protected async recover(): Promise<void> {}

  /** Whether the element can show nothing without a client. */
  protected get needsClient(): boolean {
    return true;
  }

  /** Says something to people who do not see the element change. */
  protected announce(sentence: string): void {
    this.announcement = sentence;
  }

  /** Sends an event of the kit from this element; false when a listener cancelled it. */
  protected emit<Name extends QxwqEventName>(name: Name, detail: QxwqEventDetails[Name]): boolean {
    return emit(this, name, detail);
  }

  /** Tells the page that something failed, and the console, unless the page cancels that. */
  protected report(error: unknown): void {
    if (this.emit('qxwq-error', { error })) console.warn(`<${this.localName}>`, error);
  }

  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      const again = this.failure !== undefined;
      this.report(error);
      // The failure's own sentence failing as well would go on for ever.
      if (!again) this.failure = { error };
    }
  }

  protected override render(): TemplateResult {
    const ready = this.#texts.every((texts) => texts.ready);
    return html`
      <div
        class="root"
        part="root"
        lang=${this.language}
        data-theme=${this.theme ?? this.#provided.value?.theme ?? 'light'}
        ?data-own-font=${!this.#hostFont}
      >
        ${this.failure ? this.#drawFailure() : ready ? this.#drawContent() : ''}
        <div class="visually-hidden" role="status" aria-live="polite">${this.announcement}</div>
      </div>
    `;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#noticeMissingClient();
    if (this.#ready || this.failure || !this.#texts.every((texts) => texts.ready)) return;
    this.#ready = true;
    this.emit('qxwq-ready', {});
  }

  #drawContent(): unknown {
    if (!this.unconfigured || this.activeClient || !this.needsClient) return this.draw();
    return html`<div class="notice" data-tone="warn" part="error"><p>${this.t.failure.unconfigured}</p></div>`;
  }

  /** A host's script may call `configure()` a moment later; when nobody does, its developer should see why it is empty. */
  #noticeMissingClient(): void {
    if (this.activeClient || !this.needsClient || this.unconfigured || this.#patience) return;
    this.#patience = setTimeout(() => {
      if (this.activeClient || !this.isConnected) return;
      this.unconfigured = true;
      warnOnce(`<${this.localName}> has no platform to talk to: set base-url, or put it into <qxwq-provider>.`);
    }, 2000);
  }

  #drawFailure(): TemplateResult {
    return html`
      <div class="notice" data-tone="hot" role="alert" part="error">
        <p>${this.t.failure.render}</p>
        <button class="button" type="button" @click=${this.#drawAgain}>${this.t.retry}</button>
      </div>
    `;
  }

  readonly #drawAgain = async (): Promise<void> => {
    // What could not be drawn would fail again.
    await this.recover();
    this.failure = undefined;
  };
}
