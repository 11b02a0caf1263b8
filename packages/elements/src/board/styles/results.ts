import { css } from 'lit';

/** The rows as list, as cards and as table, their shape while they load, and what stands there when there are none. */
export const resultStyles = css`
  .notice,
  .empty {
    margin-block: 18px;
  }

  .rows > * {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 10px 40px;
    align-items: first baseline;
    padding-block: 18px;
    border-block-end: 1px solid var(--_line);
  }
  .text > * + * {
    margin-block-start: 3px;
  }
  .text > .tags {
    margin-block-start: 10px;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.8em;
  }
  .facts .deadline {
    margin-inline-end: auto;
  }

  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 19em), 1fr));
    gap: 20px;
    padding-block: 20px;
  }
  .cards > * {
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    gap: 16px;
    padding: 18px 20px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .cards .amount {
    flex-basis: 100%;
  }
  .cards .facts {
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_line);
  }

  .compact > * {
    padding-block: 9px;
  }
  .compact :is(.summary, .tags, .bids) {
    display: none;
  }
  .compact .title {
    font-size: 1em;
  }
  .compact .amount {
    font-size: 1.067em;
  }

  /* 榜: the place first, then what it is worth; it grows with a wall, where people read from afar. */
  .ranking > * {
    grid-template-columns: 2.6em minmax(0, 1fr);
    column-gap: 12px;
  }
  .ranking .rank {
    grid-row: 1 / span 2;
    color: var(--_ink-3);
    font-size: 1.733em;
    font-weight: 600;
    line-height: 1;
    text-align: end;
    padding-inline-end: 0.4em;
  }
  .ranking > :nth-child(-n + 3) .rank {
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
  table .amount {
    font-size: 1.067em;
  }
  table .amount small {
    font-size: 0.82em;
  }
  tbody tr:hover {
    background: var(--_tint);
  }
  tbody tr:hover .quiet {
    color: var(--_ink-2);
  }

  .quiet {
    color: var(--_ink-3);
    font-size: 0.933em;
  }
  .footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    min-block-size: 3em;
    padding-block-start: 18px;
  }
  .empty {
    padding-block: 40px;
    text-align: center;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 12px;
    margin-block-start: 16px;
  }

  .skeleton > .row {
    align-items: start;
  }
  .table-rows > * {
    display: flex;
    justify-content: space-between;
    padding-block: 12px;
    border-block-end: 1px solid var(--_line);
  }
  .table-rows .text {
    flex: 0 0 50%;
  }
  .table-rows :is(.summary, .tags, .amount) {
    display: none;
  }

  @container qxwq (inline-size < 640px) {
    .cards {
      grid-template-columns: minmax(0, 1fr);
    }
    :is(th, td):not(:first-child) {
      padding-inline: 8px 0;
    }
    table .amount {
      white-space: normal;
    }
    table .deadline > :first-child:not(:last-child) {
      display: block;
    }
    table .deadline .dotted::before {
      display: none;
    }
  }
  @container qxwq (inline-size >= 640px) {
    .rows > * {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .rows .facts {
      flex-direction: column;
      align-items: flex-end;
      flex-wrap: nowrap;
    }
    .rows .deadline {
      margin: 0;
    }
    .compact .facts {
      flex-direction: row-reverse;
      gap: 24px;
    }
    .compact .amount {
      min-inline-size: 6.5em;
      text-align: end;
    }
    .ranking > * {
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
  @container qxwq (inline-size < 760px) {
    .industry {
      display: none;
    }
  }
  @container qxwq (inline-size >= 1500px) {
    .ranking {
      font-size: 1.75em;
    }
    .ranking > * {
      padding-block: 0.9em;
    }
  }
  @media print {
    .footer .button {
      display: none;
    }
    .rows > *,
    .cards > *,
    tr {
      break-inside: avoid;
    }
  }
`;
