import type { Client, ClientOf, OperationName, OperationOf } from '@qxwq/sdk/core/light';
import {
  adoptStyles,
  html,
  LitElement,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { Elder } from '../elder/elder.js';
import { type ErrorCode, emit, type QxwqEventDetails, type QxwqEventName } from '../events.js';
import { coreTexts } from '../locales/core-texts.js';
import type { CoreMessages } from '../locales/zh-CN.js';
import { baseStyles } from '../styles/base.js';
import { connectionFor } from './client-for.js';
import { currentConfiguration, onConfigure } from './configuration.js';
import { type Connection, clientOn } from './connection.js';
import { errorCode } from './failure.js';
import { hasOwnFont } from './host-font.js';
import { type Locale, nearestLocale, pageLocale } from './locale.js';
import { Provision, type Theme } from './provided.js';
import { canTakeOver, forgetDrawing, readServerDrawn, type ServerDrawn } from './server-drawn.js';
import { takeSettings } from './settings.js';
import type { TextSet } from './text-set.js';
import { Texts } from './texts.js';
import { elderSheet, isThemeName, themeSheet, wear } from './theme.js';
import { keepTexts } from './translated.js';
import { warnOnce } from './warn-once.js';

/** One list for all, since clients are kept by it. */
const NO_OPERATIONS: readonly OperationOf<OperationName>[] = [];

/**
 * What every element of the kit has in common: how it finds its client and its language, its theme, its live region,
 * and that a failing render ends in a sentence with a way back instead of a broken page.
 *
 * A subclass implements `draw()`, not `render()`, names the operations that it calls (`operations`), loads by
 * `Resource`s whose first argument is `activeClient`, and takes its own texts by `localise()`. Its styles come after the base: `static styles = [QxwqElement.styles, own]`.
 */
export abstract class QxwqElement<Name extends OperationName = never> extends LitElement {
  static override styles = baseStyles;
  // Not by decorators: their helpers would cost every page half a kilobyte.
  static override properties: PropertyDeclarations = {
    client: { attribute: false },
    baseUrl: { attribute: 'base-url' },
    publishableKey: { attribute: 'publishable-key' },
    locale: {},
    theme: { reflect: true },
    elder: { type: Boolean, reflect: true },
    drawn: { attribute: false },
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
   * Language of the texts: `zh-CN`, `zh-Hant` or `en`. Better than `lang`, which page translators rewrite.
   * Default: that of the provider, of `configure()`, of the nearest `lang`, Chinese.
   */
  locale: string | undefined;
  /** `light` (default), `dark`, `auto` (as the reader's system has it), `campus`, `park`, `government`. */
  theme: Theme | undefined;
  /** 适老化: large type, strong contrast, large targets, less at once, and reading aloud where the device has a voice. */
  elder: boolean | undefined;
  /** What a server has drawn the element from; read from inside its tag. */
  drawn: ServerDrawn | undefined;

  private announcement = '';
  private failure: { readonly error: unknown } | undefined;
  /** Nobody has said for a while which platform to talk to. */
  private unconfigured = false;

  #texts: Texts<unknown>[] = [];
  #pageLocale: Locale = 'zh-CN';
  #hostFont = true;
  /** There was a shadow root before the element came to life. */
  #drawnBefore = false;
  #stopFollowing: (() => void) | undefined;
  #ready = false;
  #patience: ReturnType<typeof setTimeout> | undefined;
  readonly #core = this.localise(coreTexts);
  readonly #provided = new Provision(this);
  #elder: Elder | undefined;

  override connectedCallback(): void {
    if (!this.hasUpdated) this.drawn ??= readServerDrawn(this);
    super.connectedCallback();
    this.#pageLocale = pageLocale(this);
    this.#hostFont = hasOwnFont(this);
    this.#stopFollowing = onConfigure(() => this.requestUpdate());
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopFollowing?.();
    this.#elder?.end();
    this.#elder = undefined;
    clearTimeout(this.#patience);
    this.#patience = undefined;
  }

  /** What the element may ask the platform; the rest of the API stays out of its bundle. */
  protected readonly operations: readonly OperationOf<OperationName>[] = NO_OPERATIONS;

  /** The client to use now, with the element's operations; undefined while nobody has said which. */
  get activeClient(): ClientOf<Name> | undefined {
    if (this.client) return this.client;
    const connection = this.#connection;
    return connection && clientOn(connection, this.operations as readonly OperationOf<Name>[]);
  }

  get #connection(): Connection | undefined {
    const { baseUrl, publishableKey } = this;
    if (baseUrl !== undefined || publishableKey !== undefined) return connectionFor({ baseUrl, publishableKey });
    return this.#provided.value ? this.#provided.value.client : connectionFor({});
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
  protected report(error: unknown, code: ErrorCode = errorCode(error)): void {
    if (this.emit('qxwq-error', { code, error })) console.warn(`<${this.localName}>`, error);
  }

  /** Takes the data of a server's drawing, before the first update. */
  protected takeDrawn(_data: unknown): void {}

  /** Milliseconds since 1970 for which times are told: while a server's drawing is taken over, the server's. */
  protected get now(): number {
    return this.#takingOver?.now ?? Date.now();
  }

  get #takingOver(): ServerDrawn | undefined {
    return this.hasUpdated ? undefined : this.drawn;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const old = this.shadowRoot;
    this.#drawnBefore = old !== null;
    if (old && !(this.drawn && canTakeOver())) forgetDrawing(old);
    const root = super.createRenderRoot();
    // Also where a policy has kept out the styles that the server wrote into the page.
    if (old) adoptStyles(old, (this.constructor as typeof LitElement).elementStyles);
    return root;
  }

  protected override scheduleUpdate(): Promise<unknown> | undefined {
    const update = () => this.performUpdate();
    // The server had its texts; without them its drawing could not be recognised.
    if (this.#takingOver && !this.#speaks) {
      return Promise.all(this.#texts.map((texts) => texts.arrive())).then(update, update);
    }
    update();
    return undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.#takingOver) this.takeDrawn(this.#takingOver.data);
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    // Now as the page and the clock have it.
    if (this.drawn) this.requestUpdate();
  }

  /**
   * Changes several settings at once: `update({ theme: 'dark', locale: 'en' })`. Nothing is mounted anew: focus, scroll
   * position and what was typed stay. (Called with a map it is the step of Lit's update cycle of the same name.)
   */
  override update(settings: Partial<this>): void;
  override update(changed: PropertyValues): void;
  override update(given: Partial<this> | PropertyValues): void {
    if (given instanceof Map) super.update(given as PropertyValues);
    else takeSettings(this, given);
  }

  protected override performUpdate(): void {
    try {
      if (this.hasUpdated) keepTexts(this.renderRoot);
      super.performUpdate();
    } catch (error) {
      if (this.#drawnBefore && !this.hasUpdated) {
        // Drawn by another version, or changed on the way: what cannot be taken over is drawn anew.
        this.#drawnBefore = false;
        this.drawn = undefined;
        forgetDrawing(this.renderRoot);
        this.requestUpdate();
        return;
      }
      const again = this.failure !== undefined;
      this.report(error, 'render_failed');
      // The failure's own sentence failing as well would go on for ever.
      if (!again) this.failure = { error };
    }
  }

  protected override render(): TemplateResult {
    return html`
      <div
        class="root"
        part="root"
        lang=${this.language}
        data-theme=${this.#theme}
        ?data-elder=${this.#isElder}
        ?data-own-font=${!this.#hostFont && !this.#takingOver}
      >
        ${this.#isElder && this.#speaks ? this.#elder?.bar(this.t) : ''}${this.#drawState()}
        <div class="visually-hidden" role="status" aria-live="polite">${this.announcement}</div>
      </div>
    `;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#noticeMissingClient();
    const root = this.renderRoot as ShadowRoot;
    if (isThemeName(this.#theme)) void wear(root, themeSheet);
    if (this.#isElder) this.#growOld(root);
    if (this.#ready || this.failure || !this.#speaks) return;
    this.#ready = true;
    this.emit('qxwq-ready', {});
  }

  #growOld(root: ShadowRoot): void {
    void wear(root, elderSheet);
    if (this.#elder) return;
    import('../elder/elder.js')
      .then(({ Elder }) => {
        if (!this.isConnected || this.#elder) return;
        this.#elder = new Elder(this);
        this.requestUpdate();
      })
      // Large type comes with the next attempt; the element is whole without it.
      .catch(() => {});
  }

  // What a server has drawn knows nothing of a provider: the first render repeats it, the next one follows.
  get #around() {
    return this.#takingOver ? undefined : this.#provided.value;
  }

  get #theme(): string {
    return this.theme ?? this.#around?.theme ?? 'light';
  }

  get #isElder(): boolean {
    return this.elder ?? this.#around?.elder ?? false;
  }

  #drawState(): unknown {
    if (this.#texts.some((texts) => texts.failed)) return this.#drawSpeechless();
    if (!this.#speaks) return '';
    return this.failure ? this.#drawFailure() : this.#drawContent();
  }

  /** Whether all texts are there. */
  get #speaks(): boolean {
    return this.#texts.every((texts) => texts.ready);
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

  /** Not one text could be fetched, so this one is built in, in the languages of all who may read it. */
  #drawSpeechless(): TemplateResult {
    // Browsers remember until the page is left that a module could not be fetched.
    const again = () => location.reload();
    return html`
      <div class="notice" data-tone="hot" role="alert" part="error">
        <p><span lang="zh">这部分内容没能载入。</span> <span lang="en">This part could not be loaded.</span></p>
        <button class="button" type="button" @click=${again}>
          <span lang="zh">重试</span> <span lang="en">Try again</span>
        </button>
      </div>
    `;
  }

  readonly #drawAgain = async (): Promise<void> => {
    // What could not be drawn would fail again.
    await this.recover();
    this.failure = undefined;
  };
}
