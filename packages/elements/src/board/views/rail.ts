import { html, nothing, type TemplateResult } from 'lit';
import type { FacetGroup } from '../facet-group.js';
import type { BoardWords } from '../words.js';

export interface RailView {
  readonly m: BoardWords;
  /** Undefined while the counts have never come. */
  readonly groups: readonly FacetGroup[] | undefined;
  readonly open: boolean;
  readonly expanded: ReadonlySet<string>;
  /** 37 项需求, or undefined while it is not known. */
  readonly total: string | undefined;
  /** False when the page keeps the reader from it: the box then shows again what holds. */
  readonly onChoose: (facet: string, value: string) => boolean;
  readonly onExpand: (facet: string) => void;
  readonly onClose: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The facets: at the left where there is room, else behind 筛选. */
export const rail = (view: RailView): TemplateResult => html`
  <div
    id="rail"
    class="rail"
    part="facets"
    role="group"
    aria-label=${view.m.filters}
    ?data-open=${view.open}
    @keydown=${view.onKeyDown}
  >
    ${view.groups?.map((group) => facetSet(group, view)) ?? railSkeleton()}
    <button class="button rail-done" type="button" @click=${view.onClose}>
      ${view.total ? view.m.done(view.total) : view.m.filters}
    </button>
  </div>
`;

function facetSet({ facet, options, hidden }: FacetGroup, { m, expanded, onChoose, onExpand }: RailView) {
  if (options.length === 0) return nothing;
  const isExpanded = expanded.has(facet);
  return html`
    <fieldset class="facet" part="facet">
      <legend>${m.facets[facet]}</legend>
      ${options.map(
        ({ value, label, count, chosen }) => html`
          <label class="check">
            <input type="checkbox" .checked=${chosen} @change=${(event: Event) => {
              if (!onChoose(facet, value)) (event.target as HTMLInputElement).checked = chosen;
            }} />
            <span>${label}</span>
            ${count === undefined ? nothing : html`<span class="count">${count}</span>`}
          </label>
        `,
      )}
      ${
        hidden > 0 || isExpanded
          ? html`<button class="button plain" type="button" aria-expanded=${isExpanded} @click=${() => onExpand(facet)}>
              ${isExpanded ? m.collapse : m.expand(hidden)}
            </button>`
          : nothing
      }
    </fieldset>
  `;
}

const railSkeleton = () =>
  [3, 5, 5, 5].map(
    (rows) => html`
      <div class="facet skeleton" aria-hidden="true">
        <div class="legend"><i></i></div>
        ${Array.from({ length: rows }, () => html`<div class="check"><i></i></div>`)}
      </div>
    `,
  );
