import { html, nothing, type TemplateResult } from 'lit';
import type { StateOf } from '../board-state.js';
import type { BoardWords } from '../words.js';

export interface EmptyView {
  readonly m: BoardWords;
  readonly state: StateOf;
  /** Chosen values of facets. */
  readonly chips: readonly unknown[];
  readonly onClearSearch: () => void;
  readonly onClearChoices: () => void;
}

/** Says why there is nothing, and what to do next. */
export function empty({ m, state, chips, onClearSearch, onClearChoices }: EmptyView): TemplateResult {
  const filtered = chips.length > 0;
  const searched = state.q.trim() !== '';
  if (!searched && !filtered) return html`<div class="empty" part="empty"><p>${m.empty.nothing}</p></div>`;
  return html`
    <div class="empty" part="empty">
      <p><strong>${m.empty.noMatch}</strong></p>
      <p class="quiet">${m.empty.hint}</p>
      <p class="ways">
        ${filtered ? html`<button class="button" type="button" @click=${onClearChoices}>${m.empty.clearChoices}</button>` : nothing}
        ${searched ? html`<button class="button" type="button" @click=${onClearSearch}>${m.empty.clearSearch}</button>` : nothing}
      </p>
    </div>
  `;
}

/** A failed load: what happened, what is kept, and a way to try again. */
export const failed = (sentences: readonly string[], retry: string, onRetry: () => void): TemplateResult => html`
  <div class="notice" data-tone="hot" part="error" role="alert">
    <p>${sentences}</p>
    <button class="button" type="button" @click=${onRetry}>${retry}</button>
  </div>
`;
