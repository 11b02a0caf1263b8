import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { ViewContext } from '../challenge-view/context.js';
import { searchWords } from '../challenge-view/highlight.js';
import { challengeStyles } from '../challenge-view/styles.js';
import { DeadlineController } from '../core/deadline-clock.js';
import { QxwqElement } from '../core/element.js';
import { isSignedOut } from '../core/failure.js';
import { SearchInput } from '../core/search-input.js';
import { readUrlState, showUrlState } from '../core/url-state.js';
import { warnOnce } from '../core/warn-once.js';
import { boardTexts } from '../locales/challenge-board/board-texts.js';
import { skeletonStyles } from '../styles/skeleton.js';
import { BoardData, type BoardDrawn, type BoardOperation, type BoardRequest, boardOperations } from './board-data.js';
import {
  type BoardFacet,
  type BoardLayout,
  type BoardState,
  boardLayouts,
  boardSorts,
  type Choices,
  chosen,
  clearChoices,
  emptyState,
  filterOf,
  fromUrl,
  readFacets,
  readFilter,
  sortOf,
  toggle,
  toUrl,
} from './board-state.js';
import { facetGroup, facetLabel } from './facet-model.js';
import { controlStyles } from './styles/controls.js';
import { resultStyles } from './styles/results.js';
import { content } from './views/content.js';
import { rail } from './views/rail.js';
import { summaryBar } from './views/summary-bar.js';
import { toolbar } from './views/toolbar.js';

/**
 * The board (榜): challenges to search, filter, sort and page through, as a list, as cards, as a table, in one
 * line each or as a ranking for a large screen.
 *
 * @fires qxwq-challenge-open - a reader opens a challenge; cancelled, the link is not followed
 * @fires qxwq-filter-change - a reader searches, filters, sorts; cancelled, the board stays as it was
 * @fires qxwq-load-start - rows begin to load
 * @fires qxwq-ready - the board shows itself for the first time
 * @fires qxwq-error - rows could not be loaded
 * @fires qxwq-session-expired - the platform wants a session that is not there (any more)
 *
 * @slot header - above the board, for words of the host
 * @csspart root - everything
 * @csspart toolbar - search, filter button, sort and layout
 * @csspart search - the search field
 * @csspart filter-button - opens the facets where there is no room for them
 * @csspart sort - the choice of order
 * @csspart layouts - the choice of layout
 * @csspart facets - all facets
 * @csspart facet - one facet
 * @csspart total - how many challenges there are
 * @csspart chip - a chosen value
 * @csspart list - the rows, or the cards
 * @csspart table - the table
 * @csspart row - one challenge
 * @csspart rank - its place in a ranking
 * @csspart title - its title
 * @csspart link - the link or button in its title
 * @csspart origin - enterprise, tier, place, industry
 * @csspart summary - the problem in two lines
 * @csspart tags - cooperation, maturity, joint bids
 * @csspart amount - the money
 * @csspart deadline - what is left until the deadline
 * @csspart bids - how many bids there are
 * @csspart more - the button for further rows
 * @csspart empty - what is shown when nothing matches
 * @csspart error - what is shown when something failed
 */
export class QxwqChallengeBoard extends QxwqElement<BoardOperation> {
  static override styles = [...QxwqElement.styles, skeletonStyles, challengeStyles, controlStyles, resultStyles];
  static override properties: PropertyDeclarations = {
    challengeHref: { attribute: 'challenge-href' },
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

  /** Address of a challenge's page: `/challenge.html?id={id}`; `{number}` works too. Without it, an event only. */
  challengeHref: string | undefined;
  /** What every reader of this board sees: `state=published&region=140000`. These facets are not offered. */
  filter: string | undefined;
  /** Facets in their order: any of `state industry region discipline budget mode tier programme`, or empty for none. */
  facets = 'state industry region discipline budget mode tier';
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

  protected override readonly operations = boardOperations;

  private state: BoardState = emptyState;
  private filtersOpen = false;
  private expanded: ReadonlySet<BoardFacet> = new Set();

  #fixed: Choices = {};
  #facets: readonly BoardFacet[] = [];
  readonly #texts = this.localise(boardTexts);
  readonly #search = new SearchInput((q) => this.#change({ ...this.state, q }));
  readonly #data = new BoardData(this, () => this.#request, {
    started: () => this.emit('qxwq-load-start', {}),
    loaded: () => this.announce(this.#total ?? ''),
    failed: (error) => this.#failed(error),
  });

