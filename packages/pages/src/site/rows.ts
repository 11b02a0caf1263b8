import { html } from '@lit-labs/ssr';
import type { ChallengeSummary } from '@qxwq/contract';
import { labelIn } from '@qxwq/dictionaries';
import { formatBudget, formatDate, formatTimeLeft, industryLabel, placeLabel, tierLabel } from '@qxwq/elements/server';
import { nothing } from 'lit';
import type { PageContext } from './document.js';

/** A row of the list: title, where it comes from, the problem; money and deadline beside them. */
export const row = (challenge: ChallengeSummary, context: PageContext, target?: '_blank') => html`
<li>
<div><h2><a href=${context.addresses.challenge(challenge.id, context.locale)} target=${target ?? nothing} rel=${target ? 'noopener' : nothing}>${challenge.title}</a></h2>
<p class="quiet">${origin(challenge, context)}</p>
<p>${challenge.summary}</p></div>
<p class="facts">${amount(challenge, context)}<br>${deadline(challenge, context)}<br><span class="quiet">${context.texts.t.bids(challenge.bidCount)}</span></p>
</li>`;

export function origin(challenge: ChallengeSummary, { texts: { t } }: PageContext): string {
  const { organisation } = challenge;
  const tier = organisation?.tier ? tierLabel(organisation.tier, { t }) : '';
  const parts = [
    organisation?.name ?? t.challenge.anonymous,
    tier,
    placeLabel(challenge, { t }),
    industryLabel(challenge, { t }),
  ];
  return [...parts, challenge.sample ? t.challenge.sample : ''].filter(Boolean).join(' · ');
}

export function amount({ budget }: ChallengeSummary, { texts: { t }, locale }: PageContext) {
  const { value, unit } = formatBudget(budget, locale, t);
  return html`<span class="amount">${value}${unit ? html` <small>${unit}</small>` : nothing}</span>`;
}

/** What is left while bids are taken; afterwards where the challenge stands. The date is there for every reader. */
export function deadline(challenge: ChallengeSummary, { texts: { t }, locale, now }: PageContext) {
  const left = formatTimeLeft(challenge.deadline, t, now);
  const open = challenge.state === 'published';
  const date = formatDate(challenge.deadline, locale, now);
  return html`<span class=${open && left.soon ? 'hot' : nothing}>${open ? left.text : labelIn(t.states, challenge.state)}</span> · <time datetime=${challenge.deadline}>${open ? date : t.challenge.closed(date)}</time>`;
}
