import { css } from 'lit';

/** What cards, table, one-line rows and the ranking have beside the list. */
export const layoutStyles = css`
  /* One to four abreast, and six where there is room for six: five would leave a hole in the last line of each pack. */
  .cards .pack {
    --_four: min(100% / 4 - 20px, (123em + 100px - 100%) * 999);
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, max(20.5em, 100% / 6 - 20px, var(--_four))), 1fr));
    gap: 20px;
    padding-block-start: 20px;
  }
  .cards .pack > * {
    display: flex;
    flex-direction: column;
    align-items: stretch;
    justify-content: space-between;
    gap: 16px;
    padding: 18px 20px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .cards .pack[data-far] {
    contain-intrinsic-block-size: auto 60em;
  }
  .cards .deadline {
    margin-inline-end: auto;
  }
  .cards .amount {
    flex-basis: 100%;
  }
  .cards .origin .wide-only {
    display: none;
  }
  .cards .facts {
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_line);
  }

  .compact .pack > * {
    padding-block: 9px;
  }
  .compact .pack[data-far] {
    contain-intrinsic-block-size: auto 38em;
  }
  .compact :is(.summary, .tags, .bids) {
    display: none;
  }
  .compact .title {
    font-size: 1em;
  }

  /* 榜: the place first, then what it is worth; it grows with a wall, where people read from afar. */
  .ranking .pack > * {
    grid-template-columns: 2.6em minmax(0, 1fr);
    column-gap: 12px;
  }
  .ranking .pack[data-far] {
    contain-intrinsic-block-size: auto 80em;
  }
  .ranking .rank {
    grid-row: 1 / span 2;
    color: var(--_ink-3);
    font-size: 1.733em;
    font-weight: 600;
    line-height: 1;
  }
  .ranking :first-child > :nth-child(-n + 3) > .rank {
    color: var(--_accent);
  }
  .ranking :is(.summary, .tags) {
    display: none;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  th {
    padding: 10px 12px;
    border-block-end: 1px solid var(--_line);
    color: var(--_ink-2);
    font-size: 0.933em;
    font-weight: 400;
    text-align: start;
    white-space: nowrap;
  }
  td {
    padding: 12px;
    border-block-end: 1px solid var(--_line);
    line-height: 1.4;
    vertical-align: baseline;
  }
  :is(th, td):first-child {
    padding-inline-start: 0;
  }
  :is(th, td):last-child {
    padding-inline-end: 0;
  }
  .number {
    text-align: end;
  }
  .place {
    white-space: nowrap;
  }
  .industry {
    min-inline-size: 8.5em;
  }
  table .title {
    font-size: 1em;
  }
  :is(table, .compact) .amount {
    font-size: 1.067em;
  }
  :is(table, .compact) .amount small {
    font-size: 0.82em;
  }
  tbody tr:hover {
    background: var(--_tint);
  }
  tbody tr:hover .quiet {
    color: var(--_ink-2);
  }

  .table .row {
    display: flex;
    justify-content: space-between;
    padding-block: 12px;
  }
  .table .text {
    flex: 0 0 50%;
  }
  .table :is(.summary, .tags, .amount) {
    display: none;
  }

  @container qxwq (inline-size < 640px) {
    :is(th, td):not(:first-child) {
      padding-inline: 8px 0;
    }
    .compact .pack > * {
      row-gap: 2px;
    }
    .compact .amount {
      flex-basis: auto;
    }
  }
  @container qxwq (480px <= inline-size < 640px) {
    table .deadline > :first-child:not(:last-child) {
      display: block;
    }
    table .deadline .dotted::before {
      display: none;
    }
  }
  @container qxwq (inline-size >= 640px) {
    .rows.compact .facts {
      flex-direction: row-reverse;
      align-items: baseline;
      gap: 24px;
    }
    .compact .amount {
      min-inline-size: 6.5em;
      text-align: end;
    }
    .ranking .pack > * {
      grid-template-columns: 3.2em minmax(0, 1fr) auto;
    }
    .ranking .rank {
      grid-row: auto;
    }
    .ranking .amount {
      font-size: 1.8em;
    }
    th:first-child {
      inline-size: 33%;
    }
  }
  /* Three columns do not fit: what it is stands above what it is worth and until when. */
  @container qxwq (inline-size < 480px) {
    table:has(.deadline) :is(thead, tbody) {
      display: block;
    }
    table:has(.deadline) thead {
      position: absolute;
      clip-path: inset(50%);
    }
    table:has(.deadline) tr {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      align-items: baseline;
      gap: 4px 12px;
      padding-block: 12px;
      border-block-end: 1px solid var(--_line);
    }
    table:has(.deadline) td {
      padding: 0;
      border: 0;
    }
    table:has(.deadline) td:first-child {
      flex-basis: 100%;
    }
  }
  @container qxwq (inline-size < 1100px) {
    .compact .origin .wide-only,
    .industry {
      display: none;
    }
  }
  @container qxwq (inline-size >= 1500px) {
    .compact .pack {
      display: grid;
      grid-template-columns: 1fr 1fr;
      column-gap: 60px;
    }
    .ranking {
      font-size: 1.4em;
    }
    .ranking .pack > * {
      padding-block: 0.9em;
    }
  }
`;
