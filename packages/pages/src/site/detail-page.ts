import { html } from '@lit-labs/ssr';
import { type Challenge, requirementParts } from '@qxwq/contract';
import { labelIn } from '@qxwq/dictionaries';
import { type DetailDrawn, fillAddress, formatDateTime, formatTimeLeft, stagesOf } from '@qxwq/elements/server';
import { nothing } from 'lit';
import { type PageContext, page } from './document.js';
import { detailJsonLd } from './json-ld.js';
import { amount, origin } from './rows.js';

/** A challenge in full, as a page that prints well and needs no script. */
export function detailPage({ challenge, similar }: DetailDrawn, context: PageContext): Promise<string> {
  const { addresses, texts, locale } = context;
  const { detail } = texts;
  const here = (other: typeof locale) => addresses.challenge(challenge.id, other);
  const qr = addresses.part(`challenges/${encodeURIComponent(challenge.id)}.svg`);
  return page(
    {
      title: challenge.title,
      description: challenge.summary,
      canonical: here(locale),
      alternate: here,
      jsonLd: detailJsonLd(challenge, context),
      type: 'article',
      index: true,
    },
    html`<p><a href=${addresses.list(locale)}>‹ ${detail.back}</a></p>
<article><h1>${challenge.title}</h1>
<p class="quiet">${origin(challenge, context)} · ${detail.number(challenge.number)}</p>
${stages(challenge, context)}
${facts(challenge, context)}
${words(detail.headings.problem, challenge.problem || challenge.summary)}
${words(detail.headings.technicalKey, challenge.technicalKey)}
${words(detail.headings.goal, challenge.goal)}
${indicators(challenge, context)}
${words(detail.headings.acceptance, challenge.acceptanceCriteria)}
${words(detail.headings.bidders, challenge.bidderRequirements)}
${
  similar && similar.items.length > 0
    ? html`<section><h2>${detail.headings.similar}</h2><ul>${similar.items.map(({ challenge: other }) => html`<li><a href=${addresses.challenge(other.id, locale)}>${other.title}</a></li>`)}</ul></section>`
    : nothing
}
<p class="quiet"><img class="qr" src=${qr} alt="" width="120" height="120" loading="lazy"><br>${texts.own.share} <a href=${here(locale)}>${here(locale)}</a></p>
</article>`,
    context,
  );
}

const stages = (challenge: Challenge, { texts: { t, detail } }: PageContext) =>
  html`<ol class="stages" aria-label=${detail.stages.label}>${stagesOf(challenge).map(
    ({ state, progress }) =>
      html`<li aria-current=${progress === 'current' ? 'step' : nothing}>${progress === 'current' ? labelIn(t.states, state) : (detail.stages.names[state] ?? labelIn(t.states, state))}</li>`,
  )}</ol>`;

function facts(challenge: Challenge, context: PageContext) {
  const { t, detail, own } = context.texts;
  const { now, locale, settings } = context;
  const left = formatTimeLeft(challenge.deadline, t, now);
  const open = challenge.state === 'published' && !left.passed;
  const bid = open ? fillAddress(settings.bidHref, { id: challenge.id, number: challenge.number }) : undefined;
  const modes = challenge.cooperationModes.map((mode) => labelIn(t.labels.cooperationModes, mode));
  return html`<dl class="facts-list">
<dt>${own.money}</dt><dd>${amount(challenge, context)}</dd>
<dt>${detail.facts.deadline}</dt><dd><strong class=${open && left.soon ? 'hot' : nothing}>${open ? left.precise : t.time.passed}</strong> · <time datetime=${challenge.deadline}>${t.time.beijing(formatDateTime(challenge.deadline, locale, now))}</time></dd>
${modes.length > 0 ? html`<dt>${detail.facts.cooperation}</dt><dd>${modes.join(locale === 'en' ? ', ' : '、')}</dd>` : nothing}
${challenge.trl ? html`<dt>${detail.facts.trl}</dt><dd>${t.challenge.trl(challenge.trl.from, challenge.trl.to)}</dd>` : nothing}
${challenge.durationMonths ? html`<dt>${detail.facts.duration}</dt><dd>${detail.facts.months(challenge.durationMonths)}</dd>` : nothing}
<dt>${detail.facts.ip}</dt><dd>${labelIn(detail.ipOwnerships, challenge.ipOwnership)}</dd>
<dt>${detail.facts.bids}</dt><dd>${open ? detail.facts.sealed(challenge.bidCount) : detail.facts.opened(challenge.bidCount)}</dd>
</dl>
${bid ? html`<p><a class="button primary" href=${bid}>${detail.bid}</a></p>` : nothing}`;
}

const words = (heading: string, text: string) =>
  text.trim() ? html`<section><h2>${heading}</h2><p class="prose">${text}</p></section>` : nothing;

const indicators = ({ indicators: rows }: Challenge, { texts: { detail } }: PageContext) =>
  rows.length === 0
    ? nothing
    : html`<section><h2>${detail.headings.indicators}</h2><table><thead><tr><th scope="col">${detail.columns.indicator}</th><th scope="col">${detail.columns.requirement}</th><th scope="col">${detail.columns.acceptance}</th></tr></thead><tbody>${rows.map(
        (indicator) => {
          const { amount: sum, unit } = requirementParts(indicator);
          const more = sum === indicator.requirement ? '' : indicator.requirement;
          return html`<tr><th scope="row">${indicator.name}</th><td><strong>${sum}</strong> ${unit} ${more}</td><td>${indicator.acceptance}</td></tr>`;
        },
      )}</tbody></table></section>`;
