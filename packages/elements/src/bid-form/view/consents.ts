import { type ConsentPurpose, consentPurposes, fill } from '@qxwq/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { message } from './fields.js';
import { type FormView, fieldId } from './form-view.js';

/** One box for each purpose, none ticked beforehand; what is needed is marked, the rest may be refused. */
export function consents(view: FormView): TemplateResult {
  const { t, notice } = view;
  return html`
    <section class="block" role="group" aria-labelledby="consents-title" part="consents">
      <h3 id="consents-title">${t.confirm.consents}</h3>
      <p class="hint">${t.confirm.consentsHint}</p>
      ${noticeText(view, false)}
      ${notice.purposes
        .filter(({ purpose }) => (consentPurposes as readonly string[]).includes(purpose))
        .map((purpose) => consent(view, purpose))}
    </section>
  `;
}

function consent(
  view: FormView,
  { purpose, title, text, categories, required }: FormView['notice']['purposes'][number],
) {
  const { t, form } = view;
  const at = `/consents/${purpose}`;
  const id = fieldId(at);
  return html`
    <div class="consent">
      <label class="check">
        <input
          type="checkbox"
          id=${id}
          aria-describedby=${`${id}-text ${id}-message`}
          aria-invalid=${form.errorAt(at) !== null}
          .checked=${live(form.values.consents[purpose as ConsentPurpose])}
          ?disabled=${form.locked}
          @change=${(event: Event) => form.set(at, (event.target as HTMLInputElement).checked)}
        />
        <span class="consent-title">
          ${title} <span class="tag" data-tone=${required ? 'warn' : nothing}>${required ? t.confirm.required : t.confirm.mayRefuse}</span>
        </span>
      </label>
      <div class="consent-text" id=${`${id}-text`}>
        <p>${text}</p>
        ${
          categories.length > 0
            ? html`<p class="quiet">${fill(t.confirm.touches, { categories: categories.join(t.files.separator) })}</p>`
            : nothing
        }
      </div>
      ${message(view, at)}
    </div>
  `;
}

/**
 * What has to be told before personal data is taken (PIPL article 17). Where each purpose stands at its own box,
 * it is not said twice.
 */
export function noticeText({ t, notice }: FormView, withPurposes: boolean): TemplateResult {
  const lines: readonly (readonly [string, unknown])[] = [
    [t.notice.controller, notice.controller],
    [t.notice.contact, notice.contact],
    [
      t.notice.purposes,
      withPurposes
        ? html`<ul>${notice.purposes.map(({ title, text }) => html`<li>${title}：${text}</li>`)}</ul>`
        : null,
    ],
    [t.notice.retention, notice.retention],
    [t.notice.rights, notice.rights],
  ];
  return html`
    <dl class="notice-text" part="privacy-notice">
      ${lines.filter(([, text]) => text !== null).map(([term, text]) => html`<div><dt>${term}</dt><dd>${text}</dd></div>`)}
    </dl>
  `;
}

/** The same, folded, at the foot of every step: it has to be there before the first name is typed. */
export const noticeFold = (view: FormView): TemplateResult => html`
  <details class="notice-fold">
    <summary>${view.t.notice.short}</summary>
    ${noticeText(view, true)}
  </details>
`;
