import { type Bid, fill } from '@qxwq/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDateTime } from '../../core/format.js';
import type { Locale } from '../../core/locale.js';
import type { BidFormMessages } from '../../locales/bid-form/zh-CN.js';

export interface StartView {
  readonly t: BidFormMessages;
  readonly locale: Locale;
  readonly now: number;
  readonly bids: readonly Bid[];
  readonly open: (bid: Bid) => void;
  /** Begins another bid; absent once the challenge takes none. */
  readonly another: (() => void) | undefined;
}

/** The organisation has bids on this challenge already, perhaps a colleague's: nothing is opened unasked. */
export function start({ t, locale, now, bids, open, another }: StartView): TemplateResult {
  return html`
    <h2 id="heading" tabindex="-1">${t.start.title}</h2>
    <p class="lead">${t.start.text}</p>
    <ul class="bids">
      ${bids.map(
        (bid) => html`<li>
          <div>
            <h3>${bid.content.title || t.start.untitled}</h3>
            <p class="quiet">
              ${t.bidStates[bid.state as keyof BidFormMessages['bidStates']] ?? bid.state} ·
              ${fill(t.start.updated, { time: formatDateTime(bid.updatedAt, locale, now) })}
              ${bid.receipt ? html` · ${bid.receipt.number}` : nothing}
            </p>
          </div>
          <button class="button" type="button" @click=${() => open(bid)}>
            ${bid.state === 'draft' || bid.changedSinceSubmission ? t.start.go : t.start.see}
          </button>
        </li>`,
      )}
    </ul>
    ${another ? html`<p class="add"><button class="button" type="button" @click=${another}>${t.start.another}</button></p>` : nothing}
  `;
}
