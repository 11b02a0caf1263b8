import { type Bid, fill } from '@qxwq/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDateTime } from '../core/format.js';
import type { Locale } from '../core/locale.js';
import type { BidListMessages } from '../locales/bid-list/zh-CN.js';

export interface WithdrawView {
  readonly t: BidListMessages;
  readonly locale: Locale;
  readonly bid: Bid;
  readonly failure: string | undefined;
  readonly working: boolean;
  readonly keep: () => void;
  readonly confirm: () => void;
  /** The dialog has closed, by whatever button or key. */
  readonly closed: () => void;
}

/** Asks before a bid is withdrawn. The button that changes nothing comes first, so it gets the focus. */
export function withdrawDialog({
  t,
  locale,
  bid,
  failure,
  working,
  keep,
  confirm,
  closed,
}: WithdrawView): TemplateResult {
  const draft = bid.state === 'draft';
  const date = formatDateTime(bid.challenge.deadline, locale);
  return html`
    <dialog aria-labelledby="dialog-title" aria-describedby="dialog-text" @close=${closed}>
      <h3 id="dialog-title">${draft ? t.discardTitle : t.withdrawTitle}</h3>
      <p class="subject">${bid.challenge.title}</p>
      <p id="dialog-text">${fill(draft ? t.discardText : t.withdrawText, { date })}</p>
      ${failure === undefined ? nothing : html`<p class="failed" role="alert">${failure}</p>`}
      <div class="actions">
        <button class="button" type="button" @click=${keep}>${draft ? t.keepDraft : t.keep}</button>
        <button class="button danger" type="button" aria-disabled=${working} @click=${confirm}>
          ${working ? t.working : draft ? t.confirmDiscard : t.confirmWithdraw}
        </button>
      </div>
    </dialog>
  `;
}
