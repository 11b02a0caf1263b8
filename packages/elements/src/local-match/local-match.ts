import type { ChallengeIndex } from '@qxwq/contract';
import { type ClientOf, challengesIndex } from '@qxwq/sdk/core/light';
import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { QxwqElement } from '../core/element.js';
import { failureText, isSignedOut } from '../core/failure.js';
import { fetchPart } from '../core/fetch-part.js';
import { onSignOut } from '../core/on-sign-out.js';
import { Resource } from '../core/resource.js';
import { localMatchTexts } from '../locales/local-match/texts.js';
import { matchListTexts } from '../locales/match-list/texts.js';
import { matchListStyles } from '../match-list/styles.js';
import { factLineStyles } from '../styles/fact-line.js';
import { formControlStyles } from '../styles/form-controls.js';
import type { LocalFit, LocalMatcher } from './engine.js';
import { type FileFault, MOST_CHARACTERS, readText } from './read-text.js';
import { fitRows } from './results.js';
import { localMatchStyles } from './styles.js';
import { readsClipboard, textForm } from './text-form.js';

const operations = [challengesIndex] as const;
type Operation = (typeof operations)[number]['name'];

const fetchEngine = () => import('./engine.js');

/** Shorter texts say too little. */
const LEAST_CHARACTERS = 8;

/**
 * A lab pastes or drops its own text and sees the open challenges that it fits, with reasons and each indicator
 * compared. Everything is computed in the browser: the text is neither sent nor kept. The challenges are read when
 * somebody turns to the field, with one request for the platform's published index, so that not even the requests tell
 * what the text is about.
 *
 * @fires qxwq-challenge-open - a reader opens a challenge; cancelled, the link is not followed
 * @fires qxwq-load-start - the challenges begin to load
 * @fires qxwq-ready - the element shows itself for the first time
 * @fires qxwq-error - the challenges could not be loaded
 * @fires qxwq-session-expired - the platform wants a session that is not there (any more)
 *
 * @csspart root - everything
 * @csspart form - the field with its buttons
 * @csspart text - the field
 * @csspart privacy - the sentence that nothing leaves the page
 * @csspart match - one challenge
 * @csspart reasons - the reasons in one line
 * @csspart details - what the score is made of
 * @csspart indicators - the indicators one by one
 * @csspart error - what is shown when something failed
 */
export class QxwqLocalMatch extends QxwqElement<Operation> {
  static override styles = [
    QxwqElement.styles,
    factLineStyles,
    formControlStyles,
    matchListStyles,
    localMatchStyles,
  ].flat();
  static override properties: PropertyDeclarations = {
    challengeHref: { attribute: 'challenge-href' },
    limit: { type: Number },
    most: { type: Number },
    text: { state: true },
    wanted: { state: true },
    matching: { state: true },
    fits: { state: true },
    fault: { state: true },
  };

  /** Address of a challenge's page: `/challenge.html?id={id}`; `{number}` works too. Without it, an event only. */
  challengeHref: string | undefined;
  /** How many challenges are shown, 1–50. Default 10. */
  limit = 10;
  /** How many open challenges are read and compared, the newest first, 1–2,000. Default 1,000. */
  most = 1000;

  /** What somebody gave. It stays in this field: no event, request or storage gets it. */
  private text = '';
  /** Somebody has turned to the field: the challenges are worth reading. */
  private wanted = false;
  private matching = false;
  private fits: readonly LocalFit[] | undefined;
  private fault: FileFault | 'short' | 'clipboard' | undefined;

  protected override readonly operations = operations;
  readonly #texts = this.localise(localMatchTexts);
  readonly #matchTexts = this.localise(matchListTexts);
  /** The run that counts; an older one that ends later is ignored. */
  #run = 0;
  /** A text waits for the challenges. */
  #waiting = false;
  #stopHearing: (() => void) | undefined;

