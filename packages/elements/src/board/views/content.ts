import { html, nothing, type TemplateResult } from 'lit';
import { failureText } from '../../core/failure.js';
import type { PagedResource } from '../../core/paged-resource.js';
import type { CoreMessages } from '../../locales/zh-CN.js';
import type { BoardRow } from '../board-data.js';
import type { BoardLayout } from '../board-state.js';
import { type EmptyView, empty, failed } from './notices.js';
import { skeleton } from './results.js';

export interface ContentView<Row extends BoardRow> extends EmptyView {
  readonly t: CoreMessages;
  readonly layout: BoardLayout;
  /** Rows that one load brings. */
  readonly limit: number;
  readonly rows: PagedResource<Row>;
  /** Draws rows in the layout. */
  readonly results: (rows: readonly Row[]) => TemplateResult;
  readonly onReload: () => void;
  readonly onMore: () => void;
}

/** What stands below the line: rows, their shape while they load, or why there are none. */
export function content<Row extends BoardRow>(view: ContentView<Row>): TemplateResult {
  const { m, t, rows, layout } = view;
  const { items, error } = rows;
  const failure = error
    ? failed([failureText(error, t), ...(items ? [m.stale] : [])], t.retry, view.onReload)
    : nothing;
  if (!items) {
    if (failure !== nothing) return html`${failure}`;
    return html`<p class="visually-hidden">${m.loading}</p>${skeleton(layout, Math.min(6, view.limit))}`;
  }
  if (items.length === 0) return html`${failure}${empty(view)}`;
  return html`${failure}${view.results(items)}${footer(view, items.length)}`;
}

function footer<Row extends BoardRow>({ m, t, rows, limit, onMore }: ContentView<Row>, shown: number) {
  const { total, moreError, loadingMore, hasMore } = rows;
  const rest = total && !total.capped ? Math.min(limit, total.value - shown) : limit;
  const all = total ? `${total.value}${total.capped ? '+' : ''}` : '';
  return html`
    ${moreError ? failed([m.moreFailed, failureText(moreError, t)], t.retry, onMore) : nothing}
    <div class="footer">
      <span class="quiet">${m.shown(shown, all)}</span>
      ${
        hasMore && !moreError
          ? html`<button class="button" part="more" type="button" aria-disabled=${loadingMore} @click=${onMore}>
              ${m.more(Math.max(1, rest))}
            </button>`
          : nothing
      }
    </div>
  `;
}
