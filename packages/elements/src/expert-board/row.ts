import type { PersonSummary } from '@qxwq/contract';
import { labelIn } from '@qxwq/dictionaries';
import { html, nothing, type TemplateResult } from 'lit';
import type { RowParts } from '../board/views/results.js';
import { formatDate } from '../core/format.js';
import type { ExpertBoardMessages } from '../locales/expert-board/zh-CN.js';
import type { SupplyContext } from '../supply-board/context.js';
import { disciplineNames, industryNames, listed, place, summary, tags, title } from '../supply-board/parts.js';

export interface PersonContext extends SupplyContext<PersonSummary> {
  readonly m: ExpertBoardMessages;
}

/** Topics that stand in for a name; more would not be read as one. */
const TOPICS = 2;

/** The name with the title, as far as they may be shown; else what they work on. */
export function nameOf(
  { name, title, kind, keywords }: PersonSummary,
  { m, language }: Pick<PersonContext, 'm' | 'language'>,
): string {
  if (name !== null) return title ? `${name} ${title}` : name;
  const topics = listed(keywords.slice(0, TOPICS), language);
  return topics === '' ? labelIn(m.kinds, kind) : m.working(labelIn(m.kinds, kind), topics);
}

/** The enterprise of a mentor or a liaison, as a sentence. */
export const partnerOf = ({ kind, partner }: PersonSummary, m: ExpertBoardMessages): string =>
  partner === null ? '' : (m.partners[kind] ?? m.partner)(partner.name);

/** A team or a person as a row, a card, or a line of the table. */
export function personRow(
  context: PersonContext,
  below: (row: PersonSummary, columns: number) => unknown,
): RowParts<PersonSummary> {
  const { m, t, language, now } = context;
  const name = (row: PersonSummary) => title(row, nameOf(row, context), context);
  const columns = [
    {
      name: m.columns.name,
      cell: (row: PersonSummary) => html`${name(row)} <span class="quiet">${row.organisation.name}</span>`,
    },
    { name: m.columns.kind, kind: 'short', cell: (row: PersonSummary) => labelIn(m.kinds, row.kind) },
    { name: m.columns.discipline, kind: 'wide-only', cell: (row: PersonSummary) => disciplineNames(row, context) },
    { name: m.columns.industry, kind: 'industry wide-only', cell: (row: PersonSummary) => industryNames(row, context) },
    { name: m.columns.place, kind: 'place wide-only', cell: (row: PersonSummary) => place(row, context) },
  ];
  return {
    label: m.label,
    columns,
    text: (row) => html`
      ${name(row)} ${origin(row, context)} ${partner(row, m)} ${summary(row, context)}
      ${tags([
        ...row.fields.map((field) => m.field(labelIn(m.fields, field))),
        ...row.cooperationModes.map((mode) => labelIn(t.labels.cooperationModes, mode)),
      ])}
    `,
    facts: (row) => html`
      ${row.size === null ? nothing : html`<span class="size" part="size">${m.size(row.size)}</span>`}
      <time class="date" datetime=${row.publishedAt}>${m.joined(formatDate(row.publishedAt, language, now))}</time>
    `,
    below: (row) => below(row, columns.length),
    // What is unfolded loads, fails, comes.
    changing: (row) => (context.isOpen(row) ? {} : undefined),
  };
}

function origin(row: PersonSummary, context: PersonContext): TemplateResult {
  const { m } = context;
  return html`
    <p class="origin" part="origin">
      <span class="who">
        <span>${row.organisation.name}</span>
        <span class="tag">${labelIn(m.kinds, row.kind)}</span>
      </span>
      ${row.name === null ? html`<span class="dotted">${m.unnamed}</span>` : nothing}
      <span class="dotted">${place(row, context)}</span>
      <span class="dotted wide-only">${disciplineNames(row, context)}</span>
    </p>
  `;
}

const partner = (row: PersonSummary, m: ExpertBoardMessages) =>
  row.partner ? html`<p class="partner" part="partner">${partnerOf(row, m)}</p>` : nothing;
