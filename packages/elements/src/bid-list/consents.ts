import { type Bid, consentPurposes, fill } from '@qxwq/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDateTime } from '../core/format.js';
import type { BidRowView } from './view.js';

/** The consents of a bid, each with its own button: taking back is as easy as giving was (PIPL article 15). */
export function bidConsents(view: BidRowView, bid: Bid): TemplateResult {
  const { t, locale, now, notice } = view;
  const purposes = notice?.purposes.filter(({ purpose }) => (consentPurposes as readonly string[]).includes(purpose));
  return html`
    <section class="consents" part="consents" aria-label=${fill(t.named, { action: t.consentsTitle, title: bid.challenge.title })}>
      <h4>${t.consentsTitle}</h4>
      <p class="quiet">${t.consentsHint}</p>
      <ul>
        ${purposes?.map(({ purpose, title, text, required }) => {
          const consent = bid.consents.find((one) => one.purpose === purpose);
          const granted = consent?.granted === true;
          const time = consent ? formatDateTime(consent.at, locale, now) : '';
          const state = granted ? fill(t.granted, { time }) : consent ? fill(t.takenBack, { time }) : t.refused;
          const action = granted ? t.take : t.give;
          return html`<li>
            <div>
              <p><strong>${title}</strong> <span class="quiet">${state}</span></p>
              <p class="quiet">${text}</p>
              ${required && granted ? html`<p class="note">${t.requiredNote}</p>` : nothing}
            </div>
            <button
              class="button"
              type="button"
              aria-label=${fill(t.named, { action, title })}
              @click=${() => view.setConsent(bid, purpose, !granted)}
            >
              ${action}
            </button>
          </li>`;
        })}
      </ul>
    </section>
  `;
}
