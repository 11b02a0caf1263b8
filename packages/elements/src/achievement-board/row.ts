import type { AchievementSummary } from '@qxwq/contract';
import { labelIn } from '@qxwq/dictionaries';
import { html, nothing, type TemplateResult } from 'lit';
import type { RowParts } from '../board/views/results.js';
import { amount } from '../challenge-view/parts.js';
import { formatDate } from '../core/format.js';
import type { AchievementBoardMessages } from '../locales/achievement-board/zh-CN.js';
import type { SupplyContext } from '../supply-board/context.js';
import { disciplineNames, industryNames, place, summary, tags, title } from '../supply-board/parts.js';

export interface AchievementContext extends SupplyContext<AchievementSummary> {
  readonly m: AchievementBoardMessages;
}

/** An achievement as a row, a card, or a line of the table. */
export function achievementRow(
  context: AchievementContext,
  below: (row: AchievementSummary, columns: number) => unknown,
): RowParts<AchievementSummary> {
  const { m, t, language, now } = context;
  const columns = [
    {
      name: m.columns.title,
      cell: (row: AchievementSummary) =>
        html`${title(row, row.title, context)} <span class="quiet">${row.organisation.name}</span>`,
    },
    { name: m.columns.kind, kind: 'short wide-only', cell: (row: AchievementSummary) => labelIn(m.kinds, row.kind) },
    {
      name: m.columns.discipline,
      kind: 'industry wide-only',
      cell: (row: AchievementSummary) => disciplineNames(row, context),
    },
    { name: m.columns.trl, kind: 'number', cell: ({ trl }: AchievementSummary) => trl ?? '—' },
    {
      name: m.columns.price,
      kind: 'money',
      cell: ({ price }: AchievementSummary) => amount({ budget: price }, context),
    },
  ];
  return {
    label: m.label,
    columns,
    text: (row) => html`
      ${title(row, row.title, context)} ${origin(row, context)} ${summary(row, context)}
      ${tags([
        ...row.licenceModes.filter((mode) => mode !== 'open').map((mode) => labelIn(m.licences, mode)),
        ...row.cooperationModes.map((mode) => labelIn(t.labels.cooperationModes, mode)),
      ])}
    `,
    facts: (row) => html`
      ${amount({ budget: row.price }, context)}
      <span class="level" part="level">${row.trl === null ? '' : m.trl(row.trl)}</span>
      <time class="date" datetime=${row.publishedAt}>${m.published(formatDate(row.publishedAt, language, now))}</time>
    `,
    below: (row) => below(row, columns.length),
    // What is unfolded loads, fails, comes.
    changing: (row) => (context.isOpen(row) ? {} : undefined),
  };
}

function origin(row: AchievementSummary, context: AchievementContext): TemplateResult {
  const { m } = context;
  return html`
    <p class="origin" part="origin">
      <span class="who">
        <span>${row.organisation.name}</span>
        <span class="tag">${labelIn(m.kinds, row.kind)}</span>
        ${row.licenceModes.includes('open') ? html`<span class="tag" data-tone="ok">${labelIn(m.licences, 'open')}</span>` : nothing}
      </span>
      <span class="dotted">${place(row, context)}</span>
      <span class="dotted wide-only">${industryNames(row, context)}</span>
    </p>
  `;
}
