import { html, nothing, type TemplateResult } from 'lit';
import type { FacetCount } from '../board/facet-group.js';

export interface TabsView {
  readonly label: string;
  readonly all: string;
  /** Codes with their labels. */
  readonly kinds: readonly (readonly [string, string])[];
  /** Undefined while they have not come. */
  readonly counts: readonly FacetCount[] | undefined;
  /** Empty for all. */
  readonly chosen: string;
  /** False when the page keeps the reader from it. */
  readonly onChoose: (kind: string) => boolean;
}

/** Radio buttons that look like tabs: arrow keys choose, and a reader hears "2 of 5". */
export function kindTabs({ label, all, kinds, counts, chosen, onChoose }: TabsView): TemplateResult {
  const countOf = (kind: string) => counts?.find(({ value }) => value === kind)?.count ?? 0;
  // A kind that nobody has would only lead to an empty board.
  const offered = kinds.filter(([kind]) => !counts || countOf(kind) > 0 || kind === chosen);
  const tab = (kind: string, name: string, count: number | undefined) => html`
    <label>
      <input
        type="radio"
        name="kind"
        value=${kind}
        .checked=${kind === chosen}
        @change=${({ target }: Event) => {
          if (onChoose(kind)) return;
          const group = (target as Element).closest('fieldset')?.querySelectorAll<HTMLInputElement>('input') ?? [];
          for (const input of group) input.checked = input.value === chosen;
        }}
      />
      <span>${name}</span>${count === undefined ? nothing : html` <span class="count">${count}</span>`}
    </label>
  `;
  return html`
    <fieldset class="kinds" part="kinds">
      <legend class="visually-hidden">${label}</legend>
      ${tab('', all, undefined)} ${offered.map(([kind, name]) => tab(kind, name, counts && countOf(kind)))}
    </fieldset>
  `;
}
