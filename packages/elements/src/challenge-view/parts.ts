import type { ChallengeSummary } from '@qxwq/contract';
import { labelIn } from '@qxwq/dictionaries';
import { html, nothing, type TemplateResult } from 'lit';
import { formatBudget, formatDate, formatTimeLeft } from '../core/format.js';
import { addressOf, openChallenge, type ViewContext } from './context.js';
import { markWords } from './highlight.js';
import { industryLabel, placeLabel, tierLabel } from './labels.js';

/** A text with the words that were looked for marked. */
export const marked = (text: string, { words }: ViewContext) =>
  markWords(text, words).map(({ text: piece, hit }) => (hit ? html`<mark>${piece}</mark>` : piece));

/** The title as a heading with a link; without an address it is a button that only tells the page. */
export function title(challenge: ChallengeSummary, context: ViewContext): TemplateResult {
  const href = addressOf(challenge, context);
  const open = (event: Event) => openChallenge(event, challenge);
  const text = marked(challenge.title, context);
  return html`
    <div class="title" role="heading" aria-level=${context.headingLevel} part="title">
      ${
        href
          ? html`<a href=${href} part="link" @click=${open}>${text}</a>`
          : html`<button type="button" part="link" @click=${open}>${text}</button>`
      }
    </div>
  `;
}

/** Enterprise, tier, place, industry. */
export function origin(challenge: ChallengeSummary, context: ViewContext): TemplateResult {
  const { organisation } = challenge;
  return html`
    <p class="origin" part="origin">
      <span>${organisation?.name ?? context.t.challenge.anonymous}</span>
      ${organisation?.tier ? html`<span class="tag" data-tone="warn">${tierLabel(organisation.tier, context)}</span>` : nothing}
      <span class="dotted">${placeLabel(challenge, context)}</span>
      <span class="dotted wide-only">${industryLabel(challenge, context)}</span>
    </p>
  `;
}

export function amount(
  { budget }: Pick<ChallengeSummary, 'budget'>,
  { language, t }: Pick<ViewContext, 'language' | 't'>,
) {
  const { value, unit } = formatBudget(budget, language, t);
  return html`<span class="amount" part="amount">${value}${unit ? html` <small>${unit}</small>` : nothing}</span>`;
}

/** 剩 12 天 · 12月6日 while bids are taken; afterwards where the challenge stands. */
export function deadline(challenge: ChallengeSummary, { language, now, t }: ViewContext): TemplateResult {
  const left = formatTimeLeft(challenge.deadline, t, now);
  const date = formatDate(challenge.deadline, language, now);
  const time = html`<time datetime=${challenge.deadline}>${date}</time>`;
  if (challenge.state !== 'published') {
    return html`<span class="deadline" part="deadline">
      <span>${labelIn(t.states, challenge.state)}</span>
      <time class="dotted" datetime=${challenge.deadline}>${t.challenge.closed(date)}</time>
    </span>`;
  }
  return html`<span class="deadline" part="deadline" data-tone=${left.soon ? 'hot' : nothing}>
    <span>${left.text}</span> <span class="dotted">${time}</span>
  </span>`;
}

export const bids = ({ bidCount }: ChallengeSummary, { t }: ViewContext): TemplateResult =>
  html`<span class="bids" part="bids">${t.bids(bidCount)}</span>`;

/** How the work is meant: cooperation, maturity, joint bids. */
export function tags(challenge: ChallengeSummary, { t }: ViewContext): TemplateResult {
  const { cooperationModes, trl, jointBids } = challenge;
  const texts = [
    ...cooperationModes.map((mode) => labelIn(t.labels.cooperationModes, mode)),
    ...(trl ? [t.challenge.trl(trl.from, trl.to)] : []),
    ...(jointBids ? [t.challenge.jointBids] : []),
  ];
  return html`<ul class="tags wide-only" part="tags">${texts.map((text) => html`<li class="tag">${text}</li>`)}</ul>`;
}

/** The problem in two lines. */
export const summary = (challenge: ChallengeSummary, context: ViewContext): TemplateResult =>
  html`<p class="summary" part="summary">${marked(challenge.summary, context)}</p>`;
