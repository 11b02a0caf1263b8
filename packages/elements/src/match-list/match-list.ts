import type { Match, MatchDecide, MatchList, MatchPlace } from '@qxwq/contract';
import {
  type ClientOf,
  isApiError,
  matchesDecide,
  matchesForChallenge,
  matchesForOrganisation,
  matchesPlace,
  matchesPreview,
  matchesPreviewForOrganisation,
  matchesReopen,
  matchesUnplace,
} from '@qxwq/sdk/core/light';
import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { QxwqElement } from '../core/element.js';
import { failureText, isSignedOut } from '../core/failure.js';
import { Resource } from '../core/resource.js';
import { matchListTexts } from '../locales/match-list/texts.js';
import { factLineStyles } from '../styles/fact-line.js';
import { formControlStyles } from '../styles/form-controls.js';
import { skeletonStyles } from '../styles/skeleton.js';
import { type Question, questionDialog } from './dialogs.js';
import { type MatchSubject, subjectOf } from './match-view.js';
import { type MatchRowView, matchRow, skeleton } from './row.js';
import { matchListStyles } from './styles.js';

const operations = [
  matchesForChallenge,
  matchesForOrganisation,
  matchesPreview,
  matchesPreviewForOrganisation,
  matchesDecide,
  matchesReopen,
  matchesPlace,
  matchesUnplace,
] as const;
type ListOperation = (typeof operations)[number]['name'];
type Client = ClientOf<ListOperation>;

const idOf = ({ challengeId, candidateId }: Pick<Match, 'challengeId' | 'candidateId'>) => candidateId + challengeId;

/**
 * Who can answer a challenge (`challenge`), or which challenges suit a university (`organisation`), best first, each
 * with its reasons; accept, set aside with a reason, and for brokers (技术经纪人) place by hand.
 *
 * @fires qxwq-match-open - a reader opens a match; cancel it to keep the link from being followed
 * @fires qxwq-match-decide - a match is about to be accepted, set aside or placed; cancelled, nothing is sent
 * @fires qxwq-ready - the list shows itself for the first time
 * @fires qxwq-error - something failed; `detail.code` is stable
 * @fires qxwq-session-expired - nobody is signed in (any more)
 *
 * @csspart match - one row
 * @csspart reasons - the reasons in one line
 * @csspart details - what the score is made of
 * @csspart indicators - the indicators one by one
 * @csspart dialog - the question for a reason
 */
export class QxwqMatchList extends QxwqElement<ListOperation> {
  static override styles = [
    QxwqElement.styles,
    skeletonStyles,
    factLineStyles,
    formControlStyles,
    matchListStyles,
  ].flat();

  static override properties: PropertyDeclarations = {
    challenge: {},
    organisation: {},
    family: {},
    limit: { type: Number },
    preview: { type: Boolean },
    readonly: { type: Boolean },
    broker: { type: Boolean },
    challengeHref: { attribute: 'challenge-href' },
    achievementHref: { attribute: 'achievement-href' },
    personHref: { attribute: 'person-href' },
    question: { state: true },
    fault: { state: true },
    busy: { state: true },
    failures: { state: true },
  };

  /** Id of the challenge to find answers for. */
  challenge: string | undefined;
  /** Id of the university whose challenges are looked for. */
  organisation: string | undefined;
  /** Whom to look for: `achievements` (default) or `people`. */
  family: 'achievements' | 'people' | undefined;
  /** How many, 1–50. Default 10. */
  limit = 10;
  /** Shows matches to everybody, without a session: nothing that was decided, and nothing to decide. */
  preview = false;
  /** Offers nothing to decide, for readers who are not on either side of the matches. */
  readonly = false;
  /** Offers to place matches by hand; the platform asks for the scope `matches:broker`. */
  broker = false;
  /** Addresses of the host's pages; `{id}` is filled in. */
  challengeHref: string | undefined;
  /** Address of an achievement's page: `/achievement.html?id={id}`. */
  achievementHref: string | undefined;
  /** Address of a team's or a person's page: `/person.html?id={id}`. */
  personHref: string | undefined;

