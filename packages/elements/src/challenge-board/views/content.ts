import type { ChallengeSummary } from '@qxwq/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { ViewContext } from '../../challenge-view/context.js';
import { failureText } from '../../core/failure.js';
import type { PagedResource } from '../../core/paged-resource.js';
import type { BoardMessages } from '../../locales/challenge-board/zh-CN.js';
import type { BoardLayout, BoardState } from '../board-state.js';
import { empty, failed } from './notices.js';
import { results, skeleton } from './results.js';

export interface ContentView {
  readonly m: BoardMessages;
  readonly context: ViewContext;
  readonly state: BoardState;
  readonly layout: BoardLayout;
  /** Rows that one load brings. */
  readonly limit: number;
  readonly rows: PagedResource<ChallengeSummary>;
  readonly onReload: () => void;
  readonly onMore: () => void;
  readonly onClearSearch: () => void;
  readonly onClearChoices: () => void;
}

/** What stands below the line: rows, their shape while they load, or why there are none. */
export function content(view: ContentView): TemplateResult {
  const { m, context, rows, layout } = view;
  const { items, error } = rows;
  const failure = error
    ? failed([failureText(error, context.t), ...(items ? [m.stale] : [])], context.t.retry, view.onReload)
    : nothing;
  if (!items) {
    if (failure !== nothing) return html`${failure}`;
    return html`<p class="visually-hidden">${m.loading}</p>${skeleton(layout, Math.min(6, view.limit))}`;
  }
  if (items.length === 0) return html`${failure}${empty(view)}`;
  return html`${failure}${results(layout, items, context, m)}${footer(view, items.length)}`;
}

function footer({ m, context, rows, limit, onMore }: ContentView, shown: number) {
  const { total, moreError, loadingMore, hasMore } = rows;
  const rest = total && !total.capped ? Math.min(limit, total.value - shown) : limit;
  const all = total ? `${total.value}${total.capped ? '+' : ''}` : '';
  return html`
    ${moreError ? failed([m.moreFailed, failureText(moreError, context.t)], context.t.retry, onMore) : nothing}
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
