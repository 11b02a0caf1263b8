import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { type BoardFacet, boardFacets, boardLayouts } from '../challenge-board/board-state.js';
import { QxwqElement } from '../core/element.js';
import { locales } from '../core/locale.js';
import { Resource } from '../core/resource.js';
import { boardTexts } from '../locales/challenge-board/board-texts.js';
import { builderTexts } from '../locales/embed-builder/texts.js';
import { formControlStyles } from '../styles/form-controls.js';
import { type EmbedConfiguration, faultsOf, standardConfiguration, themes } from './configuration.js';
import { type Extra, extras, fetchKitFiles, MissingList } from './kit-files.js';
import { type KitFiles, type Rung, rungs, snippet } from './snippets.js';
import { builderStyles } from './styles.js';

const languageNames: Readonly<Record<string, string>> = { 'zh-CN': '简体中文', 'zh-Hant': '繁體中文', en: 'English' };
/** The kit's own colour, from which somebody's own begins. */
const KIT_COLOUR = '#1a56b0';

/**
 * Makes the snippet of every rung of the embedding ladder from one configuration: choose, look, copy.
 *
 * @fires qxwq-ready - the builder shows itself for the first time
 * @fires qxwq-error - the preview could not be loaded
 *
 * @csspart root - everything
 * @csspart choices - what can be chosen
 * @csspart preview - the board as it will be
 * @csspart snippet - the code to paste
 */
export class QxwqEmbedBuilder extends QxwqElement {
  static override styles = [...QxwqElement.styles, formControlStyles, builderStyles];
  static override properties: PropertyDeclarations = {
    pages: {},
    kit: {},
    configuration: { attribute: false },
    rung: { state: true },
    wanted: { state: true },
    copied: { state: true },
  };

  /** Address of the pages that a server draws: `https://www.example.edu.cn/board`. */
  pages: string | undefined;
  /** Folder of the kit's files, `/qxwq/`. */
  kit: string | undefined;
  /** What has been chosen. Set it to begin from somewhere else. */
  configuration: EmbedConfiguration = standardConfiguration;

  private rung: Rung = 'script';
  /** What the script's snippet shall say besides. */
  private wanted: readonly Extra[] = [];
  private copied: 'yes' | 'no' | undefined;
  readonly #texts = this.localise(builderTexts);
  readonly #board = this.localise(boardTexts);

