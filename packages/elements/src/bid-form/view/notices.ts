import { fill } from '@qxwq/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDateTime } from '../../core/format.js';
import type { FormView } from './form-view.js';

export interface NoticeActions {
  /** Lets the host sign its user in. */
  readonly signIn: () => void;
  /** The person says that they have signed in. */
  readonly signedIn: () => void;
}

/** What a person must know about the state of things, above the form: session, deadline, an open submission. */
export function notices(view: FormView, actions: NoticeActions): TemplateResult {
  return html`<div id="status" tabindex="-1" role="status">
    ${passedDeadline(view)} ${session(view, actions)} ${submission(view)}
  </div>`;
}

function passedDeadline({ t, core, challenge, locale, now, form }: FormView): TemplateResult | typeof nothing {
  const closed = form.draft.saved.held === 'closed' || Date.parse(challenge.deadline) <= now;
  if (!closed) return nothing;
  const date = formatDateTime(challenge.deadline, locale, now);
  return notice('hot', core.time.passed, fill(t.deadline.passedKept, { date }));
}

function session({ t, form }: FormView, { signIn, signedIn }: NoticeActions): TemplateResult | typeof nothing {
  const ended = form.draft.saved.held === 'signed_out' || form.submission.state.kind === 'signed_out';
  if (!ended) return nothing;
  return notice(
    'warn',
    t.states.expiredTitle,
    t.states.expiredText,
    html`<button class="button primary" type="button" @click=${signIn}>${t.form.signIn}</button>
      <button class="button" type="button" @click=${signedIn}>${t.form.signedInNow}</button>`,
  );
}

function submission({ t, form }: FormView): TemplateResult | typeof nothing {
  const { state } = form.submission;
  switch (state.kind) {
    case 'uncertain':
      return notice('warn', t.states.uncertainTitle, t.states.uncertainText);
    case 'held':
      return notice('hot', t.states.heldTitle, fill(t.states.heldText, { reason: t.saved[state.because] }));
    case 'refused': {
      const problems: Readonly<Record<string, string>> = t.problems;
      const reason = problems[state.problem.code] ?? state.problem.title;
      return notice('hot', fill(t.states.refusedTitle, { reason }), '');
    }
    case 'idle':
      return form.draft.record.pendingSubmission
        ? notice('warn', t.states.interruptedTitle, t.states.interruptedText)
        : nothing;
    default:
      return nothing;
  }
}

const notice = (tone: string, title: string, text: string, actions: unknown = nothing): TemplateResult => html`
  <div class="notice" data-tone=${tone} part="notice">
    <p><strong>${title}</strong>${text ? html`<span class="notice-line">${text}</span>` : nothing}</p>
    ${actions}
  </div>
`;
