import type { Challenge, SimilarChallenges } from '@qxwq/contract';
import { challengesDownloadAttachment, challengesGet, challengesSimilar } from '@qxwq/sdk/core/light';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { challengeStyles } from '../challenge-view/styles.js';
import { DeadlineController } from '../core/deadline-clock.js';
import { QxwqElement } from '../core/element.js';
import { failureText, isSignedOut } from '../core/failure.js';
import { Resource } from '../core/resource.js';
import { detailTexts } from '../locales/challenge-detail/detail-texts.js';
import { skeletonStyles } from '../styles/skeleton.js';
import { Download } from './download.js';
import { detailStyles } from './styles.js';
import { aside } from './views/aside.js';
import { attachments } from './views/attachments.js';
import type { DetailContext } from './views/context.js';
import { header, stageLine } from './views/header.js';
import { section, sections } from './views/sections.js';
import { similar } from './views/similar.js';
import { skeleton } from './views/skeleton.js';

const operations = [challengesGet, challengesSimilar, challengesDownloadAttachment] as const;
type DetailOperation = (typeof operations)[number]['name'];

/** What a server has drawn a challenge from. */
export interface DetailDrawn {
  readonly challenge: Challenge;
  /** Null where similar ones were not asked for: the page asks for them. */
  readonly similar: SimilarChallenges | null;
}

/**
 * One challenge in full: its life as a line, indicators as a table, money and deadline beside the one action 我要揭榜,
 * attachments, and challenges close to it.
 *
 * @fires qxwq-bid-start - the reader wants to bid; cancelled, the link is not followed
 * @fires qxwq-challenge-open - the reader opens a similar challenge; cancelled, the link is not followed
 * @fires qxwq-load-start - the challenge begins to load
 * @fires qxwq-ready - the element shows itself for the first time
 * @fires qxwq-error - something could not be loaded
 * @fires qxwq-session-expired - the platform wants a session that is not there (any more)
 *
 * @slot actions - below the button 我要揭榜, for further actions of the host
 * @csspart root - everything
 * @csspart header - title, origin, number
 * @csspart title - the title
 * @csspart origin - enterprise, tier, place, industry
 * @csspart stages - the life of the challenge as a line
 * @csspart aside - money, deadline, conditions, action
 * @csspart amount - the money
 * @csspart deadline - what is left until the deadline
 * @csspart bid - the button or link 我要揭榜
 * @csspart problem - what is to be solved
 * @csspart technical-key - where the difficulty lies
 * @csspart goal - what must be reached
 * @csspart indicators - the indicators
 * @csspart acceptance - acceptance criteria
 * @csspart bidders - what bidders must bring
 * @csspart attachments - files
 * @csspart similar - similar challenges
 * @csspart link - the link or button in the title of a similar challenge
 * @csspart error - what is shown when loading failed
 */
export class QxwqChallengeDetail extends QxwqElement<DetailOperation> {
  static override styles = [...QxwqElement.styles, skeletonStyles, challengeStyles, detailStyles];
  static override properties: PropertyDeclarations = {
    challengeId: { attribute: 'challenge-id' },
    challengeParam: { attribute: 'challenge-param' },
    challengeHref: { attribute: 'challenge-href' },
    bidHref: { attribute: 'bid-href' },
    boardHref: { attribute: 'board-href' },
    noBid: { type: Boolean, attribute: 'no-bid' },
    headingLevel: { type: Number, attribute: 'heading-level' },
    idInAddress: { state: true },
  };

  /** Id of the challenge: `chl_…`. */
  challengeId: string | undefined;
  /** Parameter of the page's address that holds the id, for pages that are the same file for every challenge. */
  challengeParam: string | undefined;
  /** Address of a challenge's page, for similar ones: `/challenge.html?id={id}`. Without it, an event only. */
  challengeHref: string | undefined;
  /** Where 我要揭榜 leads: `/challenges/{id}/bid`. Without it, an event only. */
  bidHref: string | undefined;
  /** Address of the board, for a way back. */
  boardHref: string | undefined;
  /** Leaves 我要揭榜 away, on sites where nobody bids. */
  noBid = false;
  /** Level of the title as a heading, 1–4; sections come one below. */
  headingLevel = 2;

  private idInAddress: string | undefined;

  protected override readonly operations = operations;

