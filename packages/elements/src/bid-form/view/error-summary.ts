import { fill } from '@qxwq/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { faultText, fieldName } from '../model/field-text.js';
import { stepOfPointer } from '../model/steps.js';
import { type FormView, fieldId } from './form-view.js';
import { checkIcon } from './icons.js';

/** What is left to mend, with links that lead to the fields; what has been mended stays, marked. */
export function errorSummary(view: FormView): TemplateResult | typeof nothing {
  const { form, t } = view;
  if (form.summary.length === 0) return nothing;
  const texts = form.texts();
  const left = form.summary.filter((fault) => !form.isMended(fault)).length;
  const onTheWay = form.step !== 'confirm' && left > 0;
  return html`
    <div
      class="notice summary"
      part="summary"
      id="summary"
      role="group"
      aria-labelledby="summary-title"
      tabindex="-1"
      data-tone=${left > 0 ? 'hot' : 'ok'}
    >
      <h3 id="summary-title">${left > 0 ? fill(t.summary.title, { count: left }) : t.summary.done}</h3>
      <ul>
        ${form.summary.map((fault) => {
          const field = fieldName(fault.pointer, texts);
          const message = faultText(fault, texts, true);
          const sentence = field ? fill(t.summary.item, { field, message }) : message;
          if (form.isMended(fault)) {
            return html`<li class="mended">${checkIcon}${field || message} · ${t.summary.mended}</li>`;
          }
          if (stepOfPointer(fault.pointer) === null) return html`<li>${sentence}</li>`;
          return html`<li>
            <a href=${`#${fieldId(fault.pointer)}`} @click=${(event: Event) => open(event, view, fault.pointer)}
              >${sentence}</a
            >
          </li>`;
        })}
      </ul>
      ${onTheWay ? html`<p class="quiet">${t.summary.later}</p>` : nothing}
    </div>
  `;
}

function open(event: Event, { form }: FormView, pointer: string): void {
  // The page's address and its scroll position are not ours to change.
  event.preventDefault();
  form.openField(pointer);
}
