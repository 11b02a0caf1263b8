import type { OperationName } from '@qxwq/sdk/core/light';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { ViewContext } from '../challenge-view/context.js';
import { searchWords } from '../challenge-view/highlight.js';
import { challengeStyles } from '../challenge-view/styles.js';
import { QxwqElement } from '../core/element.js';
import { isSignedOut } from '../core/failure.js';
import { SearchInput } from '../core/search-input.js';
import type { Texts } from '../core/texts.js';
import { wear } from '../core/theme.js';
import { readUrlState, showUrlState } from '../core/url-state.js';
import { warnOnce } from '../core/warn-once.js';
import { skeletonStyles } from '../styles/skeleton.js';
import { type BoardCalls, BoardData, type BoardRequest, type BoardRow, type DrawnBoard } from './board-data.js';
import {
  type BoardLayout,
  type BoardShape,
  boardLayouts,
  type Choices,
  chosenOf,
  emptyState,
  filterFrom,
  fixedBy,
  namedFacets,
  type StateOf,
  sortOf,
  stateFromUrl,
  stateToUrl,
  toggle,
} from './board-state.js';
import { type FacetWords, groupOf } from './facet-group.js';
import { controlStyles } from './styles/controls.js';
import { resultStyles } from './styles/results.js';
import { content } from './views/content.js';
import { rail } from './views/rail.js';
import { type RowParts, results } from './views/results.js';
import { summaryBar } from './views/summary-bar.js';
import { toolbar } from './views/toolbar.js';
import type { BoardWords } from './words.js';

/** Most boards are lists: how the others look travels to pages that show one. */
const layouts = async () => (await import('./styles/layouts.js')).layoutStyles;

/** Properties that change while rows stay as they are. */
const beside: readonly PropertyKey[] = ['announcement', 'filtersOpen', 'expanded'];

/**
 * What all boards have in common: rows to search, filter, sort and page through, in several layouts. A board says
 * what can be chosen (`shape`), whom it asks (`calls`), what it says (`texts`) and what a row looks like (`parts`).
 */
export abstract class BoardElement<Name extends OperationName, Row extends BoardRow> extends QxwqElement<Name> {
  static override styles = [...QxwqElement.styles, skeletonStyles, challengeStyles, controlStyles, resultStyles];
  static override properties: PropertyDeclarations = {
    filter: {},
    facets: {},
    layout: {},
    layouts: {},
    pageSize: { type: Number, attribute: 'page-size' },
    urlState: { attribute: 'url-state' },
    headingLevel: { type: Number, attribute: 'heading-level' },
    state: { state: true },
    filtersOpen: { state: true },
    expanded: { state: true },
  };

  /** What every reader of this board sees: `region=140000&mode=technology-development`. These facets are not offered. */
  filter: string | undefined;
  /** Facets in their order, or empty for none. */
  abstract facets: string;
  /** How the rows are shown at first: `list`, `cards`, `table`, `compact` (one line each) or `ranking` (榜, for large screens). */
  layout: BoardLayout = 'list';
  /** Layouts to choose from; one of them, or none, takes the choice away. */
  layouts = 'list cards table';
  /** Rows that one load brings, 1–100. */
  pageSize = 20;
  /**
   * Keeps what the reader asked for in the page's address, so that it can be shared and survives the way back. The
   * value is the prefix of the parameters, `qx` without one; other parameters are never touched.
   */
  urlState: string | undefined;
  /** Level of the titles as headings, 2–6. */
  headingLevel = 3;

  protected state: StateOf = emptyState;
  private filtersOpen = false;
  private expanded: ReadonlySet<string> = new Set();
  /** Whether the styles of the layouts besides the list are there; undefined until something is shown. */
  #dressed: boolean | undefined;

  /** What the host has fixed. */
  protected fixed: Choices = {};
  #facets: readonly string[] = [];
  /** Another object whenever a property has changed that rows may show. */
  #settings = {};
  readonly #search = new SearchInput((q) => this.change({ ...this.state, q }));
  protected readonly data = new BoardData<Row>(this, () => this.#request, {
    started: () => this.emit('qxwq-load-start', {}),
    // Rows may come before the texts have.
    loaded: () => this.texts.ready && this.announce(this.#total ?? ''),
    failed: (error) => this.failed(error),
  });

