import { html, nothing, type TemplateResult } from 'lit';
import type { SearchInput } from '../../core/search-input.js';
import { type BoardLayout, type StateOf, sortOf } from '../board-state.js';
import type { BoardWords } from '../words.js';

export interface ToolbarView {
  readonly m: BoardWords;
  readonly state: StateOf;
  readonly chips: readonly unknown[];
  readonly sorts: readonly string[];
  readonly search: SearchInput;
  readonly layout: BoardLayout;
  readonly layouts: readonly BoardLayout[];
  readonly hasFacets: boolean;
  readonly filtersOpen: boolean;
  readonly onToggleFilters: () => void;
  readonly onSort: (event: Event) => void;
  readonly onLayout: (layout: BoardLayout) => void;
}

export const toolbar = (view: ToolbarView): TemplateResult => html`
  <div class="toolbar" part="toolbar">
    ${searchField(view)} ${view.hasFacets ? filterButton(view) : nothing} ${sortField(view)}
    ${view.layouts.length > 1 ? layoutSwitch(view) : nothing}
  </div>
`;

/** The attribute too: WebKit sets the field back to it when a page comes back from its cache. */
const searchField = ({ m, state, search }: ToolbarView) => html`
  <form class="search" role="search" @submit=${search.onSubmit}>
    <svg viewBox="0 0 20 20" aria-hidden="true"><circle cx="8.5" cy="8.5" r="5.5" /><path d="m13 13 4.5 4.5" /></svg>
    <input
      class="field"
      part="search"
      type="search"
      enterkeyhint="search"
      maxlength="200"
      aria-label=${m.search}
      placeholder=${m.placeholder}
      value=${state.q}
      .value=${state.q}
      @input=${search.onInput}
      @keydown=${search.onKeyDown}
      @compositionstart=${search.onCompositionStart}
      @compositionend=${search.onCompositionEnd}
    />
  </form>
`;

function filterButton({ m, chips, filtersOpen, onToggleFilters }: ToolbarView) {
  const count = chips.length;
  return html`
    <button
      class="button filter-button"
      part="filter-button"
      type="button"
      aria-expanded=${filtersOpen}
      aria-controls="rail"
      aria-label=${count > 0 ? m.filtersChosen(count) : nothing}
      @click=${onToggleFilters}
    >
      ${m.filters} ${count > 0 ? html`<strong>${count}</strong>` : nothing}
    </button>
  `;
}

function sortField({ m, state, sorts, onSort }: ToolbarView) {
  const current = sortOf(state);
  const offered = sorts.filter((sort) => sort !== 'relevance' || state.q.trim() !== '');
  return html`
    <select class="field sort" part="sort" aria-label=${m.sort} @change=${onSort}>
      ${offered.map((sort) => html`<option value=${sort} .selected=${sort === current}>${m.sorts[sort]}</option>`)}
    </select>
  `;
}

/** Paths of 20 × 20. */
const icons = {
  list: 'M3 5.5h14M3 10h14M3 14.5h14',
  cards: 'M3.5 3.5h5v5h-5zM11.5 3.5h5v5h-5zM3.5 11.5h5v5h-5zM11.5 11.5h5v5h-5z',
  compact: 'M3 4h14M3 8h14M3 12h14M3 16h14',
  ranking: 'M3 17v-6h4v6M8 17V4h4v13M13 17V8h4v9',
  table: 'M3 4h14v12H3zM3 8.2h14M8 4v12',
} as const;

/** Radio buttons, so that arrow keys choose and a reader hears "2 of 3". */
const layoutSwitch = ({ m, layout, layouts, onLayout }: ToolbarView) => html`
  <fieldset class="layouts" part="layouts">
    <legend class="visually-hidden">${m.layout}</legend>
    ${layouts.map(
      (name) => html`
        <label title=${m.layouts[name]}>
          <input
            type="radio"
            name="layout"
            value=${name}
            .checked=${name === layout}
            aria-label=${m.layouts[name]}
            @change=${() => onLayout(name)}
          />
          <svg viewBox="0 0 20 20" aria-hidden="true"><path d=${icons[name]} /></svg>
        </label>
      `,
    )}
  </fieldset>
`;
