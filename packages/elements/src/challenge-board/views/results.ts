import type { ChallengeSummary } from '@qxwq/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { ViewContext } from '../../challenge-view/context.js';
import { industryLabel, placeLabel } from '../../challenge-view/labels.js';
import { amount, bids, deadline, origin, summary, tags, title } from '../../challenge-view/parts.js';
import type { BoardMessages } from '../../locales/challenge-board/zh-CN.js';
import type { BoardLayout } from '../board-state.js';

type Rows = readonly ChallengeSummary[];

/** The challenges in the layout that was chosen. */
export function results(layout: BoardLayout, rows: Rows, context: ViewContext, m: BoardMessages): TemplateResult {
  return layout === 'table' ? table(rows, context, m) : blocks(layout, rows, context, m);
}

const blockClass = (layout: BoardLayout): string =>
  layout === 'list' || layout === 'table' ? 'rows' : layout === 'cards' ? 'cards' : `rows ${layout}`;

/** Rows and cards are the same parts in the same order; only the styles set them differently. */
const blocks = (layout: BoardLayout, rows: Rows, context: ViewContext, m: BoardMessages) => html`
  <ol class=${blockClass(layout)} part="list" aria-label=${m.label}>
    ${rows.map(
      (row, index) => html`
        <li part="row">
          ${layout === 'ranking' ? html`<span class="rank" part="rank" aria-hidden="true">${index + 1}</span>` : nothing}
          <div class="text">
            ${title(row, context)} ${origin(row, context)} ${summary(row, context)} ${tags(row, context)}
          </div>
          <p class="facts">${amount(row, context)} ${deadline(row, context)} ${bids(row, context)}</p>
        </li>
      `,
    )}
  </ol>
`;

const table = (rows: Rows, context: ViewContext, m: BoardMessages) => html`
  <table part="table" aria-label=${m.label}>
    <thead>
      <tr>
        <th scope="col">${m.columns.title}</th>
        <th scope="col" class="wide-only">${m.columns.place}</th>
        <th scope="col" class="industry wide-only">${m.columns.industry}</th>
        <th scope="col" class="number">${m.columns.budget}</th>
        <th scope="col" class="number">${m.columns.deadline}</th>
        <th scope="col" class="number wide-only">${m.columns.bids}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) => html`
          <tr part="row">
            <td>
              ${title(row, context)}
              <span class="quiet">${row.organisation?.name ?? context.t.challenge.anonymous}</span>
            </td>
            <td class="place wide-only">${placeLabel(row, context)}</td>
            <td class="industry wide-only">${industryLabel(row, context)}</td>
            <td class="number">${amount(row, context)}</td>
            <td class="number">${deadline(row, context)}</td>
            <td class="number wide-only">${row.bidCount}</td>
          </tr>
        `,
      )}
    </tbody>
  </table>
`;

/** Rows of the height that rows will have, so that nothing jumps when they come. They show after 150 ms. */
export const skeleton = (layout: BoardLayout, count: number): TemplateResult => html`
  <div class="skeleton ${layout === 'table' ? 'table-rows' : blockClass(layout)}" aria-hidden="true">
    ${Array.from(
      { length: count },
      () => html`
        <div class="row">
          <div class="text">
            <div class="title"><i></i></div>
            <div class="origin"><i></i></div>
            <div class="summary"><i></i><i></i></div>
            <div class="tags wide-only"><i></i></div>
          </div>
          <div class="facts"><i class="amount"></i><i></i></div>
        </div>
      `,
    )}
  </div>
`;