  protected abstract readonly shape: BoardShape;
  /** The calls of the client that bring rows and counts. */
  protected abstract calls(client: NonNullable<typeof this.activeClient>): BoardCalls<Row>;
  protected abstract readonly texts: Pick<Texts<unknown>, 'ready' | 'value'>;
  protected abstract facetWords(facet: string): FacetWords;
  protected abstract parts(context: ViewContext): RowParts<Row>;

  /** What the frame says. */
  protected get words(): BoardWords {
    return this.texts.value as BoardWords;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('popstate', this.#readUrl);
    this.#readUrl();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('popstate', this.#readUrl);
    this.#search.cancel();
  }

  protected override takeDrawn(drawn: DrawnBoard<StateOf, never, never>): void {
    const asked = JSON.stringify(this.#asked);
    this.state = drawn.state;
    // A page that was drawn once for all readers does not know what this one's address asks for. Who is asked now has
    // answered the first question; who comes later is asked the next one.
    this.data.seed(drawn, !this.activeClient && !!this.#urlPrefix && JSON.stringify(this.#asked) !== asked);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#dressed || this.#layout === 'list') return;
    void wear(this.renderRoot as ShadowRoot, layouts).then((dressed) => {
      if (this.#dressed === dressed) return;
      this.#dressed = dressed;
      this.requestUpdate();
    });
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    if (this.drawn) this.#readUrl();
  }

  /** Loads rows and counts again, for example after a bid was submitted on the same page. */
  async reload(): Promise<void> {
    if (this.isConnected) await this.data.reload();
  }

  protected override recover(): Promise<void> {
    return this.reload();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    for (const name of changed.keys()) if (!beside.includes(name)) this.#settings = {};
    if (changed.has('filter') || changed.has('facets')) this.#readAttributes();
    if (changed.has('urlState') && this.hasUpdated) this.#readUrl();
  }

  get #request(): BoardRequest<Row> | undefined {
    const client = this.activeClient;
    if (!client) return undefined;
    return {
      client,
      calls: this.calls(client),
      language: this.language,
      ...this.#asked,
      limit: this.#limit,
      counts: this.#facets.length > 0,
    };
  }

  /** What is asked for, as far as the reader decides it. */
  get #asked() {
    return { filter: filterFrom(this.shape.facets, this.state, this.fixed), sort: sortOf(this.state) };
  }

  get #limit(): number {
    return Math.min(100, Math.max(1, Math.trunc(this.pageSize) || 20));
  }

  protected failed(error: unknown): void {
    this.report(error);
    if (isSignedOut(error)) this.emit('qxwq-session-expired', { error });
  }

  #readAttributes(): void {
    const { fixed, unknown } = fixedBy(this.shape.facets, this.filter);
    const { facets, unknown: unknownFacets } = namedFacets(this.shape.facets, this.facets);
    for (const part of [...unknown, ...unknownFacets]) warnOnce(`<${this.localName}> has no facet "${part}".`);
    this.fixed = fixed;
    this.#facets = facets.filter((facet) => !fixed[facet]);
  }

