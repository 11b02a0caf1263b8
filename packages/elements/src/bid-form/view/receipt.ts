import { fill, type Receipt } from '@qxwq/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, formatDateTime } from '../../core/format.js';
import { isChinese, type Locale } from '../../core/locale.js';
import type { BidFormMessages } from '../../locales/bid-form/zh-CN.js';

export interface ReceiptView {
  readonly t: BidFormMessages;
  readonly locale: Locale;
  readonly receipt: Receipt;
  /** Now by the platform's clock, in milliseconds since 1970. */
  readonly now: number;
  /** Where the person's bids are, if the host has said so. */
  readonly myBidsHref: string | undefined;
  /** Absent where one is there already. */
  readonly onMyBids: ((event: Event) => void) | undefined;
  /** Opens the form again; absent once that is no longer possible. */
  readonly onChange: (() => void) | undefined;
}

/** The proof that the bid has arrived: its number, the platform's time, a digest, and what happens next. */
export function receipt(view: ReceiptView): TemplateResult {
  const { t, locale, onChange, onMyBids } = view;
  const { number, submittedAt, challengeTitle, bidders, digest, version } = view.receipt;
  return html`
    <article class="receipt" part="receipt" aria-labelledby="heading">
      <h2 id="heading" tabindex="-1">${version > 1 ? t.receipt.again : t.receipt.title}</h2>
      <p class="number" part="receipt-number">${number}</p>
      <p class="quiet">
        <time datetime=${submittedAt}>${fill(t.receipt.time, { time: exactTime(submittedAt, locale) })}</time>
      </p>
      <dl>
        <div><dt>${t.receipt.challenge}</dt><dd>${challengeTitle}</dd></div>
        <div><dt>${t.receipt.bidders}</dt><dd>${named(bidders, t)}</dd></div>
        ${
          version > 1
            ? html`<div><dt>${t.receipt.version}</dt><dd>${fill(t.receipt.versionText, { version })}</dd></div>`
            : nothing
        }
        <div>
          <dt>${t.receipt.digest}</dt>
          <dd><code>${groups(digest)}</code><span class="hint">${t.receipt.digestHint}</span></dd>
        </div>
      </dl>
      <h3>${t.receipt.next}</h3>
      <ol>
        ${nextSteps(view).map((step) => html`<li>${step}</li>`)}
      </ol>
      <div class="actions">
        <button class="button primary" type="button" @click=${() => globalThis.print()}>${t.receipt.print}</button>
        ${onMyBids ? myBids(view, onMyBids) : nothing}
        ${onChange ? html`<button class="button plain" type="button" @click=${onChange}>${t.receipt.change}</button>` : nothing}
      </div>
    </article>
  `;
}

const myBids = ({ t, myBidsHref }: ReceiptView, open: (event: Event) => void): TemplateResult =>
  myBidsHref
    ? html`<a class="button" href=${myBidsHref} @click=${open}>${t.receipt.mine}</a>`
    : html`<button class="button" type="button" @click=${open}>${t.receipt.mine}</button>`;

/** The bidding organisation leads; where it bids alone there is nothing to lead. */
function named([lead = '', ...partners]: readonly string[], t: BidFormMessages): string {
  if (partners.length === 0) return lead;
  return [fill(t.receipt.lead, { name: lead }), ...partners].join(t.receipt.separator);
}

function nextSteps({ t, locale, now, receipt }: ReceiptView): string[] {
  const { sealedUntil, resultExpectedAt, contactHint } = receipt;
  const opened = resultExpectedAt
    ? fill(t.receipt.nextResult, { date: formatDate(resultExpectedAt, locale, now) })
    : t.receipt.nextResultOpen;
  return [
    fill(t.receipt.nextChange, { deadline: formatDateTime(sealedUntil, locale, now) }),
    opened,
    contactHint ? fill(t.receipt.nextNotice, { address: contactHint }) : t.receipt.nextNoticeNoAddress,
  ];
}

/** To the second and with the year, since a receipt is kept: `2026年11月24日 10:58:03`. */
export function exactTime(iso: string, locale: Locale): string {
  const at = new Date(iso);
  const timeZone = 'Asia/Shanghai';
  const month = isChinese(locale) ? 'long' : 'short';
  const date = new Intl.DateTimeFormat(locale, { timeZone, year: 'numeric', month, day: 'numeric' }).format(at);
  const time = new Intl.DateTimeFormat(locale, {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).format(at);
  return `${date} ${time}`;
}

/** Four by four, so that two people can compare it over the telephone. */
const groups = (digest: string): string => digest.match(/.{1,4}/g)?.join(' ') ?? digest;