  constructor() {
    super();
    new DeadlineController(this, () => (this.#data.rows.items ?? []).map(({ deadline }) => deadline));
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

  protected override takeDrawn(data: unknown): void {
    const { state, ...loaded } = data as BoardDrawn;
    this.state = state;
    this.#data.seed(loaded);
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    // A page that was drawn once for all readers does not know what this one's address asks for.
    if (this.drawn) this.#readUrl();
  }

  /** Loads rows and counts again, for example after a bid was submitted on the same page. */
  async reload(): Promise<void> {
    if (this.isConnected) await this.#data.reload();
  }

  protected override recover(): Promise<void> {
    return this.reload();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('filter') || changed.has('facets')) this.#readAttributes();
    if (changed.has('urlState') && this.hasUpdated) this.#readUrl();
  }

  get #request(): BoardRequest | undefined {
    const client = this.activeClient;
    if (!client) return undefined;
    return {
      client,
      language: this.language,
      filter: filterOf(this.state, this.#fixed),
      sort: sortOf(this.state),
      limit: this.#limit,
      counts: this.#facets.length > 0,
    };
  }

  get #limit(): number {
    return Number.isInteger(this.pageSize) ? Math.min(100, Math.max(1, this.pageSize)) : 20;
  }

  #failed(error: unknown): void {
    this.report(error);
    if (isSignedOut(error)) this.emit('qxwq-session-expired', { error });
  }

