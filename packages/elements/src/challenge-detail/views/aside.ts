import type { Challenge } from '@qxwq/contract';
import { labelIn } from '@qxwq/dictionaries';
import { html, nothing, type TemplateResult } from 'lit';
import { amount } from '../../challenge-view/parts.js';
import { formatDateTime, formatTimeLeft } from '../../core/format.js';
import { fillAddress } from '../../core/safe-url.js';
import type { DetailContext } from './context.js';

export interface BidAction {
  readonly href: string | undefined;
  /** The host takes no bids here. */
  readonly hidden: boolean;
  readonly onStart: (event: Event) => void;
}

/** What decides whether to bid: money, time, conditions, and the one primary action. */
export function aside(challenge: Challenge, bid: BidAction, context: DetailContext): TemplateResult {
  const { m, t, language } = context;
  const { payments, cooperationModes, trl, durationMonths } = challenge;
  const modes = [
    ...cooperationModes.map((mode) => labelIn(t.labels.cooperationModes, mode)),
    ...(challenge.jointBids ? [m.facts.joint] : []),
    ...(challenge.awardsSeveral ? [m.facts.several] : []),
  ];
  return html`
    <aside part="aside">
      <p class="money">${amount(challenge, context)}</p>
      ${
        payments.length > 0
          ? html`<p class="payments">${m.payments(payments.map(({ stage, percent }) => m.payment(stage, percent)))}</p>`
          : nothing
      }
      <dl>
        ${deadlineFact(challenge, context)}
        ${modes.length > 0 ? fact(m.facts.cooperation, modes.join(language === 'en' ? ', ' : '，')) : nothing}
        ${trl ? fact(m.facts.trl, t.challenge.trl(trl.from, trl.to)) : nothing}
        ${durationMonths === null ? nothing : fact(m.facts.duration, m.facts.months(durationMonths))}
        ${fact(m.facts.ip, labelIn(m.ipOwnerships, challenge.ipOwnership))}
        ${fact(m.facts.bids, isOpen(challenge, context) ? m.facts.sealed(challenge.bidCount) : m.facts.opened(challenge.bidCount))}
      </dl>
      ${bid.hidden ? nothing : bidAction(challenge, bid, context)}
    </aside>
  `;
}

const fact = (name: string, value: unknown) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;

const isOpen = ({ state, deadline }: Challenge, { now }: DetailContext): boolean =>
  state === 'published' && Date.parse(deadline) > now;

function deadlineFact(challenge: Challenge, { m, t, language, now }: DetailContext) {
  const moment = t.time.beijing(formatDateTime(challenge.deadline, language, now));
  const left = formatTimeLeft(challenge.deadline, t, now);
  const text = challenge.state === 'published' ? left.precise : t.time.passed;
  return fact(
    m.facts.deadline,
    html`
      <strong class="left" part="deadline" data-tone=${left.soon && challenge.state === 'published' ? 'hot' : nothing}>${text}</strong>
      <time datetime=${challenge.deadline}>${moment}</time>
    `,
  );
}

function bidAction(challenge: Challenge, { href, onStart }: BidAction, context: DetailContext) {
  const { m } = context;
  if (!isOpen(challenge, context)) return html`<p class="closed">${m.bidClosed}</p>`;
  const address = fillAddress(href, { id: challenge.id, number: challenge.number });
  return html`
    ${
      address
        ? html`<a class="button primary" part="bid" href=${address} @click=${onStart}>${m.bid}</a>`
        : html`<button class="button primary" part="bid" type="button" @click=${onStart}>${m.bid}</button>`
    }
    <p class="reassurance">${m.bidReassurance}${m.serverClock}</p>
  `;
}
