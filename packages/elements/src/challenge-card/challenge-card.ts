import type { Challenge, ChallengeSummary } from '@qxwq/contract';
import { challengesGet } from '@qxwq/sdk/core/light';
import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import { amount, bids, deadline, origin, summary, tags, title } from '../challenge-view/parts.js';
import { challengeStyles } from '../challenge-view/styles.js';
import { DeadlineController } from '../core/deadline-clock.js';
import { QxwqElement } from '../core/element.js';
import { failureText, isSignedOut } from '../core/failure.js';
import { Resource } from '../core/resource.js';
import { skeletonStyles } from '../styles/skeleton.js';
import { cardStyles } from './styles.js';

const operations = [challengesGet] as const;

/**
 * One challenge as a card: given as data, or loaded by its id.
 *
 * @fires qxwq-challenge-open - the reader opens the challenge; cancelled, the link is not followed
 * @fires qxwq-load-start - the challenge begins to load
 * @fires qxwq-ready - the card shows itself for the first time
 * @fires qxwq-error - the challenge could not be loaded
 * @fires qxwq-session-expired - the platform wants a session that is not there (any more)
 *
 * @slot media - above the title, for a picture of the host
 * @csspart root - everything
 * @csspart card - the box
 * @csspart title - the title
 * @csspart link - the link or button in it
 * @csspart origin - enterprise, tier, place, industry
 * @csspart summary - the problem in two lines
 * @csspart tags - cooperation, maturity, joint bids
 * @csspart amount - the money
 * @csspart deadline - what is left until the deadline
 * @csspart bids - how many bids there are
 * @csspart error - what is shown when loading failed
 */
export class QxwqChallengeCard extends QxwqElement<'challenges.get'> {
  static override styles = [...QxwqElement.styles, skeletonStyles, challengeStyles, cardStyles];
  static override properties: PropertyDeclarations = {
    challenge: { attribute: false },
    challengeId: { attribute: 'challenge-id' },
    challengeHref: { attribute: 'challenge-href' },
    headingLevel: { type: Number, attribute: 'heading-level' },
  };

  /** The challenge to show; comes before `challenge-id`. */
  challenge: ChallengeSummary | undefined;
  /** Id of a challenge to load and show. */
  challengeId: string | undefined;
  /** Address of a challenge's page: `/challenge.html?id={id}`. Without it, an event only. */
  challengeHref: string | undefined;
  /** Level of the title as a heading, 2–6. */
  headingLevel = 3;

  protected override readonly operations = operations;

  readonly #loaded = new Resource<Challenge>(this, {
    args: () => this.#args,
    load: ([client, id, locale], signal) => {
      this.emit('qxwq-load-start', {});
      return (client as NonNullable<typeof this.activeClient>).challenges.get(id as string, {
        signal,
        locale: locale as string,
      });
    },
    keep: false,
    settled: (outcome) => {
      if (!('error' in outcome)) return;
      this.report(outcome.error);
      if (isSignedOut(outcome.error)) this.emit('qxwq-session-expired', { error: outcome.error });
    },
  });

  constructor() {
    super();
    new DeadlineController(this, () => (this.#shown ? [this.#shown.deadline] : []));
  }

  /** Loads the challenge again. */
  async reload(): Promise<void> {
    if (this.isConnected) await this.#loaded.reload();
  }

  protected override takeDrawn(data: unknown): void {
    this.#loaded.seed(data as Challenge);
  }

  protected override recover(): Promise<void> {
    return this.reload();
  }

  protected override get needsClient(): boolean {
    return this.challenge === undefined;
  }

  get #args() {
    const client = this.activeClient;
    if (this.challenge || !this.challengeId || !client) return undefined;
    return [client, this.challengeId, this.language] as const;
  }

  get #shown(): ChallengeSummary | undefined {
    return this.challenge ?? this.#loaded.value;
  }

  protected override draw(): TemplateResult {
    const challenge = this.#shown;
    if (!challenge) return this.#loaded.error ? this.#drawError() : skeleton();
    const context = {
      t: this.t,
      language: this.language,
      now: this.now,
      words: [],
      challengeHref: this.challengeHref,
      headingLevel: Math.min(6, Math.max(2, Math.trunc(this.headingLevel) || 3)),
    };
    return html`
      <article class="card" part="card">
        <slot name="media"></slot>
        <div class="text">
          ${title(challenge, context)} ${origin(challenge, context)} ${summary(challenge, context)}
          ${tags(challenge, context)}
        </div>
        <p class="facts">${amount(challenge, context)} ${deadline(challenge, context)} ${bids(challenge, context)}</p>
      </article>
    `;
  }

  #drawError(): TemplateResult {
    return html`
      <div class="notice" data-tone="hot" part="error" role="alert">
        <p>${failureText(this.#loaded.error, this.t)}</p>
        <button class="button" type="button" @click=${() => void this.reload()}>${this.t.retry}</button>
      </div>
    `;
  }
}

/** As high as a card with its texts; shows after 150 ms. */
const skeleton = () => html`
  <div class="card skeleton" aria-hidden="true">
    <div class="text">
      <div class="title"><i></i></div>
      <div class="origin"><i></i></div>
      <div class="summary"><i></i><i></i></div>
      <div class="tags wide-only"><i></i></div>
    </div>
    <div class="facts"><span class="amount"><i></i></span><i></i></div>
  </div>
`;

declare global {
  interface HTMLElementTagNameMap {
    'qxwq-challenge-card': QxwqChallengeCard;
  }
}
