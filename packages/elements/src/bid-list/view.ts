import { type Bid, fill, type PrivacyNotice } from '@qxwq/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDateTime, formatTimeLeft } from '../core/format.js';
import type { Locale } from '../core/locale.js';
import type { BidListMessages } from '../locales/bid-list/zh-CN.js';
import type { CoreMessages } from '../locales/zh-CN.js';
import { bidActions } from './bid-actions.js';
import { bidConsents } from './consents.js';

/** What one row draws from, and what its buttons do. */
export interface BidRowView {
  readonly t: BidListMessages;
  readonly core: CoreMessages;
  readonly locale: Locale;
  readonly now: number;
  readonly notice: PrivacyNotice | undefined;
  /** Where the host continues a bid, or undefined. */
  readonly hrefOf: (bid: Bid) => string | undefined;
  readonly open: (bid: Bid, event: Event) => void;
  readonly showReceipt: (bid: Bid) => void;
  readonly askWithdraw: (bid: Bid) => void;
  readonly toggleConsents: (bid: Bid) => void;
  readonly setConsent: (bid: Bid, purpose: string, granted: boolean) => void;
  /** The bid whose consents are shown. */
  readonly consentsOf: string | null;
  /** What went wrong with a bid, by its id. */
  readonly failures: ReadonlyMap<string, string>;
}

const tones: Readonly<Record<string, string>> = { submitted: 'accent', awarded: 'ok', opened: 'accent' };

/** One bid: on what, in which state, until when, and what can be done with it. */
export function bidRow(view: BidRowView, bid: Bid): TemplateResult {
  const { t, locale, now } = view;
  const { title, number } = bid.challenge;
  const failure = view.failures.get(bid.id);
  return html`
    <li class="bid" part="bid" id=${bid.id}>
      <h3 class="bid-title">${title}</h3>
      <span class="tag state" data-tone=${tones[bid.state] ?? nothing}>${t.states[bid.state] ?? bid.state}</span>
      <p class="plan">${bid.content.title ? fill(t.plan, { title: bid.content.title }) : t.untitled}</p>
      <p class="meta fact-line">
        ${deadline(view, bid)}
        <span>${fill(t.challenge, { number })}</span>
        ${bid.receipt ? html`<span>${fill(t.receiptNumber, { number: bid.receipt.number })}</span>` : nothing}
        <span>${fill(t.updated, { time: formatDateTime(bid.updatedAt, locale, now) })}</span>
      </p>
      ${
        bid.changedSinceSubmission && bid.receipt
          ? html`<p class="changed">
              ${fill(t.changed, { time: formatDateTime(bid.receipt.submittedAt, locale, now) })}
            </p>`
          : nothing
      }
      ${failure === undefined ? nothing : html`<p class="failed" role="alert">${fill(t.failed, { reason: failure })}</p>`}
      ${actions(view, bid)}
      ${view.consentsOf === bid.id ? bidConsents(view, bid) : nothing}
    </li>
  `;
}

function deadline({ t, core, locale, now }: BidRowView, bid: Bid): TemplateResult {
  const { deadline: at } = bid.challenge;
  const left = formatTimeLeft(at, core, now);
  const date = formatDateTime(at, locale, now);
  if (left.passed) return html`<time datetime=${at}>${fill(t.passed, { date })}</time>`;
  const tone = left.soon ? 'soon' : nothing;
  return html`<span class=${tone}>${left.text}</span>
    <time class=${tone} datetime=${at}>${fill(t.deadline, { date })}</time>`;
}

function actions(view: BidRowView, bid: Bid): TemplateResult {
  const { t, now } = view;
  const can = bidActions(bid, now);
  const draft = bid.state === 'draft' || bid.state === 'withdrawn';
  const button = (text: string, action: () => void, more: { expanded?: boolean } = {}) => html`
    <button
      class="button plain"
      type="button"
      aria-label=${named(t, text, bid)}
      aria-expanded=${more.expanded ?? nothing}
      @click=${action}
    >
      ${text}
    </button>
  `;
  const withdraw = bid.state === 'draft' ? t.discard : t.withdraw;
  return html`<div class="actions">
    ${can.edit ? editLink(view, bid, draft || bid.changedSinceSubmission ? t.go : t.change) : nothing}
    ${can.receipt ? button(t.receipt, () => view.showReceipt(bid)) : nothing}
    ${view.notice ? button(t.consents, () => view.toggleConsents(bid), { expanded: view.consentsOf === bid.id }) : nothing}
    ${can.withdraw ? button(withdraw, () => view.askWithdraw(bid)) : nothing}
  </div>`;
}

function editLink(view: BidRowView, bid: Bid, text: string): TemplateResult {
  const href = view.hrefOf(bid);
  const label = named(view.t, text, bid);
  const open = (event: Event) => view.open(bid, event);
  return href
    ? html`<a class="button" href=${href} aria-label=${label} @click=${open}>${text}</a>`
    : html`<button class="button" type="button" aria-label=${label} @click=${open}>${text}</button>`;
}

/** Rows before they are there. */
export const skeleton = (): TemplateResult => html`
  <div class="bids skeleton" aria-hidden="true">
    ${[1, 2, 3].map(
      () => html`<div class="bone">
        <h3><i></i></h3>
        <p><i></i></p>
        <p class="meta"><i></i></p>
        <div class="actions"><i></i></div>
      </div>`,
    )}
  </div>
`;

/** Ten buttons called 撤回 would be of no use to somebody who hears the page. */
const named = (t: BidListMessages, action: string, bid: Bid): string =>
  fill(t.named, { action, title: bid.challenge.title });
