import { css } from 'lit';

/** What the boards of supply have beside the rows of any board: the record that unfolds below its row. */
export const supplyStyles = css`
  .fold {
    display: inline-block;
    inline-size: 0.65em;
    block-size: 0.65em;
    margin-inline-start: 0.5em;
    stroke-width: 1.5;
    color: var(--_ink-3);
  }
  [aria-expanded='true'] > .fold {
    rotate: 180deg;
  }
  .title button:hover .fold {
    color: inherit;
  }
  /* There may be two tags, and either may stand at the start of a line. */
  .who {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.5em;
  }
  .origin .tag {
    margin-inline-start: 0;
  }
  .tag[data-tone='ok'] {
    background: var(--_ok-tint);
    color: var(--_ok);
  }
  .facts .level {
    margin-inline-end: auto;
    color: var(--_ink-2);
    white-space: nowrap;
  }
  .facts .date {
    color: var(--_ink-3);
    white-space: nowrap;
  }
  .full {
    grid-column: 1 / -1;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 20px 40px;
    margin-block-start: 8px;
    padding: 20px;
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .full .quiet {
    color: var(--_ink-2);
  }
  .full .body,
  .full .aside {
    display: grid;
    gap: 18px;
    align-content: start;
  }
  .full .heading {
    margin-block-end: 2px;
    font-weight: 600;
  }
  .full .prose {
    max-inline-size: 44em;
    white-space: pre-line;
  }
  .full dl {
    display: grid;
    grid-template-columns: fit-content(45%) minmax(0, 1fr);
    gap: 8px 20px;
  }
  .full dl > div {
    display: contents;
  }
  .full dt {
    color: var(--_ink-2);
  }
  .full .amount {
    font-size: inherit;
    line-height: inherit;
  }
  .full .amount small {
    font-size: 1em;
  }
  .full li + li {
    margin-block-start: 4px;
  }
  .reach {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.2em;
  }
  .full > .skeleton {
    grid-column: 1 / -1;
  }
  .full > .skeleton i {
    inline-size: 92%;
  }
  .full > .skeleton p:last-child i {
    inline-size: 60%;
  }
  .full > .notice {
    grid-column: 1 / -1;
    margin: 0;
    background: var(--_ground);
  }
  .cards .pack > :has(.full) {
    grid-column: 1 / -1;
  }
  .cards .full {
    margin: 0;
  }
  .below > td {
    padding: 0 0 16px;
  }
  .below:hover,
  tr:has(+ .below) {
    background: none !important;
  }
  tr:has(+ .below) {
    border-block-end: 0;
  }
  @container qxwq (inline-size < 640px) {
    .full {
      padding: 16px;
    }
  }
  @container qxwq (inline-size >= 760px) {
    .rows .level {
      margin: 0;
    }
    .full {
      grid-template-columns: minmax(0, 1fr) minmax(0, 20em);
      padding: 24px;
    }
  }
  @container qxwq (inline-size >= 640px) {
    .rows .level {
      margin: 0;
    }
  }
  @media (forced-colors: active) {
    .full {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .fold {
      display: none;
    }
    .full {
      padding-inline: 0;
      background: none;
    }
  }
`;
