import { css } from 'lit';

export const rowStyles = css`
  .row {
    display: grid;
    grid-template-columns: 1.6em minmax(0, 1fr);
    gap: 4px 12px;
    padding-block: 16px;
    border-block-start: 1px solid var(--_line);
  }
  .row:first-child {
    padding-block-start: 0;
    border-block-start: 0;
  }
  .row:last-child {
    padding-block-end: 0;
  }
  .index {
    padding-block-start: 1px;
    color: var(--_ink-3);
    font-size: 1.067em;
  }
  .cells {
    display: grid;
    gap: 14px 20px;
    align-items: start;
  }
  .remove {
    grid-column: 2;
    justify-self: start;
    margin-inline-start: -0.4em;
  }
  .removed {
    color: var(--_ink-2);
  }
  .total {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.5em;
    padding-block-start: 14px;
    border-block-start: 1px solid var(--_ink);
  }
  .total strong {
    font-size: 1.467em;
    font-weight: 600;
    line-height: 1.2;
  }
  .offered {
    margin-inline-start: auto;
  }
  .files:not(:empty) {
    border-block-start: 1px solid var(--_line);
  }
  .file {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 12px;
    padding-block: 8px;
    border-block-end: 1px solid var(--_line);
  }
  .file > .icon {
    margin-block-start: 0;
    color: var(--_ink-2);
  }
  .file-name {
    flex: 1 1 12em;
    min-inline-size: 0;
  }
  .file-state {
    display: flex;
    align-items: center;
    gap: 0.4em;
    font-size: 0.933em;
  }
  .file-state .icon {
    margin-block-start: 0;
  }
  progress {
    inline-size: 8em;
    accent-color: var(--_accent);
  }
  .drop {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    position: relative;
    padding: 16px;
    border: 1px dashed var(--_edge);
    border-radius: var(--_radius);
  }
  .drop input:focus-visible + label {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .overview div {
    display: grid;
    gap: 0 20px;
    padding-block: 10px;
    border-block-end: 1px solid var(--_line);
  }
  .overview div:first-child {
    padding-block-start: 0;
  }
  .overview div:last-child {
    padding-block-end: 0;
    border-block-end: 0;
  }
  .overview dt {
    color: var(--_ink-2);
  }
  .overview dd {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 16px;
  }
  .overview-text {
    flex: 1 1 14em;
    min-inline-size: 0;
  }
  .overview .state {
    font-size: 0.933em;
  }
  .overview .button {
    margin-inline: auto -0.4em;
  }
  @container qxwq (min-width: 640px) {
    .row {
      grid-template-columns: 1.6em minmax(0, 1fr) auto;
    }
    .remove {
      grid-column: 3;
      align-self: start;
      margin-block-start: calc(2em + 6px);
    }
    .row:has(.cells.budget) {
      grid-template-columns: 1.6em minmax(0, 34em) 1fr;
    }
    .cells.team {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .cells.milestones {
      grid-template-columns: 11em minmax(0, 1fr);
    }
    .cells.milestones > :last-child {
      grid-column: 1 / -1;
    }
    .cells.budget {
      grid-template-columns: minmax(0, 1fr) 12em;
    }
    .cells.partners {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .cells.partners > :last-child {
      grid-column: 1 / -1;
    }
    .overview div {
      grid-template-columns: 9em minmax(0, 1fr);
      align-items: baseline;
    }
  }
  @container qxwq (min-width: 900px) {
    .cells.team {
      grid-template-columns: 1fr 1fr 1.6fr 1.6fr;
    }
    .cells.milestones {
      grid-template-columns: 10em minmax(0, 1fr) minmax(0, 1.2fr);
    }
    .cells.milestones > :last-child {
      grid-column: auto;
    }
  }
`;
