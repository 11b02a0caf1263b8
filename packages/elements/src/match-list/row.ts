import type { Match } from '@qxwq/contract';
import { labelIn } from '@qxwq/dictionaries';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDateTime } from '../core/format.js';
import type { Locale } from '../core/locale.js';
import type { MatchListMessages } from '../locales/match-list/zh-CN.js';
import type { CoreMessages } from '../locales/zh-CN.js';
import type { MatchSubject } from './match-view.js';
import { reasonLine, reasonText, setFigures } from './reasons.js';

/** What one row draws from, and what its buttons do. */
export interface MatchRowView {
  readonly t: MatchListMessages;
  readonly core: CoreMessages;
  readonly locale: Locale;
  readonly now: number;
  /** Whether the reader may decide and, as a broker, place. */
  readonly decides: boolean;
  readonly places: boolean;
  /** Ids of the matches that are being changed. */
  readonly busy: ReadonlySet<string>;
  readonly failures: ReadonlyMap<string, string>;
  readonly open: (match: Match, event: Event) => void;
  readonly accept: (match: Match) => void;
  readonly askDismiss: (match: Match) => void;
  readonly reopen: (match: Match) => void;
  readonly askPlace: (match: Match) => void;
  readonly unplace: (match: Match) => void;
}

/** One match: who, why, what was decided, and what can be done. */
export function matchRow(view: MatchRowView, match: Match, subject: MatchSubject): TemplateResult {
  const { t, core } = view;
  const { title, href } = subject;
  const open = (event: Event) => view.open(match, event);
  const failure = view.failures.get(subject.id);
  return html`
    <li class="match" part="match" id=${subject.id}>
      <h3 class="match-title">
        ${href ? html`<a href=${href} @click=${open}>${title}</a>` : html`<button type="button" @click=${open}>${title}</button>`}
      </h3>
      <p class="facts fact-line">${subject.facts.map((fact) => html`<span>${fact}</span>`)}</p>
      <p class="reason" part="reasons">${reasonLine(match, t, core)}</p>
      ${match.through.length > 0 ? html`<p class="quiet">${t.through} ${match.through.map(({ title }) => title).join(t.separator)}</p>` : nothing}
      ${override(view, match)} ${decision(view, match)}
      ${failure === undefined ? nothing : html`<p class="failed" role="alert">${t.failed(failure)}</p>`}
      ${details(view, match)} ${actions(view, match, title)}
    </li>
  `;
}

function override({ t, locale, now }: MatchRowView, { override }: Match): TemplateResult | typeof nothing {
  if (!override) return nothing;
  const text = t.placed(override.position, override.reason);
  const { by } = override;
  const whole = by ? t.placedBy(text, by.name ?? by.organisation.name, formatDateTime(override.at, locale, now)) : text;
  return html`<p class="placed">${whole}</p>`;
}

function decision({ t, locale, now }: MatchRowView, { decision }: Match): TemplateResult | typeof nothing {
  if (!decision) return nothing;
  const name = decision.by.name ?? decision.by.organisation.name;
  const time = formatDateTime(decision.at, locale, now);
  if (decision.state === 'accepted') return html`<p class="decided" data-tone="ok">${t.accepted(name, time)}</p>`;
  const reason = [labelIn(t.dismissalReasons, decision.reason ?? ''), decision.note].filter(Boolean).join(t.separator);
  return html`<p class="decided">${t.dismissed(name, time, reason)}</p>`;
}

/** Rows before they are there. */
export const skeleton = (): TemplateResult => html`
  <div class="matches skeleton" aria-hidden="true">
    ${[1, 2, 3].map(
      () => html`<div class="bone">
        <h3><i></i></h3>
        <p class="facts"><i></i></p>
        <p class="reason"><i></i></p>
      </div>`,
    )}
  </div>
`;

/** The score to the last part, and what the offer says to each indicator. */
function details({ t, core, locale }: MatchRowView, match: Match): TemplateResult {
  const number = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 3,
    maximumFractionDigits: 3,
    signDisplay: 'negative',
  });
  return html`
    <details part="details">
      <summary>${t.why}</summary>
      <table>
        <caption>${t.contributions}</caption>
        <thead>
          <tr><th scope="col">${t.reason}</th><th scope="col">${t.found}</th><th scope="col" class="number">${t.points}</th></tr>
        </thead>
        <tbody>
          ${match.reasons.map(
            (reason) => html`<tr>
              <th scope="row">${labelIn(t.kindsOfReason, reason.kind)}</th>
              <td>${reasonText(reason, t, core)}${reason.quote ? html` <q>${reason.quote}</q>` : nothing}</td>
              <td class="number">${number.format(reason.score)}</td>
            </tr>`,
          )}
        </tbody>
        <tfoot>
          <tr><th scope="row" colspan="2">${t.sum}</th><td class="number">${number.format(match.score)}</td></tr>
        </tfoot>
      </table>
      ${match.indicators.length === 0 ? nothing : indicators(t, match)}
    </details>
  `;
}

const indicators = (t: MatchListMessages, match: Match): TemplateResult => html`
  <table part="indicators">
    <caption>${t.indicators}</caption>
    <thead>
      <tr><th scope="col">${t.indicator}</th><th scope="col">${t.verdict}</th><th scope="col">${t.quote}</th></tr>
    </thead>
    <tbody>
      ${match.indicators.map(
        ({ name, requirement, verdict, quote }) => html`<tr>
          <th scope="row">${name} <span class="quiet">${setFigures(requirement.replace(name, ''))}</span></th>
          <td data-verdict=${verdict}>${labelIn(t.verdicts, verdict)}</td>
          <td>${quote ? html`<q>${quote}</q>` : '—'}</td>
        </tr>`,
      )}
    </tbody>
  </table>
`;

function actions(view: MatchRowView, match: Match, title: string): TemplateResult | typeof nothing {
  const { t, decides, places } = view;
  if (!decides && !places) return nothing;
  const busy = view.busy.has(match.candidateId + match.challengeId);
  const button = (text: string, action: (match: Match) => void, look = 'button plain') => html`
    <button class=${look} type="button" aria-label=${t.named(text, title)} aria-disabled=${busy} @click=${() => busy || action(match)}>
      ${text}
    </button>
  `;
  return html`
    <p class="actions">
      ${decides ? (match.decision ? button(t.reopen, view.reopen) : [button(t.accept, view.accept, 'button'), button(t.dismiss, view.askDismiss)]) : nothing}
      ${places ? [button(t.place, view.askPlace), match.override ? button(t.unplace, view.unplace) : nothing] : nothing}
    </p>
  `;
}
