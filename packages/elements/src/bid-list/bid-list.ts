import { type Bid, type BidId, type ConsentPurpose, fill, type PrivacyNotice } from '@qxwq/contract';
import {
  bidsList,
  bidsSetConsents,
  bidsWithdraw,
  type ClientOf,
  isApiError,
  platformPrivacyNotice,
} from '@qxwq/sdk/core/light';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { newKey } from '../bid-form/new-key.js';
import { printStyles } from '../bid-form/styles/print.js';
import { receiptStyles } from '../bid-form/styles/receipt.js';
import { receipt } from '../bid-form/view/receipt.js';
import { DeadlineController } from '../core/deadline-clock.js';
import { QxwqElement } from '../core/element.js';
import { failureText, isSignedOut } from '../core/failure.js';
import { PagedResource } from '../core/paged-resource.js';
import { Resource } from '../core/resource.js';
import { fillAddress } from '../core/safe-url.js';
import { bidFormTexts } from '../locales/bid-form/texts.js';
import { bidListTexts } from '../locales/bid-list/texts.js';
import { factLineStyles } from '../styles/fact-line.js';
import { skeletonStyles } from '../styles/skeleton.js';
import { bidListStyles } from './styles.js';
import { type BidRowView, bidRow, skeleton } from './view.js';
import { withdrawDialog } from './withdraw-dialog.js';

const operations = [bidsList, bidsWithdraw, bidsSetConsents, platformPrivacyNotice] as const;
type ListOperation = (typeof operations)[number]['name'];
type Client = ClientOf<ListOperation>;

const PAGE = 20;

/**
 * The bids of the organisation that is signed in (我的揭榜): state, deadline and number of each; continue, receipt,
 * withdraw, and consents to take back.
 *
 * @fires qxwq-bid-open - a reader wants to continue a bid; cancel it to keep the link from being followed
 * @fires qxwq-ready - the element shows itself for the first time
 * @fires qxwq-error - something failed; `detail.code` is stable
 * @fires qxwq-session-expired - nobody is signed in (any more)
 *
 * @csspart bid - one row
 * @csspart consents - the consents of a bid
 * @csspart receipt - a receipt
 */
export class QxwqBidList extends QxwqElement<ListOperation> {
  static override styles = [
    QxwqElement.styles,
    skeletonStyles,
    factLineStyles,
    bidListStyles,
    receiptStyles,
    printStyles,
  ].flat();

  static override properties: PropertyDeclarations = {
    bidHref: { attribute: 'bid-href' },
    receiptOf: { state: true },
    consentsOf: { state: true },
    withdrawing: { state: true },
    working: { state: true },
    failures: { state: true },
    changed: { state: true },
  };

  /** Address of the host's page with `<qxwq-bid-form>`; `{id}` and `{challenge}` are filled in: `/bid?id={id}`. */
  bidHref: string | undefined;

  /** The bid whose receipt stands in place of the list. */
  private receiptOf: string | null = null;
  private consentsOf: string | null = null;
  /** The bid that is about to be withdrawn. */
  private withdrawing: Bid | null = null;
  private working = false;
  private failures: ReadonlyMap<string, string> = new Map();
  /** Answers to changes, newer than the list. */
  private changed: ReadonlyMap<string, Bid> = new Map();

  protected override readonly operations = operations;

  /** Keys of withdrawals whose answer is unknown, so that asking again asks the same. */
  readonly #withdrawalKeys = new Map<string, string>();
  #focusAfter: string | undefined;
  readonly #texts = this.localise(bidListTexts);
  readonly #receiptTexts = this.localise(bidFormTexts);

