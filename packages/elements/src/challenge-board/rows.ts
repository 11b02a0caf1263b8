import type { ChallengeSummary } from '@qxwq/contract';
import { html } from 'lit';
import type { RowParts } from '../board/views/results.js';
import type { ViewContext } from '../challenge-view/context.js';
import { industryLabel, placeLabel } from '../challenge-view/labels.js';
import { amount, bids, deadline, origin, summary, tags, title } from '../challenge-view/parts.js';
import { nextChange } from '../core/deadline-clock.js';
import type { BoardMessages } from '../locales/challenge-board/zh-CN.js';

/** A challenge as a row, a card, or a line of the table. */
export const challengeRow = (context: ViewContext, { label, columns }: BoardMessages): RowParts<ChallengeSummary> => ({
  label,
  changing: ({ deadline }) => nextChange(Date.parse(deadline), context.now),
  text: (row) => html`${title(row, context)} ${origin(row, context)} ${summary(row, context)} ${tags(row, context)}`,
  facts: (row) => html`${amount(row, context)} ${deadline(row, context)} ${bids(row, context)}`,
  columns: [
    {
      name: columns.title,
      cell: (row) => html`
        ${title(row, context)}
        <span class="quiet">${row.organisation?.name ?? context.t.challenge.anonymous}</span>
      `,
    },
    { name: columns.place, kind: 'place wide-only', cell: (row) => placeLabel(row, context) },
    { name: columns.industry, kind: 'industry wide-only', cell: (row) => industryLabel(row, context) },
    { name: columns.budget, kind: 'money', cell: (row) => amount(row, context) },
    { name: columns.deadline, kind: 'date', cell: (row) => deadline(row, context) },
    { name: columns.bids, kind: 'number wide-only', cell: ({ bidCount }) => bidCount },
  ],
});
