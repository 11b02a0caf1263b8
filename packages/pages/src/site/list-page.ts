import { html } from '@lit-labs/ssr';
import {
  type BoardDrawn,
  type BoardFacet,
  type BoardState,
  boardSorts,
  chosen,
  facetGroup,
  facetLabel,
  readFilter,
  sortOf,
  toggle,
} from '@qxwq/elements/server';
import { nothing } from 'lit';
import { pairsOf } from './addresses.js';
import { type PageContext, page } from './document.js';
import { listJsonLd } from './json-ld.js';
import { row } from './rows.js';

export interface ListView extends BoardDrawn {
  readonly cursor: string | undefined;
  /** Number of the page, from 1, for files. */
  readonly number?: number;
}

const facets: readonly BoardFacet[] = ['state', 'industry', 'region', 'budget', 'mode', 'tier'];

/** The list: search form, filters and order as links, rows, a link to the next page. All of it works without scripts. */
export function listPage(view: ListView, context: PageContext): Promise<string> {
  const { addresses, texts, settings, locale } = context;
  const { state, cursor, number = 1 } = view;
  const plain = pairsOf(state).length === 0;
  const total = texts.board.total(view.page.total.value, view.page.total.capped);
  const here = (other: typeof locale) => addresses.list(other, { state, cursor, page: number });
  return page(
    {
      title: texts.own.title,
      description: settings.site.description ?? `${settings.site.name} · ${texts.own.title} · ${total}`,
      canonical: here(locale),
      alternate: here,
      jsonLd: [listJsonLd(view.page.items, context)],
      type: 'website',
      index: plain && !cursor && number === 1,
    },
    html`<h1>${texts.own.title}</h1>
${addresses.interactive ? search(view, context) : nothing}
${list(view, context)}`,
    context,
  );
}

/** The rows with what belongs to them, also for a frame. */
export function list(view: ListView, context: PageContext, target?: '_blank') {
  const { addresses, texts, locale } = context;
  const { page: rows, state, cursor, number = 1 } = view;
  const next = rows.nextCursor
    ? addresses.list(locale, { state, cursor: rows.nextCursor, page: number + 1 })
    : undefined;
  const first = cursor || number > 1 ? addresses.list(locale, { state }) : undefined;
  return html`<div class="bar"><strong>${texts.board.total(rows.total.value, rows.total.capped)}</strong>${addresses.interactive && !target ? sorts(state, context) : nothing}</div>
${rows.items.length > 0 ? html`<ol class="rows">${rows.items.map((item) => row(item, context, target))}</ol>` : html`<p>${texts.board.empty.noMatch} ${texts.board.empty.hint}</p>`}
${first || next ? html`<nav class="pages">${first ? html`<a class="button" href=${first} target=${target ?? nothing}>${texts.own.first}</a>` : nothing}${next ? html`<a class="button" rel="next" href=${next} target=${target ?? nothing}>${texts.own.next}</a>` : nothing}</nav>` : nothing}`;
}

function search({ state, counts }: ListView, context: PageContext) {
  const { addresses, texts, locale, settings } = context;
  const others = pairsOf({ ...state, q: '' });
  return html`<form action=${`${settings.baseUrl}/`} method="get" role="search">
<input type="search" name="q" maxlength="200" aria-label=${texts.board.search} placeholder=${texts.board.placeholder} value=${state.q}>
${others.map(([name, value]) => html`<input type="hidden" name=${name} value=${value}>`)}
${locale === settings.locale ? nothing : html`<input type="hidden" name="lang" value=${locale}>`}
<button>${texts.own.search}</button></form>
${chips(state, context)}
${
  counts
    ? html`<details ?open=${chosen(state).length > 0}><summary>${texts.board.filters}</summary><div class="facets">${facets
        .filter((facet) => !readFilter(settings.filter).fixed[facet])
        .map((facet) => facetList(facet, state, counts, context))}</div></details>`
    : nothing
}
${state.q || chosen(state).length > 0 ? html`<p><a href=${addresses.list(locale)}>${texts.board.clear}</a></p>` : nothing}`;
}

function facetList(
  facet: BoardFacet,
  state: BoardState,
  counts: NonNullable<BoardDrawn['counts']>,
  context: PageContext,
) {
  const { texts, addresses, locale } = context;
  const { options } = facetGroup(facet, counts.facets[facet] ?? [], state, texts.t, true);
  if (options.length === 0) return nothing;
  return html`<div><strong>${texts.board.facets[facet]}</strong><ul>${options.map(
    ({ value, label, count, chosen: on }) =>
      html`<li><a href=${addresses.list(locale, { state: toggle(state, facet, value) })} aria-current=${on ? 'true' : nothing} rel="nofollow">${label}</a>${count === undefined ? nothing : html` <span class="quiet">${count}</span>`}</li>`,
  )}</ul></div>`;
}

const chips = (state: BoardState, { texts, addresses, locale }: PageContext) =>
  chosen(state).length === 0
    ? nothing
    : html`<ul class="chips" aria-label=${texts.board.chosen}>${chosen(state).map(({ facet, value }) => {
        const label = facetLabel(facet, value, texts.t);
        return html`<li><a href=${addresses.list(locale, { state: toggle(state, facet, value) })} aria-label=${texts.board.remove(label)} rel="nofollow">${label} ×</a></li>`;
      })}</ul>`;

const sorts = (state: BoardState, { texts, addresses, locale }: PageContext) =>
  html`<ul class="sorts" aria-label=${texts.board.sort}>${boardSorts
    .filter((sort) => sort !== 'relevance' || state.q)
    .map(
      (sort) =>
        html`<li><a href=${addresses.list(locale, { state: { ...state, sort } })} aria-current=${sort === sortOf(state) ? 'true' : nothing} rel="nofollow">${texts.board.sorts[sort]}</a></li>`,
    )}</ul>`;
