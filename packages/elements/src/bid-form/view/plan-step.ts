import { bidLimits, fill } from '@qxwq/contract';
import { labelIn, readinessLevels } from '@qxwq/dictionaries';
import { html, nothing, type TemplateResult } from 'lit';
import { selectField, textField } from './fields.js';
import type { FormView } from './form-view.js';

/** What the team will do, what it has done before, and how ready that is. */
export function planStep(view: FormView): TemplateResult {
  const { t, challenge } = view;
  const { fields } = t;
  return html`
    <section class="block">
      ${textField(view, '/title', { label: fields.title, hint: fields.titleHint, max: bidLimits.title })}
      ${textField(view, '/summary', { label: fields.summary, hint: fields.summaryHint, max: bidLimits.summary, rows: 8 })}
      ${textField(view, '/foundation', {
        label: fields.foundation,
        hint: fields.foundationHint,
        max: bidLimits.foundation,
        rows: 5,
        optional: true,
      })}
      <div class="half">
        ${selectField(view, '/trl', {
          label: fields.trl,
          hint: fields.trlHint,
          choices: readinessLevels.codes.map((level) => ({
            value: level,
            label: fill(fields.trlOption, { level, label: labelIn(t.labels.readinessLevels, level) }),
          })),
        })}
        ${challenge.trl ? html`<p class="hint beside">${fill(fields.trlGoal, { ...challenge.trl })}</p>` : nothing}
      </div>
    </section>
  `;
}
