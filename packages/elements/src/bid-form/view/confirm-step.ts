import { fill } from '@qxwq/contract';
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { formatDateTime } from '../../core/format.js';
import { consents } from './consents.js';
import { message, textField } from './fields.js';
import { type FormView, fieldId } from './form-view.js';
import { lockIcon } from './icons.js';
import { overview } from './overview.js';

/** What will be submitted, whom to reach, what is agreed to: the last look before the bid is handed in. */
export function confirmStep(view: FormView): TemplateResult {
  const { t, form, challenge, locale } = view;
  const { fields } = t;
  return html`
    ${overview(view)}
    <section class="block" role="group" aria-labelledby="contact-title">
      <h3 id="contact-title">${t.confirm.contact}</h3>
      <p class="hint">${t.confirm.contactHint}</p>
      <div class="cells contact">
        ${textField(view, '/contact/name', { label: fields.contactName, hint: fields.contactNameHint, autocomplete: 'name' })}
        ${textField(view, '/contact/phone', { label: fields.phone, hint: fields.phoneHint, optional: true, autocomplete: 'tel' })}
        ${textField(view, '/contact/email', { label: fields.email, hint: fields.emailHint, autocomplete: 'email' })}
      </div>
    </section>
    ${consents(view)}
    <section class="block" role="group" aria-labelledby="declaration-title">
      <h3 id="declaration-title">${t.confirm.declarationTitle}</h3>
      <div>
      <label class="check">
        <input
          type="checkbox"
          id=${fieldId('/declaration')}
          aria-describedby=${`${fieldId('/declaration')}-message`}
          aria-invalid=${form.errorAt('/declaration') !== null}
          .checked=${live(form.values.declaration)}
          ?disabled=${form.locked}
          @change=${(event: Event) => form.set('/declaration', (event.target as HTMLInputElement).checked)}
        />
        <span>${fields.declaration}</span>
      </label>
      ${message(view, '/declaration')}
      </div>
    </section>
    <p class="sealed" part="sealed">
      ${lockIcon}<span>${fill(t.confirm.sealed, { deadline: formatDateTime(challenge.deadline, locale, view.now) })}</span>
    </p>
  `;
}
