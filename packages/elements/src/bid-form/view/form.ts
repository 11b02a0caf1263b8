import { fill } from '@qxwq/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDateTime, formatTimeLeft } from '../../core/format.js';
import { type StepId, stepAfter, stepBefore } from '../model/steps.js';
import { answersStep } from './answers-step.js';
import { budgetStep } from './budget-step.js';
import { confirmStep } from './confirm-step.js';
import { conflict } from './conflict.js';
import { noticeFold } from './consents.js';
import { errorSummary } from './error-summary.js';
import type { FormView } from './form-view.js';
import { type NoticeActions, notices } from './notices.js';
import { planStep } from './plan-step.js';
import { savedLine } from './saved-line.js';
import { stepper } from './stepper.js';
import { teamStep } from './team-step.js';

export interface FormActions extends NoticeActions {
  readonly later: () => void;
  /** The person has said that they want to go on later. */
  readonly left: boolean;
}

const steps: Readonly<Record<StepId, (view: FormView) => TemplateResult>> = {
  plan: planStep,
  answers: answersStep,
  team: teamStep,
  budget: budgetStep,
  confirm: confirmStep,
};

/** The form with one step open. */
export function drawForm(view: FormView, actions: FormActions): TemplateResult {
  const { t, form } = view;
  const { step } = form;
  // There is no submit button, so that Enter in a text field submits nothing; what still tries is stopped.
  return html`
    <form part="form" novalidate autocomplete="on" aria-label=${t.form.label} @submit=${(event: Event) => event.preventDefault()}>
      ${stepper(view)}
      <div class="head">
        <h2 id="heading" tabindex="-1">${t.headings[step]}</h2>
        ${savedLine(view)}
        <p class="of-challenge">${fill(t.form.answering, { title: view.challenge.title })}</p>
        ${deadline(view)}
      </div>
      ${notices(view, actions)} ${conflict(view)} ${errorSummary(view)}
      <p class="lead">${t.leads[step]}</p>
      ${steps[step](view)} ${buttons(view, actions)}
      ${step === 'confirm' ? nothing : noticeFold(view)}
    </form>
  `;
}

function deadline({ t, core, locale, challenge, now }: FormView): TemplateResult {
  const left = formatTimeLeft(challenge.deadline, core, now);
  const date = fill(t.deadline.at, { date: formatDateTime(challenge.deadline, locale, now) });
  const soon = left.passed || left.soon;
  return html`<p class="deadline fact-line" data-tone=${soon ? 'hot' : nothing}>
    ${left.passed ? nothing : html`<span>${soon ? left.precise : left.text}</span>`}
    <time datetime=${challenge.deadline}>${date}</time>
  </p>`;
}

function buttons({ t, form }: FormView, { later, left }: FormActions): TemplateResult {
  const next = stepAfter(form.step);
  const back = stepBefore(form.step);
  return html`
    <div class="actions main" part="actions">
      ${
        back
          ? html`<button class="button" type="button" ?disabled=${form.locked} @click=${() => form.back()}>${t.form.back}</button>`
          : nothing
      }
      ${
        next
          ? html`<button class="button primary" type="button" @click=${() => form.next()}>
              ${fill(t.form.next, { step: t.steps[next] })}
            </button>`
          : submitButton({ t, form })
      }
      <span class="later">
        ${left ? html`<span class="quiet">${t.form.laterDone}</span>` : nothing}
        <button class="button plain" type="button" ?disabled=${form.locked} @click=${later}>${t.form.later}</button>
      </span>
    </div>
  `;
}

/** Stays focusable while it works, so that the focus is not thrown back to the page. */
const submitButton = ({ t, form }: Pick<FormView, 't' | 'form'>): TemplateResult => html`
  <button class="button primary submit" type="button" aria-disabled=${form.locked} @click=${() => void form.submit()}>
    ${form.locked ? t.confirm.sending : form.draft.bid?.receipt ? t.confirm.again : t.confirm.submit}
  </button>
`;
