import { html, nothing, type TemplateResult } from 'lit';
import type { BoardRow } from '../board-data.js';
import type { BoardLayout } from '../board-state.js';
import { type PackView, packs } from './packs.js';

/**
 * A column of a board's table. `kind` are its classes: how wide it is (`number`, `money`, `date`, `short`, `place`; else it
 * shares what is left) and where it leaves (`wide-only`, `industry`).
 */
export interface Column<Row> {
  readonly name: string;
  readonly kind?: string;
  readonly cell: (row: Row) => unknown;
}

/** The parts of a row, whatever the layout. */
export interface RowParts<Row> {
  /** What the list is called. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  /** Title, origin, summary, tags. */
  readonly text: (row: Row) => unknown;
  /** What is told beside it: money, dates. */
  readonly facts: (row: Row) => unknown;
  /** What is unfolded below a row; `nothing` while it is folded. */
  readonly below?: (row: Row) => unknown;
  /** What of a row changes although its data stay; equal values mean an equal drawing. */
  readonly changing: (row: Row) => unknown;
}

/** The rows in the layout that was chosen; `look` is what all of them show besides their own data. */
export const results = <Row extends BoardRow>(
  layout: BoardLayout,
  rows: readonly Row[],
  parts: RowParts<Row>,
  look: readonly unknown[],
  /** How many there are, or -1 where nobody has counted. */
  total: number,
): TemplateResult => {
  const view = { look: [layout, total, ...look], changing: parts.changing };
  return layout === 'table' ? table(rows, parts, view, total) : blocks(layout, rows, parts, view, total);
};

const blockClass = (layout: BoardLayout): string => (layout === 'cards' ? layout : `rows ${layout}`);

/** Rows and cards are the same parts in the same order; only the styles set them differently. */
const blocks = <Row>(
  layout: BoardLayout,
  rows: readonly Row[],
  { label, text, facts, below }: RowParts<Row>,
  view: PackView<Row>,
  total: number,
) =>
  // A browser leaves far rows out of what it tells screen readers: each says its place itself.
  html`
  <div class=${blockClass(layout)} part="list" role="list" aria-label=${label}>
    ${packs(
      rows,
      view,
      (row, place) => html`
        <div part="row" role="listitem" aria-posinset=${place} aria-setsize=${total}>
          ${layout === 'ranking' ? html`<span class="rank" part="rank" aria-hidden="true">${place}</span>` : nothing}
          <div class="text">${text(row)}</div>
          <p class="facts">${facts(row)}</p>
          ${below?.(row)}
        </div>
      `,
      (some, isFar) => html`<div class="pack" ?data-far=${isFar}>${some}</div>`,
    )}
  </div>
`;

/** Styles make other boxes of it (`styles/table.ts`), so each part says what it is. The heads are its first row. */
const table = <Row>(
  rows: readonly Row[],
  { label, columns, below }: RowParts<Row>,
  view: PackView<Row>,
  total: number,
) => html`
  <table part="table" role="table" aria-label=${label} aria-rowcount=${total < 0 ? total : total + 1}>
    <thead role="rowgroup">
      <tr role="row">${columns.map(({ name, kind }) => html`<th role="columnheader" class=${kind}>${name}</th>`)}</tr>
    </thead>
    ${packs(
      rows,
      view,
      (row, place) => html`
        <tr part="row" role="row" aria-rowindex=${place + 1}>
          ${columns.map(({ kind, cell }) => html`<td role="cell" class=${kind}>${cell(row)}</td>`)}
        </tr>
        ${below?.(row)}
      `,
      (some, isFar) => html`<tbody role="rowgroup" ?data-far=${isFar}>${some}</tbody>`,
    )}
  </table>
`;

/** Rows of the height that rows will have, so that nothing jumps when they come. They show after 150 ms. */
export const skeleton = (layout: BoardLayout, count: number): TemplateResult => html`
  <div class="skeleton ${blockClass(layout)}" aria-hidden="true">
    <div class="pack">${Array.from(
      { length: count },
      () => html`
        <div class="row">
          <div class="text">
            <div class="title"><i></i></div>
            <div class="origin"><i></i></div>
            <div class="summary"><i></i><i></i></div>
            <div class="tags wide-only"><i></i></div>
          </div>
          <div class="facts"><span class="amount"><i></i></span><i></i></div>
        </div>
      `,
    )}</div>
  </div>
`;