  private question: Question | undefined;
  private fault: string | undefined;
  private busy: ReadonlySet<string> = new Set();
  private failures: ReadonlyMap<string, string> = new Map();

  protected override readonly operations = operations;
  readonly #texts = this.localise(matchListTexts);

  readonly #matches = new Resource<MatchList, readonly unknown[]>(this, {
    args: () => {
      const subject = this.challenge || this.organisation;
      if (!this.activeClient || !subject) return undefined;
      return [this.activeClient, subject, this.family, this.limit, this.preview, this.language];
    },
    load: async (_, signal) => this.#load(this.activeClient as Client, { signal, locale: this.language }),
    isEmpty: ({ items }) => items.length === 0,
    settled: (outcome) => {
      if (!('error' in outcome)) return;
      if (isSignedOut(outcome.error)) this.emit('qxwq-session-expired', { error: outcome.error });
      else this.report(outcome.error);
    },
  });

  /** Matches anew, for example after the page has changed something. */
  reload(): Promise<void> {
    return this.#matches.reload();
  }

  protected override takeDrawn(data: unknown): void {
    // Without a session a server knows no more than that there will be a list.
    if ('items' in (data as Partial<MatchList>)) this.#matches.seed(data as MatchList);
  }

  async #load({ matches }: Client, options: { signal: AbortSignal; locale: string }): Promise<MatchList> {
    const { challenge, organisation, family, limit } = this;
    if (challenge) {
      const query = { limit, ...(family && { family }) };
      return this.preview
        ? matches.preview(challenge, query, options)
        : matches.forChallenge(challenge, query, options);
    }
    return this.preview
      ? matches.previewForOrganisation(organisation as string, { limit }, options)
      : matches.forOrganisation(organisation as string, { limit }, options);
  }

  private get dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.question && !this.dialog?.open) this.dialog?.showModal();
  }

  protected override draw(): unknown {
    const t = this.#texts.value;
    const title = this.challenge ? t.titles[this.family ?? 'achievements'] : t.titles.challenges;
    return html`
      <section aria-labelledby="heading">
        <h2 id="heading">${title ?? t.titles.achievements}</h2>
        ${this.#drawBody()}
      </section>
      ${this.question ? this.#drawDialog(this.question) : ''}
    `;
  }

  #drawBody(): TemplateResult {
    const t = this.#texts.value;
    const { error, value } = this.#matches;
    if (error) return this.#drawError(error);
    if (!value) {
      return html`<div aria-busy="true">
        <p class="visually-hidden" role="status">${t.loading}</p>
        ${skeleton()}
      </div>`;
    }
    const words = { t, core: this.t };
    const rows = value.items.flatMap((match) => {
      const subject = subjectOf(match, words, this);
      return subject ? [{ match, subject }] : [];
    });
    if (rows.length === 0) return html`<div class="empty"><p>${t.empty}</p><p class="quiet">${t.emptyHint}</p></div>`;
    return html`<ol class="matches">
      ${repeat(
        rows,
        ({ match }) => idOf(match),
        ({ match, subject }) => matchRow(this.#view(subject), match, subject),
      )}
    </ol>`;
  }

  #drawError(error: unknown): TemplateResult {
    const t = this.#texts.value;
    const again = () => void this.reload();
    if (!isSignedOut(error)) {
      return html`<div class="panel" role="alert">
        <p>${failureText(error, this.t)}</p>
        <div class="actions"><button class="button" type="button" @click=${again}>${t.retry}</button></div>
      </div>`;
    }
    return html`<div class="panel">
      <h3>${t.signInTitle}</h3>
      <p class="quiet">${t.signInText}</p>
      <div class="actions">
        <button class="button primary" type="button" @click=${() => this.emit('qxwq-session-expired', { error })}>
          ${t.signIn}
        </button>
        <button class="button" type="button" @click=${again}>${t.signedIn}</button>
      </div>
    </div>`;
  }

  #drawDialog(question: Question): TemplateResult {
    return questionDialog({
      t: this.#texts.value,
      question,
      fault: this.fault,
      working: this.busy.has(idOf(question.match)),
      submit: (form) => void this.#answer(question, new FormData(form)),
      cancel: () => this.dialog?.close(),
      closed: () => {
        this.question = undefined;
        this.fault = undefined;
      },
    });
  }

  #view({ id, title }: MatchSubject): MatchRowView {
    const { done } = this.#texts.value;
    return {
      t: this.#texts.value,
      core: this.t,
      locale: this.language,
      now: this.now,
      decides: !this.preview && !this.readonly,
      places: this.broker && !this.preview,
      busy: this.busy,
      failures: this.failures,
      open: (match, event) => {
        if (!this.emit('qxwq-match-open', { match })) event.preventDefault();
      },
      accept: (match) => void this.#decide(match, { state: 'accepted' }, id, done.accepted(title)),
      reopen: (match) =>
        void this.#change(match, 'reopened', id, done.reopened(title), (client) =>
          client.matches.reopen(match.challengeId, match.candidateId),
        ),
      unplace: (match) =>
        void this.#change(match, 'unplaced', id, done.unplaced(title), (client) =>
          client.matches.unplace(match.challengeId, match.candidateId),
        ),
      askDismiss: (match) => {
        this.question = { kind: 'dismiss', match, title };
      },
      askPlace: (match) => {
        this.question = { kind: 'place', match, title };
      },
    };
  }

  async #answer({ kind, match, title }: Question, form: FormData): Promise<void> {
    const t = this.#texts.value;
    const said = (name: string) => String(form.get(name) ?? '').trim();
    const id = subjectOf(match, { t, core: this.t }, this)?.id ?? match.candidateId;
    let done: boolean;
    if (kind === 'dismiss') {
      const reason = said('reason') as NonNullable<MatchDecide['reason']>;
      if (!reason) return this.#refuse(t.choose);
      done = await this.#decide(match, { state: 'dismissed', reason, note: said('note') }, id, t.done.dismissed(title));
    } else {
      // Full-width digits come from Chinese input methods.
      const position = Number(said('position').normalize('NFKC'));
      const reason = said('reason');
      if (!(Number.isInteger(position) && position >= 1 && position <= 50)) return this.#refuse(t.fillPosition);
      if (!reason) return this.#refuse(t.fillReason);
      const place: MatchPlace = { position, reason };
      done = await this.#change(match, 'placed', id, t.done.placed(title), (client) =>
        client.matches.place(match.challengeId, match.candidateId, place),
      );
    }
    if (done) this.dialog?.close();
    else this.fault = this.failures.get(id);
  }

  #refuse(fault: string): void {
    this.fault = fault;
  }

  #decide(match: Match, decision: MatchDecide, id: string, said: string): Promise<boolean> {
    return this.#change(match, decision.state, id, said, (client) =>
      client.matches.decide(match.challengeId, match.candidateId, decision),
    );
  }

  /** Sends a change and matches anew; false where it was not made. */
  async #change(
    match: Match,
    action: 'accepted' | 'dismissed' | 'reopened' | 'placed' | 'unplaced',
    id: string,
    said: string,
    send: (client: Client) => PromiseLike<unknown>,
  ): Promise<boolean> {
    const client = this.activeClient;
    const key = idOf(match);
    if (!client || this.busy.has(key) || !this.emit('qxwq-match-decide', { match, action })) return false;
    this.busy = new Set(this.busy).add(key);
    this.#forget(id);
    try {
      await send(client);
      this.announce(said);
      await this.reload();
      return true;
    } catch (error) {
      const problem = isApiError(error) ? error.problem?.detail : undefined;
      this.failures = new Map(this.failures).set(id, problem || failureText(error, this.t));
      if (isSignedOut(error)) this.emit('qxwq-session-expired', { error });
      return false;
    } finally {
      const busy = new Set(this.busy);
      busy.delete(key);
      this.busy = busy;
    }
  }

  #forget(id: string): void {
    const failures = new Map(this.failures);
    failures.delete(id);
    this.failures = failures;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'qxwq-match-list': QxwqMatchList;
  }
}
