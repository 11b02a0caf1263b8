import { fill, type PrivacyNotice, type Receipt } from '@qxwq/contract';
import { nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { DeadlineController } from '../core/deadline-clock.js';
import { deviceStore } from '../core/device-store.js';
import { QxwqElement } from '../core/element.js';
import { isSignedOut } from '../core/failure.js';
import { fetchPart } from '../core/fetch-part.js';
import { formatDateTime } from '../core/format.js';
import { onSignOut } from '../core/on-sign-out.js';
import { Resource } from '../core/resource.js';
import { safeUrl } from '../core/safe-url.js';
import { warnOnce } from '../core/warn-once.js';
import { bidFormTexts } from '../locales/bid-form/texts.js';
import { isReceived } from './draft/is-received.js';
import { type Facts, loadFacts } from './facts.js';
import type { FormNews } from './form-news.js';
import type { FormModel } from './model/form-model.js';
import { newKey } from './new-key.js';
import type { Opened } from './open-form.js';
import { type FormClient, type FormOperation, formOperations } from './operations.js';
import { PageWatch } from './page-watch.js';
import { bidFormStyles } from './styles/index.js';
import { type FocusTarget, moveFocus } from './view/focus.js';
import type { FormView } from './view/form-view.js';
import { drawFailure, drawPanel, drawWaiting } from './view/panels.js';
import { receipt } from './view/receipt.js';
import { start } from './view/start.js';

/** All that somebody needs who writes: fetched while the platform is asked, so that a page without a form is light. */
type Writing = typeof import('./writing.js');
const fetchWriting = (): Promise<Writing> => import('./writing.js');

/**
 * A bid on a challenge (揭榜书): five steps, answers to each indicator with the verdict at once, a draft that survives
 * reloads and crashes, exactly one submission, and a receipt.
 *
 * It needs a session: `getToken` in `configure()` or at the provider. Enter in a text field never submits.
 *
 * @fires qxwq-bid-submit - before a bid is submitted; cancel it to keep it from being sent
 * @fires qxwq-bid-submitted - the platform has got the bid; `detail.receipt` is the proof
 * @fires qxwq-draft-saved - the platform has got the latest text
 * @fires qxwq-ready - the element shows itself for the first time
 * @fires qxwq-error - something failed; `detail.code` is stable
 * @fires qxwq-session-expired - nobody is signed in (any more); everything typed is kept
 * @fires qxwq-my-bids-open - a reader wants to see all of their bids
 *
 * @csspart form - the whole form
 * @csspart steps - the line of steps
 * @csspart saved - where the text is stored
 * @csspart summary - the summary of errors
 * @csspart field - one field with label, hint and message
 * @csspart notice - a sentence about the state of things
 * @csspart receipt - the receipt
 */
export class QxwqBidForm extends QxwqElement<FormOperation> {
  static override styles = [...QxwqElement.styles, ...bidFormStyles];

  static override properties: PropertyDeclarations = {
    challengeId: { attribute: 'challenge-id' },
    bidId: { attribute: 'bid-id' },
    myBidsHref: { attribute: 'my-bids-href' },
    choice: { state: true },
    form: { state: true },
    left: { state: true },
  };

  /** The challenge to bid on. */
  challengeId: string | undefined;
  /** A bid to continue; without it the form goes on with what this device has, or begins anew. */
  bidId: string | undefined;
  /** Where the host shows `<qxwq-bid-list>`; the receipt links to it. */
  myBidsHref: string | undefined;

  protected override readonly operations = formOperations;

  /** What was chosen among several bids, or after a receipt. */
  private choice: { readonly bidId?: string; readonly another?: boolean; readonly change?: boolean } = {};
  private form: FormModel | undefined;
  private left = false;

  #opened: Opened | undefined;
  #writing: Writing | undefined;
  #stopHearing: (() => void) | undefined;
  #focus: FocusTarget | undefined;
  #news: FormNews | undefined;
  readonly #texts = this.localise(bidFormTexts);
  readonly #store = deviceStore();

  readonly #opening = new Resource<Opened, readonly [FormClient, string | undefined, string | undefined, object]>(
    this,
    {
      args: () => {
        const client = this.activeClient;
        const asked = this.#asked;
        return client && asked ? [client, ...asked, this.choice] : undefined;
      },
      load: ([client, challengeId, bidId], signal) => this.#open({ client, challengeId, bidId, signal }),
      keep: false,
      settled: (outcome) => {
        if ('value' in outcome) this.#enter(outcome.value);
        else this.#failed(outcome.error);
      },
    },
  );

  /** The notice once more when the language changes; the form itself stays as it is. */
  readonly #notice = new Resource<PrivacyNotice, readonly [FormClient, string]>(this, {
    args: () => {
      const client = this.activeClient;
      if (!client || !this.#opened || this.#opened.noticeLocale === this.language) return undefined;
      return [client, this.language];
    },
    load: ([client, locale], signal) => client.platform.privacyNotice({ locale, signal }),
  });

  constructor() {
    super();
    new DeadlineController(this, () => {
      const opened = this.#opened;
      if (!opened) return [];
      return [new Date(Date.parse(opened.challenge.deadline) - opened.clockAhead).toISOString()];
    });
    new PageWatch(this, {
      hiding: () => {
        this.form?.draft.flush();
        this.form?.draft.retry();
      },
      back: () => this.#goOn(),
      unsafe: () => this.form !== undefined && (this.form.draft.unsafe || this.form.uploads.busy),
    });
  }

  /** Challenge and bid to ask for; undefined where the page names neither. */
  get #asked(): readonly [string | undefined, string | undefined] | undefined {
    const bidId = this.choice.bidId ?? this.bidId;
    return this.challengeId || bidId ? [this.challengeId, bidId] : undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // Another challenge or account: the form of the one before is stored and put away.
    if (this.#opening.status === 'loading' && this.form) this.#putAway();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const target = this.#focus;
    this.#focus = undefined;
    if (target) moveFocus(this.renderRoot, target);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.form?.draft.wake();
    this.#stopHearing = onSignOut(({ drafts }) => this.#forget(drafts));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.form?.draft.rest();
    this.#stopHearing?.();
  }

  /** The person has signed out: their form goes, and with `drafts` also what this device has stored of it. */
  #forget(drafts = false): void {
    if (drafts) this.form?.draft.clear();
    this.#putAway();
  }

  protected override draw(): unknown {
    const { t, core, opening } = { t: this.#texts.value, core: this.t, opening: this.#opening };
    if (opening.status === 'idle' && this.activeClient && !this.#asked) {
      warnOnce('<qxwq-bid-form> needs a challenge-id or a bid-id');
      return drawPanel(t.states.missingTitle, t.states.missingText);
    }
    if (opening.status === 'idle' || opening.status === 'loading') return drawWaiting(t);
    const opened = this.#opened;
    if (opening.error || !opened) {
      return drawFailure(opening.error, { t, core, signIn: this.#signIn, retry: () => void this.#opening.reload() });
    }
    const { challenge } = opened;
    const received = this.#received(opened);
    if (received) return this.#drawReceipt(received, opened);
    if (!opened.mayWrite) return drawPanel(t.states.forbiddenTitle, t.states.forbiddenText);
    if (opened.opening.kind === 'choose') {
      return start({
        t,
        locale: this.language,
        now: this.#now(opened),
        bids: opened.opening.bids,
        open: (bid) => this.#choose({ bidId: bid.id }),
        another: this.#isOpen(opened) ? () => this.#choose({ another: true }) : undefined,
      });
    }
    if (!this.form || !this.#writing) return nothing;
    if (!this.#isOpen(opened) && this.form.draft.record.savedAt === 0) {
      const date = formatDateTime(challenge.deadline, this.language, this.#now(opened));
      return drawPanel(t.states.closedTitle, fill(t.states.closedText, { date }));
    }
    return this.#writing.drawForm(this.#view(opened, this.form), {
      signIn: this.#signIn,
      signedIn: () => this.#goOn(),
      later: () => void this.#later(),
      left: this.left,
    });
  }

  async #open(asked: Pick<Facts, 'client' | 'signal'> & Partial<Record<'challengeId' | 'bidId', string | undefined>>) {
    const { another = false, change = false } = this.choice;
    const { challengeId, bidId, ...rest } = asked;
    const facts: Facts = { ...rest, challengeId, bidId, locale: this.language };
    const [writing, known] = await Promise.all([fetchPart(fetchWriting), loadFacts(facts)]);
    this.#writing = writing;
    return writing.openForm(facts, known, { store: this.#store, another, change, newKey });
  }

  #drawReceipt(received: Receipt, opened: Opened): TemplateResult {
    return receipt({
      t: this.#texts.value,
      locale: this.language,
      receipt: received,
      now: this.#now(opened),
      myBidsHref: safeUrl(this.myBidsHref),
      onMyBids: (event) => {
        if (!this.emit('qxwq-my-bids-open', {})) event.preventDefault();
      },
      onChange:
        opened.mayWrite && this.#isOpen(opened)
          ? () => this.#choose({ bidId: received.bidId, change: true })
          : undefined,
    });
  }

  #view(opened: Opened, form: FormModel): FormView {
    return {
      form,
      t: this.#texts.value,
      core: this.t,
      locale: this.language,
      challenge: opened.challenge,
      notice: this.#currentNotice(opened),
      now: this.#now(opened),
    };
  }

  #currentNotice(opened: Opened): PrivacyNotice {
    return opened.noticeLocale === this.language ? opened.notice : (this.#notice.value ?? opened.notice);
  }

  #now(opened: Opened): number {
    return Date.now() + opened.clockAhead;
  }

  #isOpen(opened: Opened): boolean {
    return opened.challenge.state === 'published' && Date.parse(opened.challenge.deadline) > this.#now(opened);
  }

  #received({ opening }: Opened): Receipt | null {
    const submitted = this.form?.submission.state;
    if (submitted?.kind === 'received') return submitted.receipt;
    return opening.kind === 'received' && isReceived(opening.bid) ? opening.bid.receipt : null;
  }

  #enter(opened: Opened): void {
    this.#opened = opened;
    if (opened.opening.kind !== 'form' || !this.#writing) return;
    const { FormModel, FormNews, Submission, savedSentence, Uploads } = this.#writing;
    const { draft } = opened.opening;
    const { challenge } = opened;
    const submission = new Submission(draft, newKey);
    const form = new FormModel(draft, submission, new Uploads(draft, newKey), () => ({
      t: this.#texts.value,
      indicators: challenge.indicators,
      notice: this.#currentNotice(opened),
    }));
    form.changed = () => this.#changed();
    form.focus = (target) => {
      this.#focus = target;
      this.requestUpdate();
    };
    form.beforeSubmit = () => this.emit('qxwq-bid-submit', { challengeId: challenge.id, bidId: draft.bid?.id ?? '' });
    this.form = form;
    this.#news = new FormNews(form, {
      saved: (bidId) => this.emit('qxwq-draft-saved', { challengeId: challenge.id, bidId }),
      submitted: (receipt) =>
        this.emit('qxwq-bid-submitted', { challengeId: challenge.id, bidId: receipt.bidId, receipt }),
      signedOut: this.#signIn,
      held: () => {
        const { main, note } = savedSentence(this.#view(opened, form));
        this.announce(`${main} ${note}`);
      },
    });
    if (draft.record.savedAt > 0) {
      const time = formatDateTime(new Date(draft.record.savedAt).toISOString(), this.language, this.#now(opened));
      this.announce(fill(this.#texts.value.states.restored, { time }));
    }
  }

  #putAway(): void {
    this.form?.draft.rest();
    this.form = undefined;
    this.#opened = undefined;
  }

  #changed(): void {
    this.requestUpdate();
    if (this.form?.draft.record.dirty) this.left = false;
    this.#news?.tell();
  }

  #choose(choice: QxwqBidForm['choice']): void {
    this.#putAway();
    this.choice = choice;
    this.#focus = 'heading';
  }

  #failed(error: unknown): void {
    if (isSignedOut(error)) this.#signIn();
    else this.report(error);
  }

  readonly #signIn = (): void => {
    this.emit('qxwq-session-expired', { error: this.#opening.error });
  };

  /** The network or the session may be back. */
  #goOn(): void {
    const { form } = this;
    if (!form) {
      if (this.#opening.error) void this.#opening.reload();
      return;
    }
    form.draft.retry();
    form.uploads.retryAll();
    // The person has pressed the button already; asking once more cannot double the bid.
    if (['uncertain', 'signed_out'].includes(form.submission.state.kind)) void form.resume();
  }

  async #later(): Promise<void> {
    this.form?.draft.flush();
    await this.form?.draft.save();
    this.left = true;
    this.announce(this.#texts.value.form.laterDone);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'qxwq-bid-form': QxwqBidForm;
  }
}