  readonly #bids = new PagedResource<Bid, readonly [Client]>(this, {
    args: () => (this.activeClient ? [this.activeClient] : undefined),
    load: ([client], cursor, signal) => {
      if (!cursor) this.changed = new Map();
      return Promise.resolve(client.bids.list({ limit: PAGE, cursor }, { signal, locale: this.language }));
    },
    keyOf: ({ id }) => id,
    settled: (outcome) => {
      if (!('error' in outcome)) return;
      if (isSignedOut(outcome.error)) this.emit('qxwq-session-expired', { error: outcome.error });
      else this.report(outcome.error);
    },
  });
  readonly #notice = new Resource<PrivacyNotice, readonly [Client, string]>(this, {
    args: () => (this.activeClient ? [this.activeClient, this.language] : undefined),
    load: ([client, locale], signal) => Promise.resolve(client.platform.privacyNotice({ locale, signal })),
  });

  constructor() {
    super();
    new DeadlineController(this, () => this.#items.map(({ challenge }) => challenge.deadline));
  }

  /** Loads the list anew, for example after a bid was submitted elsewhere on the page. */
  reload(): Promise<void> {
    return this.#bids.reload();
  }

  private get dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.withdrawing && !this.dialog?.open) this.dialog?.showModal();
    const target = this.#focusAfter;
    this.#focusAfter = undefined;
    if (target) this.renderRoot.querySelector<HTMLElement>(target)?.focus();
  }

  protected override draw(): unknown {
    const t = this.#texts.value;
    const shown = this.#items.find(({ id }) => id === this.receiptOf);
    if (shown?.receipt) return this.#drawReceipt(shown);
    return html`
      <section aria-labelledby="heading">
        <div class="head"><h2 id="heading" tabindex="-1">${t.title}</h2></div>
        ${this.#drawBody()}
      </section>
      ${this.#drawDialog()}
    `;
  }

  #drawBody(): TemplateResult {
    const t = this.#texts.value;
    const { status, error, items, hasMore, loadingMore, moreError } = this.#bids;
    if (error) return this.#drawError(error);
    if (!items || status === 'idle') {
      return html`<div aria-busy="true">
        <p class="visually-hidden" role="status">${t.loading}</p>
        ${skeleton()}
      </div>`;
    }
    if (items.length === 0) return html`<div class="empty"><p>${t.empty}</p><p>${t.emptyHint}</p></div>`;
    const view = this.#view();
    return html`
      <ul class="bids">
        ${repeat(
          this.#items,
          ({ id }) => id,
          (bid) => bidRow(view, bid),
        )}
      </ul>
      ${moreError ? html`<p class="failed" role="alert">${failureText(moreError, this.t)}</p>` : nothing}
      ${
        hasMore
          ? html`<p class="more">
              <button class="button" type="button" aria-disabled=${loadingMore} @click=${() => void this.#bids.more()}>
                ${fill(t.more, { count: PAGE })}
              </button>
            </p>`
          : nothing
      }
    `;
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
      <p>${t.signInText}</p>
      <div class="actions">
        <button class="button primary" type="button" @click=${() => this.emit('qxwq-session-expired', { error })}>
          ${t.signIn}
        </button>
        <button class="button" type="button" @click=${again}>${t.signedIn}</button>
      </div>
    </div>`;
  }

  #drawReceipt(bid: Bid): TemplateResult {
    const back = () => {
      this.receiptOf = null;
      this.#focusAfter = `#${bid.id} .actions button`;
    };
    return html`
      <p class="actions"><button class="button plain" type="button" @click=${back}>${this.#texts.value.back}</button></p>
      ${receipt({
        t: this.#receiptTexts.value,
        locale: this.language,
        receipt: bid.receipt!,
        now: Date.now(),
        onMyBids: undefined,
        myBidsHref: undefined,
        onChange: undefined,
      })}
    `;
  }

  #drawDialog(): TemplateResult | typeof nothing {
    const bid = this.withdrawing;
    if (!bid) return nothing;
    return withdrawDialog({
      t: this.#texts.value,
      locale: this.language,
      bid,
      failure: this.failures.get(bid.id),
      working: this.working,
      keep: () => this.dialog?.close(),
      confirm: () => void this.#withdraw(bid),
      closed: this.#closed,
    });
  }

  get #items(): readonly Bid[] {
    return (this.#bids.items ?? []).map((bid) => this.changed.get(bid.id) ?? bid);
  }

  #view(): BidRowView {
    return {
      t: this.#texts.value,
      core: this.t,
      locale: this.language,
      now: Date.now(),
      notice: this.#notice.value,
      failures: this.failures,
      consentsOf: this.consentsOf,
      hrefOf: ({ id, challenge }) => fillAddress(this.bidHref, { id, challenge: challenge.id }),
      open: ({ id, challenge }, event) => {
        if (!this.emit('qxwq-bid-open', { bidId: id, challengeId: challenge.id })) event.preventDefault();
      },
      showReceipt: ({ id }) => {
        this.receiptOf = id;
        this.#focusAfter = '#heading';
      },
      askWithdraw: (bid) => {
        this.#forget(bid.id);
        this.withdrawing = bid;
      },
      toggleConsents: ({ id }) => {
        this.consentsOf = this.consentsOf === id ? null : id;
      },
      setConsent: (bid, purpose, granted) => void this.#setConsent(bid, purpose as ConsentPurpose, granted),
    };
  }

  async #withdraw(bid: Bid): Promise<void> {
    const client = this.activeClient;
    if (this.working || !client) return;
    this.working = true;
    const idempotencyKey = this.#withdrawalKeys.get(bid.id) ?? newKey();
    this.#withdrawalKeys.set(bid.id, idempotencyKey);
    try {
      this.#take(await client.bids.withdraw(bid.id, { idempotencyKey }));
      this.#withdrawalKeys.delete(bid.id);
      this.announce(fill(this.#texts.value.withdrawn, { title: bid.challenge.title }));
      this.dialog?.close();
    } catch (error) {
      if (isApiError(error) && error.status < 500) this.#withdrawalKeys.delete(bid.id);
      this.#failed(bid.id, error);
    } finally {
      this.working = false;
    }
  }

  async #setConsent(bid: Bid, purpose: ConsentPurpose, granted: boolean): Promise<void> {
    const client = this.activeClient;
    const notice = this.#notice.value;
    if (!client || !notice) return;
    this.#forget(bid.id);
    try {
      const consents = [{ purpose, granted }];
      this.#take(await client.bids.setConsents(bid.id as BidId, { noticeVersion: notice.version, consents }));
      const t = this.#texts.value;
      const title = notice.purposes.find((one) => one.purpose === purpose)?.title ?? purpose;
      this.announce(fill(granted ? t.consentGiven : t.consentTaken, { title }));
    } catch (error) {
      this.#failed(bid.id, error);
    }
  }

  #take(bid: Bid): void {
    this.changed = new Map(this.changed).set(bid.id, bid);
  }

  #failed(bidId: string, error: unknown): void {
    const t = this.#texts.value;
    const known = isApiError(error) ? t.problems[error.code] : undefined;
    this.failures = new Map(this.failures).set(bidId, known ?? failureText(error, this.t));
    if (isSignedOut(error)) this.emit('qxwq-session-expired', { error });
  }

  #forget(bidId: string): void {
    const failures = new Map(this.failures);
    failures.delete(bidId);
    this.failures = failures;
  }

  readonly #closed = (): void => {
    const id = this.withdrawing?.id;
    this.withdrawing = null;
    // Back to the row that was acted on; its withdraw button may be gone.
    if (id) this.#focusAfter = `#${id} .actions > *`;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'qxwq-bid-list': QxwqBidList;
  }
}