  readonly #files = new Resource<KitFiles, readonly [string, readonly Extra[]]>(this, {
    args: () => (this.rung === 'script' && this.wanted.length > 0 ? [this.configuration.kit, this.wanted] : undefined),
    load: ([kit, wanted], signal) => fetchKitFiles(kit, wanted, signal),
    keep: false,
    settled: (outcome) => ('error' in outcome ? this.report(outcome.error) : undefined),
  });

  protected override get needsClient(): boolean {
    return false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { baseUrl, publishableKey, pages, kit } = this;
    const given = { platform: baseUrl, publishableKey, pages, kit };
    const names = { platform: 'baseUrl', publishableKey: 'publishableKey', pages: 'pages', kit: 'kit' } as const;
    for (const name of Object.keys(names) as (keyof typeof names)[]) {
      const value = given[name];
      if (changed.has(names[name]) && value !== undefined)
        this.configuration = { ...this.configuration, [name]: value };
    }
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // By the style object, which a policy without 'unsafe-inline' allows; the attribute it would refuse.
    const preview = this.renderRoot.querySelector<HTMLElement>('.preview');
    preview?.style.setProperty('--qxwq-accent', this.configuration.accent || null);
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    // The loader does not see into this shadow root.
    import('../define/challenge-board.js').catch((error) => this.report(error));
  }

  protected override draw(): TemplateResult {
    const m = this.#texts.value;
    const faults = faultsOf(this.configuration);
    return html`
      <div class="builder">
        <form class="choices" part="choices" @submit=${(event: Event) => event.preventDefault()}>${this.#drawChoices()}</form>
        <section>
          <div class="heading" role="heading" aria-level="2">${m.preview}</div>
          <div class="preview" part="preview" data-theme=${this.configuration.theme}>${this.#drawPreview()}</div>
        </section>
        <section>
          <div class="heading" role="heading" aria-level="2">${m.snippet}</div>
          <fieldset>
            <legend class="visually-hidden">${m.rung}</legend>
            <div class="rungs">${rungs.map((rung) => this.#drawRung(rung))}</div>
          </fieldset>
          <p>${m.rungs[this.rung].hint}</p>
          ${this.rung === 'script' ? this.#drawExtras() : nothing}
          ${
            faults.length > 0
              ? html`<div class="notice" data-tone="warn"><p>${m.faults(faults)}</p></div>`
              : this.#drawSnippet()
          }
        </section>
      </div>
    `;
  }

  #drawExtras(): TemplateResult {
    const m = this.#texts.value;
    return html`<fieldset class="extras">
      <legend class="visually-hidden">${m.extras}</legend>
      ${extras.map((extra) =>
        this.#check(m.extra[extra], this.wanted.includes(extra), (on) => {
          this.wanted = extras.filter((name) => (name === extra ? on : this.wanted.includes(name)));
          this.copied = undefined;
        }),
      )}
    </fieldset>`;
  }

  #drawSnippet(): TemplateResult {
    const m = this.#texts.value;
    const { status, value = {}, error } = this.#files;
    if (status === 'loading') return html`<p role="status">${m.readingFiles}</p>`;
    if (error) {
      return html`<div class="notice" data-tone="hot" role="alert">
        <p>${m.filesFailed(error instanceof MissingList ? error.address : this.configuration.kit)}</p>
        <button class="button" type="button" @click=${() => void this.#files.reload()}>${this.t.retry}</button>
      </div>`;
    }
    const text = snippet(this.rung, this.configuration, this.wanted.length > 0 ? value : {});
    return html`<pre part="snippet" tabindex="0" aria-label=${m.snippet}>${text}</pre>
      ${this.rung === 'script' && this.wanted.length > 0 ? html`<p>${m.copyAnew}</p>` : nothing}
      <button class="button primary" type="button" @click=${() => void this.#copy(text)}>${m.copy}</button>
      <span role="status">${this.copied ? (this.copied === 'yes' ? m.copied : m.copyFailed) : nothing}</span>`;
  }

  #drawChoices(): TemplateResult {
    const m = this.#texts.value;
    const { configuration: chosen } = this;
    const filter = new URLSearchParams(chosen.filter);
    return html`
      <div class="heading" role="heading" aria-level="2">${m.what}</div>
      ${this.#select(m.state, filter.get('state') ?? '', { '': m.all, ...this.t.states }, (value) => this.#filter('state', value))}
      ${this.#select(m.region, filter.get('region') ?? '', { '': m.all, ...this.t.labels.provinces }, (value) => this.#filter('region', value))}
      ${this.#select(m.layout, chosen.layout, pick(boardLayouts, this.#board.value.layouts), (layout) => this.#set({ layout }))}
      ${this.#select(m.language, chosen.locale, pick(locales, languageNames), (locale) => this.#set({ locale }))}
      ${this.#select(m.theme, chosen.theme, pick(themes, m.themes), (theme) => this.#set({ theme }))}
      ${this.#check(m.ownColour, chosen.accent !== '', (on) => this.#set({ accent: on ? KIT_COLOUR : '' }))}
      ${
        chosen.accent
          ? html`<label><span>${m.colour}</span><input type="color" .value=${chosen.accent} @input=${this.#on((accent) => this.#set({ accent }))} /></label>`
          : nothing
      }
      <fieldset>
        <legend>${m.facets}</legend>
        <div class="facets">
          ${boardFacets.map((facet) =>
            this.#check(this.#board.value.facets[facet], this.#facets.includes(facet), (on) =>
              this.#toggleFacet(facet, on),
            ),
          )}
        </div>
      </fieldset>
      ${this.#text(m.challengeHref, chosen.challengeHref, '/challenge.html?id={id}', (challengeHref) => this.#set({ challengeHref }))}
      ${this.#text(m.kit, chosen.kit, '/qxwq/', (kit) => this.#set({ kit }))}
    `;
  }

  #drawPreview(): unknown {
    const { platform, publishableKey, filter, facets, layout, locale, theme, pages } = this.configuration;
    if (this.rung === 'frame' || this.rung === 'link' || this.rung === 'static') {
      const query = new URLSearchParams(filter);
      query.append('lang', locale);
      return html`<iframe title=${this.#texts.value.preview} sandbox="allow-scripts allow-popups" src=${`${pages}/embed/board?${query}`}></iframe>`;
    }
    if (this.rung === 'qr') return html`<img src=${`${pages}/board.svg`} alt="" width="160" height="160" />`;
    return html`<qxwq-challenge-board
      base-url=${platform}
      publishable-key=${publishableKey || nothing}
      .filter=${filter}
      .facets=${facets}
      .layout=${layout as never}
      locale=${locale}
      theme=${theme as never}
      page-size="5"
    ></qxwq-challenge-board>`;
  }

  #drawRung(rung: Rung): TemplateResult {
    return html`<label class="check">
      <input type="radio" name="rung" .checked=${rung === this.rung} @change=${() => this.#choose(rung)} />
      <span>${this.#texts.value.rungs[rung].name}</span>
    </label>`;
  }

  #select(label: string, value: string, options: Readonly<Record<string, string>>, change: (value: string) => void) {
    return html`<label><span>${label}</span>
      <select class="field" @change=${this.#on(change)}>
        ${Object.entries(options).map(([key, name]) => html`<option value=${key} .selected=${key === value}>${name}</option>`)}
      </select></label>`;
  }

  #check(label: string, checked: boolean, change: (on: boolean) => void): TemplateResult {
    const onChange = (event: Event) => change((event.target as HTMLInputElement).checked);
    return html`<label class="check"><input type="checkbox" .checked=${checked} @change=${onChange} /><span>${label}</span></label>`;
  }

  #text(label: string, value: string, placeholder: string, change: (value: string) => void): TemplateResult {
    return html`<label><span>${label}</span>
      <input class="field" .value=${value} placeholder=${placeholder} spellcheck="false" @change=${this.#on(change)} /></label>`;
  }

  readonly #on = (change: (value: string) => void) => (event: Event) =>
    change((event.target as HTMLInputElement).value.trim());

  get #facets(): readonly string[] {
    return this.configuration.facets.split(' ').filter(Boolean);
  }

  #toggleFacet(facet: BoardFacet, on: boolean): void {
    const facets = boardFacets.filter((name) => (name === facet ? on : this.#facets.includes(name)));
    this.#set({ facets: facets.join(' ') });
  }

  #filter(name: string, value: string): void {
    const filter = new URLSearchParams(this.configuration.filter);
    if (value) filter.set(name, value);
    else filter.delete(name);
    this.#set({ filter: filter.toString() });
  }

  #set(changes: Partial<EmbedConfiguration>): void {
    this.configuration = { ...this.configuration, ...changes };
    this.copied = undefined;
  }

  #choose(rung: Rung): void {
    this.rung = rung;
    this.copied = undefined;
  }

  async #copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.copied = 'yes';
    } catch {
      this.copied = 'no';
    }
  }
}

const pick = (names: readonly string[], labels: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, labels[name] ?? name]));

declare global {
  interface HTMLElementTagNameMap {
    'qxwq-embed-builder': QxwqEmbedBuilder;
  }
}
