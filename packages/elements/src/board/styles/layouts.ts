import { css } from 'lit';
import { tableStyles } from './table.js';

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
  .cards [data-far] {
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
  .compact [data-far] {
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
  .ranking [data-far] {
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

  ${tableStyles}
  :is(table, .compact) .amount {
    font-size: 1.067em;
  }
  :is(table, .compact) .amount small {
    font-size: 0.82em;
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
    .compact .pack > * {
      row-gap: 2px;
    }
    .compact .amount {
      flex-basis: auto;
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