  readonly #matcher = new Resource<LocalMatcher>(this, {
    args: () => (this.wanted && this.activeClient ? [this.activeClient, this.#most] : undefined),
    load: async ([client, most], signal) => {
      this.emit('qxwq-load-start', {});
      const [published, { LocalMatcher }] = await Promise.all([
        (client as ClientOf<'challenges.index'>).challenges.index({ signal, locale: this.language }),
        fetchPart(fetchEngine),
      ]);
      return LocalMatcher.of(published as ChallengeIndex, most as number, signal);
    },
    settled: (outcome) => {
      if ('error' in outcome) this.#failed(outcome.error);
      else if (this.#waiting) void this.#compare();
    },
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopHearing = onSignOut(() => this.clear());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopHearing?.();
  }

  /** Compares a text, as if somebody had pasted it. */
  async compare(text: string): Promise<void> {
    this.text = text.slice(0, MOST_CHARACTERS);
    this.wanted = true;
    await this.#compare();
  }

  /** Forgets the text and what it fits. */
  clear(): void {
    this.#run++;
    this.#waiting = false;
    this.matching = false;
    this.text = '';
    this.fits = undefined;
    this.fault = undefined;
  }

  /** Reads the challenges again. */
  async reload(): Promise<void> {
    if (this.isConnected) await this.#matcher.reload();
  }

  protected override recover(): Promise<void> {
    return this.reload();
  }

  /** What is drawn now is a server's drawing, on the server or being taken over. */
  get #isAsDrawn(): boolean {
    return this.drawn !== undefined && !this.hasUpdated;
  }

  get #most(): number {
    return Math.min(2000, Math.max(1, Math.trunc(this.most) || 1000));
  }

  #failed(error: unknown): void {
    this.report(error);
    if (isSignedOut(error)) this.emit('qxwq-session-expired', { error });
  }

  async #compare(): Promise<void> {
    const text = this.text.trim();
    this.fault = text.length < LEAST_CHARACTERS ? 'short' : undefined;
    this.#waiting = this.fault === undefined;
    const matcher = this.#matcher.value;
    if (!matcher || !this.#waiting) return;
    this.#waiting = false;
    const run = ++this.#run;
    this.matching = true;
    // First the sign that it works, then the work.
    await this.updateComplete;
    await new Promise((done) => setTimeout(done));
    try {
      const fits = await matcher.match(text, Math.min(50, Math.max(1, Math.trunc(this.limit) || 10)));
      if (run !== this.#run) return;
      this.fits = fits;
      this.announce(this.#texts.value.found(fits.length));
    } catch (error) {
      if (run === this.#run) this.report(error, 'render_failed');
    } finally {
      if (run === this.#run) this.matching = false;
    }
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // A field keeps what was typed into it whatever its content is set to; at first that may be a visitor's own text.
    const field = this.renderRoot.querySelector('textarea');
    if (field && changed.get('text') !== undefined && field.value !== this.text) field.value = this.text;
  }

  protected override draw(): TemplateResult {
    const t = this.#texts.value;
    return html`
      <section aria-labelledby="heading">
        <h2 id="heading">${t.title}</h2>
        ${textForm({
          t,
          text: this.text,
          fault: this.fault,
          busy: this.matching || this.#waiting,
          clipboard: this.#isAsDrawn || readsClipboard(),
          isDrawn: this.drawn !== undefined,
          onFocus: () => {
            this.wanted = true;
          },
          onInput: (text) => {
            this.text = text.slice(0, MOST_CHARACTERS);
          },
          onPaste: (text) => void this.compare(text),
          onFile: (file) => void this.#takeFile(file),
          onClipboard: () => void this.#takeClipboard(),
          onCompare: () => void this.compare(this.text),
          onClear: () => {
            this.clear();
            this.renderRoot.querySelector('textarea')?.focus();
          },
        })}
        ${this.#drawResults()}
      </section>
    `;
  }

  #drawResults(): TemplateResult {
    const t = this.#texts.value;
    const { error } = this.#matcher;
    if (error && (this.#waiting || this.text)) {
      return html`
        <div class="notice" data-tone="hot" part="error" role="alert">
          <p>${failureText(error, this.t)}${t.kept}</p>
          <button class="button" type="button" @click=${() => void this.reload()}>${this.t.retry}</button>
        </div>
      `;
    }
    if (this.#waiting && this.#matcher.value === undefined) {
      return html`<p class="waiting" role="status">${t.loading}</p>`;
    }
    if (this.matching || this.#waiting) return html`<p class="waiting" role="status">${t.matching}</p>`;
    if (!this.fits) return html``;
    return fitRows(this.fits, {
      t,
      match: this.#matchTexts.value,
      core: this.t,
      language: this.language,
      now: this.now,
      challengeHref: this.challengeHref,
      compared: this.#matcher.value?.size ?? 0,
    });
  }

  async #takeFile(file: File): Promise<void> {
    this.wanted = true;
    const read = await readText(file);
    if ('fault' in read) this.fault = read.fault;
    else await this.compare(read.text);
  }

  async #takeClipboard(): Promise<void> {
    try {
      await this.compare(await navigator.clipboard.readText());
    } catch {
      // Not allowed by the reader or by the page's policy; the field takes the keys.
      this.fault = 'clipboard';
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'qxwq-local-match': QxwqLocalMatch;
  }
}