  readonly #texts = this.localise(detailTexts);
  readonly #challenge = new Resource<Challenge>(this, {
    args: () => this.#args,
    load: (_, signal) => {
      this.emit('qxwq-load-start', {});
      return this.#client.challenges.get(this.#id ?? '', { signal, locale: this.language });
    },
    keep: false,
    settled: (outcome) => ('error' in outcome ? this.#failed(outcome.error) : undefined),
  });
  readonly #similar = new Resource<SimilarChallenges>(this, {
    // What is shown first is loaded first.
    args: () => (this.#challenge.value ? this.#args : undefined),
    load: (_, signal) =>
      this.#client.challenges.similar(this.#id ?? '', { limit: 4 }, { signal, locale: this.language }),
    keep: false,
    settled: (outcome) => ('error' in outcome ? this.#failed(outcome.error) : undefined),
  });
  readonly #download = new Download(
    this,
    async (file, signal) =>
      await this.#client.challenges.downloadAttachment(this.#id ?? '', file.id, { signal, locale: this.language }),
    (error) => this.#failed(error),
  );

  constructor() {
    super();
    new DeadlineController(this, () => (this.#challenge.value ? [this.#challenge.value.deadline] : []));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('popstate', this.#readAddress);
    this.#readAddress();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('popstate', this.#readAddress);
  }

  /** Loads the challenge again, for example after a bid was submitted on the same page. */
  async reload(): Promise<void> {
    if (this.isConnected) await this.#challenge.reload();
  }

  protected override takeDrawn(data: unknown): void {
    const { challenge, similar } = data as DetailDrawn;
    this.#challenge.seed(challenge);
    if (similar) this.#similar.seed(similar);
  }

  protected override recover(): Promise<void> {
    return this.reload();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    if (changed.has('challengeParam')) this.#readAddress();
  }

  get #client() {
    // Loads run only where `#args` has seen a client.
    return this.activeClient as NonNullable<typeof this.activeClient>;
  }

  get #id(): string | undefined {
    const id = this.challengeId || this.idInAddress;
    // Anybody can write an address: what cannot be an id is not asked for.
    return id && /^[\w-]{1,64}$/.test(id) ? id : undefined;
  }

  get #args() {
    return this.activeClient && this.#id ? ([this.activeClient, this.#id, this.language] as const) : undefined;
  }

  readonly #readAddress = (): void => {
    const name = this.challengeParam;
    this.idInAddress = name ? (new URLSearchParams(location.search).get(name) ?? undefined) : undefined;
  };

  #failed(error: unknown): void {
    this.report(error);
    if (isSignedOut(error)) this.emit('qxwq-session-expired', { error });
  }

  get #context(): DetailContext {
    return {
      m: this.#texts.value,
      t: this.t,
      language: this.language,
      now: this.now,
      words: [],
      challengeHref: this.challengeHref,
      headingLevel: Math.min(4, Math.max(1, Math.trunc(this.headingLevel) || 2)),
    };
  }

  protected override draw(): TemplateResult {
    const m = this.#texts.value;
    const { value: challenge, error } = this.#challenge;
    if (!this.#id) return this.#notice(m.missing);
    if (error) return this.#notice(failureText(error, this.t), () => void this.reload());
    if (!challenge) return html`<p class="visually-hidden">${m.loading}</p>${skeleton()}`;
    const context = this.#context;
    return html`
      <article class="detail">
        ${header(challenge, this.boardHref, context)}
        <div class="side">
          ${aside(challenge, { href: this.bidHref, hidden: this.noBid, onStart: this.#startBid }, context)}
          <slot name="actions"></slot>
        </div>
        ${stageLine(challenge, context)}
        <div class="content">
          ${sections(challenge, context)} ${this.#drawAttachments(challenge, context)} ${this.#drawSimilar(context)}
        </div>
      </article>
    `;
  }

  #drawAttachments({ attachments: files }: Challenge, context: DetailContext) {
    if (files.length === 0) return nothing;
    const content = attachments(files, this.#download, context);
    return section('attachments', context.m.headings.attachments, content, context.headingLevel + 1);
  }

  #drawSimilar(context: DetailContext) {
    const { value, error } = this.#similar;
    if (error) {
      const notice = this.#notice(context.m.similarFailed, () => void this.#similar.reload());
      return section('similar', context.m.headings.similar, notice, context.headingLevel + 1);
    }
    if (!value || value.items.length === 0) return nothing;
    return section('similar', context.m.headings.similar, similar(value.items, context), context.headingLevel + 1);
  }

  #notice(sentence: string, onRetry?: () => void): TemplateResult {
    return html`
      <div class="notice" data-tone=${onRetry ? 'hot' : nothing} part="error" role="alert">
        <p>${sentence}</p>
        ${onRetry ? html`<button class="button" type="button" @click=${onRetry}>${this.t.retry}</button>` : nothing}
      </div>
    `;
  }

  readonly #startBid = (event: Event): void => {
    const challengeId = this.#challenge.value?.id;
    if (challengeId && !this.emit('qxwq-bid-start', { challengeId })) event.preventDefault();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'qxwq-challenge-detail': QxwqChallengeDetail;
  }
}
