import type { ChallengeSummary, Match } from '@qxwq/contract';
import { labelIn } from '@qxwq/dictionaries';
import { html, type TemplateResult } from 'lit';
import { openChallenge } from '../challenge-view/context.js';
import { formatBudget, formatTimeLeft } from '../core/format.js';
import type { Locale } from '../core/locale.js';
import { fillAddress } from '../core/safe-url.js';
import type { LocalMatchMessages } from '../locales/local-match/zh-CN.js';
import type { MatchListMessages } from '../locales/match-list/zh-CN.js';
import type { CoreMessages } from '../locales/zh-CN.js';
import type { MatchSubject } from '../match-list/match-view.js';
import { matchRow } from '../match-list/row.js';
import type { LocalFit } from './engine.js';

export interface FitsView {
  readonly t: LocalMatchMessages;
  readonly match: MatchListMessages;
  readonly core: CoreMessages;
  readonly language: Locale;
  readonly now: number;
  readonly challengeHref: string | undefined;
  /** How many challenges the text was compared with. */
  readonly compared: number;
}

/** The challenges that fit, as the list of matches shows them: reasons first, the score to the last part below. */
export function fitRows(fits: readonly LocalFit[], view: FitsView): TemplateResult {
  const { t, match, core, language, now } = view;
  if (fits.length === 0) {
    return html`<div class="empty"><p>${t.empty}</p><p class="quiet">${t.emptyHint(view.compared)}</p></div>`;
  }
  const rows = new Map(fits.map((fit) => [fit.challenge.id as string, fit.challenge]));
  const open = ({ challengeId }: Match, event: Event) =>
    openChallenge(event, rows.get(challengeId) as ChallengeSummary);
  return html`
    <p class="found">${t.found(fits.length)}<span class="quiet">${t.compared(view.compared)}</span></p>
    <ol class="matches">
      ${fits.map((fit) =>
        matchRow(
          {
            t: match,
            core,
            locale: language,
            now,
            decides: false,
            places: false,
            busy: new Set(),
            failures: new Map(),
            open,
            // Nothing is decided here.
            accept: ignore,
            askDismiss: ignore,
            reopen: ignore,
            askPlace: ignore,
            unplace: ignore,
          },
          asMatch(fit),
          subjectOf(fit.challenge, view),
        ),
      )}
    </ol>
  `;
}

const ignore = () => {};

const asMatch = ({ challenge, ...fit }: LocalFit) =>
  ({
    ...fit,
    challengeId: challenge.id,
    candidateId: '',
    challenge,
    achievement: null,
    person: null,
    through: [],
    decision: null,
    override: null,
  }) as unknown as Match;

function subjectOf(challenge: ChallengeSummary, { core, language, now, challengeHref }: FitsView): MatchSubject {
  const { value, unit } = formatBudget(challenge.budget, language, core);
  return {
    id: challenge.id,
    title: challenge.title,
    summary: challenge.summary,
    facts: [
      challenge.organisation?.name ?? core.challenge.anonymous,
      labelIn(core.labels.provinces, challenge.region),
      [value, unit].filter(Boolean).join(' '),
      formatTimeLeft(challenge.deadline, core, now).text,
      ...(challenge.trl ? [core.challenge.trl(challenge.trl.from, challenge.trl.to)] : []),
    ],
    href: fillAddress(challengeHref, { id: challenge.id, number: challenge.number }),
  };
}