  get #urlPrefix(): string | undefined {
    const { urlState } = this;
    return urlState == null ? undefined : `${/^[a-z][a-z0-9]*$/i.test(urlState) ? urlState : 'qx'}-`;
  }

  readonly #readUrl = (): void => {
    const prefix = this.#urlPrefix;
    if (!prefix) return;
    this.#search.cancel();
    this.state = stateFromUrl(this.shape, readUrlState(location.search, prefix));
  };

  /** Takes what a reader asks for; false when the page keeps the reader from it. */
  protected change(next: StateOf): boolean {
    const filter = next.choices as Readonly<Record<string, readonly string[]>>;
    if (!this.emit('qxwq-filter-change', { q: next.q.trim(), filter, sort: sortOf(next) })) return false;
    this.#take(next);
    return true;
  }

  #take(next: StateOf): void {
    this.state = next;
    const prefix = this.#urlPrefix;
    if (prefix) showUrlState(prefix, stateToUrl(this.shape.facets, next));
  }

  get #count(): number {
    const { total } = this.data.rows;
    return total?.capped === false ? total.value : -1;
  }

  get #total(): string | undefined {
    const { total } = this.data.rows;
    return total && this.words.total(total.value, total.capped);
  }

  get #layout(): BoardLayout {
    const asked = this.state.layout ?? this.layout;
    return boardLayouts.includes(asked) ? asked : 'list';
  }

  /** A list until the styles of the others are there; what a server draws brings them along. */
  protected get shownLayout(): BoardLayout {
    return this.#dressed || this.drawn ? this.#layout : 'list';
  }

  /** What the rows show besides their own data: texts, language, and what the page has set. */
  get #look(): readonly unknown[] {
    return [this.t, this.texts.value, this.language, this.#settings];
  }

  /** What the parts of a row need to be drawn. */
  protected get context(): ViewContext {
    return {
      t: this.t,
      language: this.language,
      now: this.now,
      words: searchWords(this.state.q),
      challengeHref: undefined,
      headingLevel: Math.min(6, Math.max(2, Math.trunc(this.headingLevel) || 3)),
    };
  }

  /** What is shown as chosen. */
  protected get chosen() {
    return chosenOf(this.shape.facets, this.state);
  }

  protected override draw(): TemplateResult | typeof nothing {
    const { state, chosen } = this;
    const { rows } = this.data;
    const layout = this.shownLayout;
    // Rows that became cards under a reader's eyes would move, and lose the focus.
    if (this.#dressed === undefined && layout !== this.#layout) return nothing;
    this.#dressed ??= false;
    const hasFacets = this.#facets.length > 0;
    const view = {
      m: this.words,
      t: this.t,
      state,
      sorts: this.shape.sorts,
      search: this.#search,
      layout,
      layouts: boardLayouts.filter((name) => this.layouts.split(/[\s,]+/).includes(name)),
      limit: this.#limit,
      rows,
      total: this.#total,
      chips: chosen.map((choice) => ({ ...choice, label: this.facetWords(choice.facet).label(choice.value) })),
      hasFacets,
      filtersOpen: this.filtersOpen,
      results: (items: readonly Row[]) => results(layout, items, this.parts(this.context), this.#look, this.#count),
      onToggleFilters: () => {
        this.filtersOpen = !this.filtersOpen;
      },
      onSort: this.#onSort,
      onLayout: (layout: BoardLayout) => this.#take({ ...this.state, layout }),
      onRemove: (facet: string, value: string) => void this.#takeBack(toggle(state, facet, value)),
      onClearChoices: () => void this.#takeBack({ choices: {} }),
      onClearSearch: () => void this.#takeBack({ q: '' }),
      onReload: () => void this.reload(),
      onMore: this.#more,
    };
    return html`
      <slot name="header"></slot>
      <div class="board" ?data-rail=${hasFacets}>
        ${toolbar(view)} ${hasFacets ? this.#drawRail() : nothing}
        <div class="main" aria-busy=${rows.status === 'loading'}>
          ${summaryBar(view)}
          <div class="line" ?data-busy=${rows.status === 'loading'}></div>
          ${content(view)}
        </div>
      </div>
    `;
  }

  #drawRail(): TemplateResult {
    const { value, error } = this.data.counts;
    const group = (facet: string) =>
      groupOf(
        facet,
        value?.facets[facet] ?? [],
        this.state.choices[facet],
        this.facetWords(facet),
        this.expanded.has(facet),
      );
    return rail({
      m: this.words,
      groups: value || error ? this.#facets.map(group) : undefined,
      open: this.filtersOpen,
      expanded: this.expanded,
      total: this.#total,
      onChoose: (facet, chosenValue) => this.change(toggle(this.state, facet, chosenValue)),
      onExpand: (facet) => {
        const expanded = new Set(this.expanded);
        if (!expanded.delete(facet)) expanded.add(facet);
        this.expanded = expanded;
      },
      onClose: this.#closeFilters,
      onKeyDown: this.#onRailKeyDown,
    });
  }

  readonly #onSort = (event: Event): void => {
    const select = event.target as HTMLSelectElement;
    if (!this.change({ ...this.state, sort: select.value })) select.value = sortOf(this.state);
  };

  readonly #more = async (): Promise<void> => {
    const index = await this.data.rows.more();
    await this.updateComplete;
    if (index === undefined) return;
    // The button may be gone now; reading goes on at the first row that is new.
    const titles = this.renderRoot.querySelectorAll<HTMLElement>('[part~="link"]');
    titles[index]?.focus({ preventScroll: true });
  };

  /** The button that was pressed will be gone; without this, keyboard readers would start again at the top of the page. */
  async #takeBack(part: Partial<StateOf>): Promise<void> {
    this.change({ ...this.state, ...part });
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.total')?.focus({ preventScroll: true });
  }

  readonly #closeFilters = (): void => {
    this.filtersOpen = false;
    this.renderRoot.querySelector<HTMLElement>('.filter-button')?.focus();
  };

  readonly #onRailKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.filtersOpen) return;
    event.stopPropagation();
    this.#closeFilters();
  };
}
