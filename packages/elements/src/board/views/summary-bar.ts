import { html, nothing, type TemplateResult } from 'lit';
import type { CoreMessages } from '../../locales/zh-CN.js';
import type { BoardRow } from '../board-data.js';
import type { BoardWords } from '../words.js';

export interface SummaryBarView {
  readonly m: BoardWords;
  /** 37 项需求, or undefined while it is not known. */
  readonly total: string | undefined;
  readonly t: CoreMessages;
  readonly rows: { readonly items: readonly BoardRow[] | undefined; readonly error: unknown };
  readonly chips: readonly { readonly facet: string; readonly value: string; readonly label: string }[];
  readonly onRemove: (facet: string, value: string) => void;
  readonly onClearChoices: () => void;
}

/** How many there are and what was chosen, above the one strong line of the board. */
export const summaryBar = ({
  m,
  t,
  total,
  rows,
  chips,
  onRemove,
  onClearChoices,
}: SummaryBarView): TemplateResult => html`
  <div class="summary-bar">
    <strong class="total" part="total" tabindex="-1">${total ?? (rows.error ? nothing : html`<span class="skeleton"><i></i></span>`)}</strong>
    ${rows.items?.some(({ sample }) => sample) ? html`<span class="tag">${t.challenge.sample}</span>` : nothing}
    ${
      chips.length === 0
        ? nothing
        : html`
          <ul class="chips" aria-label=${m.chosen}>
            ${chips.map(
              ({ facet, value, label }) => html`
                <li>
                  <button
                    class="chip"
                    part="chip"
                    type="button"
                    aria-label=${m.remove(label)}
                    @click=${() => onRemove(facet, value)}
                  >
                    ${label}<svg viewBox="0 0 10 10" aria-hidden="true"><path d="m1 1 8 8M9 1 1 9" /></svg>
                  </button>
                </li>
              `,
            )}
          </ul>
          <button class="button plain" type="button" @click=${onClearChoices}>${m.clear}</button>
        `
    }
  </div>
`;
