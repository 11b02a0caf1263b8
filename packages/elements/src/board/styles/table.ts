import { css } from 'lit';

/**
 * Rows as a table. Browsers lay a table out whole, since its columns are as wide as the widest of all cells. On screens
 * each row is a line of boxes whose widths come from their columns alone: so they stand below each other although no row
 * knows of another, and packs that are far from the screen can be left out. Paper keeps the browser's own table, which
 * says its heads again on every page.
 *
 * What a server has drawn brings these styles before the element's own come, so what changes those must be more specific.
 */
export const tableStyles = css`
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  tr {
    border-block-end: 1px solid var(--_line);
    break-inside: avoid;
  }
  th {
    padding: 10px 0;
    color: var(--_ink-2);
    font-weight: 400;
    line-height: 1.5;
    text-align: start;
    white-space: nowrap;
  }
  /* Not of the head itself: an em must be the same in heads and in cells. */
  th::first-line {
    font-size: 0.933em;
  }
  td {
    padding: 12px 0;
    line-height: 1.4;
    vertical-align: baseline;
  }
  :is(.number, .money, .date) {
    text-align: end;
  }
  table .title {
    font-size: 1em;
  }
  tbody tr:hover {
    background: var(--_tint);
  }
  tbody tr:hover .quiet {
    color: var(--_ink-2);
  }

  @media screen {
    :is(table, thead, tbody) {
      display: block;
    }
    /* How many ems there are decides: with a rail beside it or in larger type a table is narrow sooner. */
    table {
      container: columns / inline-size;
    }
    tbody[data-far] {
      contain-intrinsic-block-size: auto 56em;
    }
    tr {
      display: flex;
      gap: 24px;
      align-items: baseline;
    }
    :is(th, td) {
      flex: 4 1 0;
      min-inline-size: 0;
    }
    :is(th, td):first-child {
      flex-grow: 6;
    }
    :is(.number, .money, .date, .place) {
      flex: none;
    }
    .number {
      inline-size: 2.25em;
    }
    .money {
      inline-size: 8.5em;
    }
    .date {
      inline-size: 13.25em;
    }
    /* 内蒙古 呼和浩特. An English province and its city, which is not cut apart, take two lines. */
    .place {
      inline-size: 7.25em;
      word-break: keep-all;
    }
    /* 企业技术导师, achievement */
    .short {
      flex: 1 0 6.25em;
    }
    /* The few that are wider than their column take a second line. */
    table .amount {
      white-space: normal;
    }
  }
  /* A second line is there anyway. What is over says more. */
  @container columns (inline-size >= 32em) {
    table .deadline {
      white-space: normal;
    }
    table .deadline > time.dotted {
      display: block;
      margin: 0;
    }
    table .deadline > time.dotted::before {
      display: none;
    }
  }
  @container columns (inline-size >= 90em) {
    :is(.money, .date, .place) {
      flex-grow: 1;
    }
  }
  @container columns (32em <= inline-size < 90em) {
    .date {
      inline-size: 7.75em;
    }
    table .deadline > .dotted {
      display: block;
      margin: 0;
    }
    table .deadline > .dotted::before {
      display: none;
    }
  }
  @container columns (inline-size < 60em) {
    tr {
      gap: 16px;
    }
  }
  @container columns (inline-size < 54em) {
    .industry {
      display: none;
    }
  }
  @container columns (inline-size < 40em) {
    tr {
      gap: 8px;
    }
    .wide-only {
      display: none;
    }
  }
  @container columns (inline-size < 24em) {
    .money {
      inline-size: 7em;
    }
    .short {
      flex: none;
      inline-size: 5.5em;
    }
  }
  /* Three columns do not fit: what it is stands above what it is worth and until when. */
  @container columns (inline-size < 32em) {
    table:has(.deadline) thead {
      position: absolute;
      clip-path: inset(50%);
    }
    table:has(.deadline) tbody[data-far] {
      contain-intrinsic-block-size: auto 76em;
    }
    table:has(.deadline) tr {
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 4px 12px;
      padding-block: 12px;
    }
    table:has(.deadline) td {
      flex: none;
      inline-size: auto;
      padding: 0;
    }
    table:has(.deadline) td:first-child {
      inline-size: 100%;
    }
  }
  @media print {
    :is(th, td) + :is(th, td) {
      padding-inline-start: 24px;
    }
    .place {
      white-space: nowrap;
    }
    .industry {
      min-inline-size: 8.5em;
    }
  }
`;
