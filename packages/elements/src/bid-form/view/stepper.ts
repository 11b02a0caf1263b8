import { fill } from '@qxwq/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { stepIds } from '../model/steps.js';
import type { FormView } from './form-view.js';
import { checkIcon } from './icons.js';

/** Where one is, what is done, what is left to mend; every step can be opened at any time. */
export function stepper({ form, t }: FormView): TemplateResult {
  const current = stepIds.indexOf(form.step);
  return html`
    <nav class="stepper" part="steps" aria-label=${t.stepper.label}>
      <p class="place">${fill(t.stepper.place, { index: current + 1, count: stepIds.length })}</p>
      <ol>
        ${stepIds.map((step, index) => {
          const faults = form.faultsIn(step);
          return html`<li ?data-done=${index < current}>
            <button
              type="button"
              aria-current=${step === form.step ? 'step' : nothing}
              ?disabled=${form.locked}
              @click=${() => form.open(step)}
            >
              <span class="name">${t.steps[step]}</span>
              ${
                faults === null
                  ? nothing
                  : faults === 0
                    ? html`<span class="state" data-tone="ok"
                        >${checkIcon}<span class="visually-hidden">${t.stepper.complete}</span></span
                      >`
                    : html`<span class="state" data-tone="hot">${fill(t.stepper.toMend, { count: faults })}</span>`
              }
            </button>
          </li>`;
        })}
      </ol>
    </nav>
  `;
}
