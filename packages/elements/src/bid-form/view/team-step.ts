import { bidLimits, fill } from '@qxwq/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { textField } from './fields.js';
import { type FormView, fieldId } from './form-view.js';
import { rows } from './rows.js';

/** Who does it, in which stages, and with whom. */
export function teamStep(view: FormView): TemplateResult {
  const { t, challenge } = view;
  const { durationMonths } = challenge;
  return html`
    ${rows(view, 'team', { row: (index) => member(view, index), least: 1 })}
    ${rows(view, 'milestones', {
      row: (index) => milestone(view, index),
      least: 1,
      hint: durationMonths === null ? undefined : fill(t.rows.monthsPlanned, { months: durationMonths }),
    })}
    ${
      challenge.jointBids
        ? rows(view, 'partners', { row: (index) => partner(view, index), least: 0, hint: t.rows.partnersHint })
        : nothing
    }
  `;
}

function member(view: FormView, index: number): TemplateResult {
  const { form, t } = view;
  const at = `/team/${index}`;
  const { fields } = t;
  return html`
    ${textField(view, `${at}/name`, { label: fields.name })}
    ${textField(view, `${at}/title`, { label: fields.memberTitle, optional: true })}
    ${textField(view, `${at}/affiliation`, { label: fields.affiliation, optional: true })}
    ${textField(view, `${at}/speciality`, { label: fields.speciality, optional: true })}
    <label class="check lead">
      <input
        type="radio"
        name="lead"
        id=${fieldId(`${at}/role`)}
        .checked=${live(form.values.team[index]?.role === 'lead')}
        ?disabled=${form.locked}
        @change=${() => form.setLead(index)}
      />
      <span>${fields.lead}</span>
    </label>
  `;
}

function milestone(view: FormView, index: number): TemplateResult {
  const at = `/milestones/${index}`;
  const { fields } = view.t;
  return html`
    ${textField(view, `${at}/month`, { label: fields.month, numeric: true })}
    ${textField(view, `${at}/title`, { label: fields.milestoneTitle })}
    ${textField(view, `${at}/deliverable`, { label: fields.deliverable, optional: true, max: bidLimits.deliverable, rows: 2 })}
  `;
}

function partner(view: FormView, index: number): TemplateResult {
  const at = `/partners/${index}`;
  const { fields } = view.t;
  return html`
    ${textField(view, `${at}/name`, { label: fields.partnerName, hint: fields.partnerNameHint })}
    ${textField(view, `${at}/creditCode`, { label: fields.creditCode, hint: fields.creditCodeHint })}
    ${textField(view, `${at}/role`, { label: fields.partnerRole, max: bidLimits.role, rows: 2 })}
  `;
}
