import { html, nothing, type TemplateResult } from 'lit';
import type { BoardWords } from '../words.js';

export interface SummaryBarView {
  readonly m: BoardWords;
  /** 37 项需求, or undefined while it is not known. */
  readonly total: string | undefined;
  /** Says that what is shown was invented, or undefined. */
  readonly sample: string | undefined;
  readonly chips: readonly { readonly facet: string; readonly value: string; readonly label: string }[];
  readonly onRemove: (facet: string, value: string) => void;
  readonly onClear: () => void;
}

/** How many there are and what was chosen, above the one strong line of the board. */
export const summaryBar = ({ m, total, sample, chips, onRemove, onClear }: SummaryBarView): TemplateResult => html`
  <div class="summary-bar">
    <strong class="total" part="total" tabindex="-1">${total ?? html`<span class="skeleton"><i></i></span>`}</strong>
    ${sample ? html`<span class="tag">${sample}</span>` : nothing}
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
          <button class="button plain" type="button" @click=${onClear}>${m.clear}</button>
        `
    }
  </div>
`;
