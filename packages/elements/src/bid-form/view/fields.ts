import { fill, textLength } from '@qxwq/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { type FormView, fieldId } from './form-view.js';
import { crossIcon, warnIcon } from './icons.js';

export interface FieldOptions {
  readonly label: string;
  readonly hint?: string | undefined;
  /** Need not be filled in; said at the label. Fields that must be are the rule and carry no sign. */
  readonly optional?: boolean;
  /** Characters at most; shown as a counter. The text is never cut: what was pasted is not ours to shorten. */
  readonly max?: number;
  /** Lines of a text area; without it the field is one line. */
  readonly rows?: number;
  /** Expects a number; `unit` stands behind it. */
  readonly numeric?: boolean;
  readonly unit?: string;
  readonly autocomplete?: string;
  /** Stands under the control, such as a verdict. */
  readonly below?: TemplateResult | typeof nothing;
}

/** A text field or area with label, hint, counter and message, all tied to the control. */
export function textField(view: FormView, pointer: string, options: FieldOptions): TemplateResult {
  const { form } = view;
  const { label, hint, optional, max, rows, unit, below = nothing } = options;
  const id = fieldId(pointer);
  const text = form.textAt(pointer);
  const error = form.errorAt(pointer);
  const describedBy = [hint && `${id}-hint`, max && `${id}-count`, below !== nothing && `${id}-below`, `${id}-message`]
    .filter(Boolean)
    .join(' ');
  const typed = (event: Event) => form.type(pointer, (event.target as HTMLInputElement).value);
  return html`
    <div class="entry" part="field">
      <div class="label-line">
        <label for=${id}>${label}${optionalMark(view, optional)}</label>
        ${max ? counter(view, id, text, max) : nothing}
      </div>
      ${hint ? html`<p class="hint" id=${`${id}-hint`}>${hint}</p>` : nothing}
      ${
        rows
          ? html`<textarea
              class="field"
              id=${id}
              rows=${rows}
              aria-describedby=${describedBy}
              aria-invalid=${error !== null}
              aria-required=${!optional}
              ?readonly=${form.locked}
              .value=${live(text)}
              @input=${typed}
              @change=${() => form.leave(pointer)}
              @blur=${() => form.leave(pointer)}
            ></textarea>`
          : html`<span class="with-unit"
              ><input
                class="field"
                id=${id}
                type="text"
                inputmode=${ifDefined(options.numeric ? 'decimal' : undefined)}
                autocomplete=${options.autocomplete ?? 'off'}
                aria-describedby=${describedBy}
                aria-invalid=${error !== null}
                aria-required=${!optional}
                ?readonly=${form.locked}
                .value=${live(text)}
                @input=${typed}
                @change=${() => form.leave(pointer)}
                @blur=${() => form.leave(pointer)}
              />${unit ? html`<span class="unit" aria-hidden="true">${unit}</span>` : nothing}</span
            >`
      }
      ${below === nothing ? nothing : html`<div id=${`${id}-below`} aria-live="polite">${below}</div>`}
      ${message(view, pointer)}
    </div>
  `;
}

/** A native list to choose from. */
export function selectField(
  view: FormView,
  pointer: string,
  options: Pick<FieldOptions, 'label' | 'hint' | 'optional'> & {
    readonly choices: readonly { readonly value: string; readonly label: string }[];
  },
): TemplateResult {
  const { form, t } = view;
  const { label, hint, optional, choices } = options;
  const id = fieldId(pointer);
  const value = form.textAt(pointer);
  return html`
    <div class="entry" part="field">
      <div class="label-line"><label for=${id}>${label}${optionalMark(view, optional)}</label></div>
      ${hint ? html`<p class="hint" id=${`${id}-hint`}>${hint}</p>` : nothing}
      <select
        class="field"
        id=${id}
        aria-describedby=${`${hint ? `${id}-hint ` : ''}${id}-message`}
        aria-invalid=${form.errorAt(pointer) !== null}
        aria-required=${!optional}
        ?disabled=${form.locked}
        @change=${(event: Event) => form.set(pointer, (event.target as HTMLSelectElement).value)}
      >
        ${value === '' ? html`<option value="" selected>${t.form.choose}</option>` : nothing}
        ${choices.map(
          (choice) => html`<option value=${choice.value} ?selected=${choice.value === value}>${choice.label}</option>`,
        )}
      </select>
      ${message(view, pointer)}
    </div>
  `;
}

/** The error or the warning of a field; the place is always there, so that the control can refer to it. */
export function message(view: FormView, pointer: string): TemplateResult {
  const error = view.form.errorAt(pointer);
  const warning = error === null ? view.form.warningAt(pointer) : null;
  const id = `${fieldId(pointer)}-message`;
  if (error !== null) return html`<p class="message" data-tone="hot" id=${id}>${crossIcon}<span>${error}</span></p>`;
  if (warning !== null)
    return html`<p class="message" data-tone="warn" id=${id}>${warnIcon}<span>${warning}</span></p>`;
  return html`<p class="message" id=${id} hidden></p>`;
}

const optionalMark = ({ t }: FormView, optional: boolean | undefined) =>
  optional ? html`<span class="quiet">${t.form.optional}</span>` : nothing;

function counter({ t }: FormView, id: string, text: string, max: number): TemplateResult {
  const count = textLength(text.trim());
  return html`<span class="count" ?data-over=${count > max}>
    <span aria-hidden="true">${fill(t.form.counter, { count, max })}</span>
    <span class="visually-hidden" id=${`${id}-count`}>${fill(t.form.counterLong, { count, max })}</span>
  </span>`;
}