  #readAttributes(): void {
    const { fixed, unknown } = readFilter(this.filter);
    const { facets, unknown: unknownFacets } = readFacets(this.facets);
    for (const part of unknown) warnOnce(`<${this.localName}> cannot filter by "${part}".`);
    for (const name of unknownFacets) warnOnce(`<${this.localName}> has no facet "${name}".`);
    this.#fixed = fixed;
    this.#facets = facets.filter((facet) => !fixed[facet]);
  }

  get #urlPrefix(): string | undefined {
    if (this.urlState === undefined || this.urlState === null) return undefined;
    return `${/^[a-z][a-z0-9]*$/i.test(this.urlState) ? this.urlState : 'qx'}-`;
  }

  readonly #readUrl = (): void => {
    const prefix = this.#urlPrefix;
    if (!prefix) return;
    this.#search.cancel();
    this.state = fromUrl(readUrlState(location.search, prefix));
  };

  /** False when the page keeps the reader from it. */
  #change(next: BoardState): boolean {
    const filter = next.choices as Readonly<Record<string, readonly string[]>>;
    if (!this.emit('qxwq-filter-change', { q: next.q.trim(), filter, sort: sortOf(next) })) return false;
    this.#take(next);
    return true;
  }

  #take(next: BoardState): void {
    this.state = next;
    const prefix = this.#urlPrefix;
    if (prefix) showUrlState(prefix, toUrl(next));
  }

  get #total(): string | undefined {
    const { total } = this.#data.rows;
    return total && this.#texts.value.total(total.value, total.capped);
  }

  get #layouts(): BoardLayout[] {
    return boardLayouts.filter((layout) => this.layouts.split(/[\s,]+/).includes(layout));
  }

  get #layout(): BoardLayout {
    const asked = this.state.layout ?? this.layout;
    return boardLayouts.includes(asked) ? asked : 'list';
  }

  get #context(): ViewContext {
    return {
      t: this.t,
      language: this.language,
      now: this.now,
      words: searchWords(this.state.q),
      challengeHref: this.challengeHref,
      headingLevel: Math.min(6, Math.max(2, Math.trunc(this.headingLevel) || 3)),
    };
  }

  protected override draw(): TemplateResult {
    const m = this.#texts.value;
    const { rows } = this.#data;
    return html`
      <slot name="header"></slot>
      <div class="board" ?data-rail=${this.#facets.length > 0}>
        ${toolbar({
          m,
          state: this.state,
          search: this.#search,
          layout: this.#layout,
          layouts: this.#layouts,
          hasFacets: this.#facets.length > 0,
          filtersOpen: this.filtersOpen,
          onToggleFilters: this.#toggleFilters,
          onSort: this.#onSort,
          onLayout: (layout) => this.#take({ ...this.state, layout }),
        })}
        ${this.#facets.length > 0 ? this.#drawRail() : nothing}
        <div class="main" aria-busy=${rows.status === 'loading'}>
          ${summaryBar({
            m,
            total: this.#total,
            sample: rows.items?.some(({ sample }) => sample) ? this.t.challenge.sample : undefined,
            chips: chosen(this.state).map((choice) => ({
              ...choice,
              label: facetLabel(choice.facet, choice.value, this.t),
            })),
            onRemove: this.#removeChip,
            onClear: this.#clearChoices,
          })}
          <div class="line" ?data-busy=${rows.status === 'loading'}></div>
          ${content({
            m,
            context: this.#context,
            state: this.state,
            layout: this.#layout,
            limit: this.#limit,
            rows,
            onReload: () => void this.reload(),
            onMore: this.#more,
            onClearSearch: this.#clearSearch,
            onClearChoices: this.#clearChoices,
          })}
        </div>
      </div>
    `;
  }

  #drawRail(): TemplateResult {
    const { value, error } = this.#data.counts;
    const group = (facet: BoardFacet) =>
      facetGroup(facet, value?.facets[facet] ?? [], this.state, this.t, this.expanded.has(facet));
    return rail({
      m: this.#texts.value,
      groups: value || error ? this.#facets.map(group) : undefined,
      open: this.filtersOpen,
      expanded: this.expanded,
      total: this.#total,
      onChoose: (facet, chosenValue) => this.#change(toggle(this.state, facet, chosenValue)),
      onExpand: this.#toggleExpanded,
      onClose: this.#closeFilters,
      onKeyDown: this.#onRailKeyDown,
    });
  }

  readonly #onSort = (event: Event): void => {
    const select = event.target as HTMLSelectElement;
    const sort = boardSorts.find((sort) => sort === select.value);
    if (!this.#change({ ...this.state, sort })) select.value = sortOf(this.state);
  };

  readonly #more = async (): Promise<void> => {
    const index = await this.#data.rows.more();
    await this.updateComplete;
    if (index === undefined) return;
    // The button may be gone now; reading goes on at the first row that is new.
    const titles = this.renderRoot.querySelectorAll<HTMLElement>('[part~="link"]');
    titles[index]?.focus({ preventScroll: true });
  };

  readonly #removeChip = (facet: BoardFacet, value: string): void => {
    this.#change(toggle(this.state, facet, value));
    void this.#focusTotal();
  };

  readonly #clearChoices = (): void => {
    this.#change(clearChoices(this.state));
    void this.#focusTotal();
  };

  readonly #clearSearch = (): void => {
    this.#change({ ...this.state, q: '' });
    void this.#focusTotal();
  };

  /** The button that was pressed is gone; without this, keyboard readers would start again at the top of the page. */
  async #focusTotal(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.total')?.focus({ preventScroll: true });
  }

  readonly #toggleExpanded = (facet: BoardFacet): void => {
    const expanded = new Set(this.expanded);
    if (!expanded.delete(facet)) expanded.add(facet);
    this.expanded = expanded;
  };

  readonly #toggleFilters = (): void => {
    this.filtersOpen = !this.filtersOpen;
  };

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

declare global {
  interface HTMLElementTagNameMap {
    'qxwq-challenge-board': QxwqChallengeBoard;
  }
}
