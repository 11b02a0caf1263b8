import { css } from 'lit';

export const matchListStyles = css`
  h2 {
    padding-block-end: 12px;
    font-size: 1.6em;
    font-weight: 600;
    line-height: 1.35;
  }
  h3 {
    font-size: 1.133em;
    font-weight: 600;
    line-height: 1.4;
  }
  .matches {
    border-block-start: 2px solid var(--_ink);
    counter-reset: match;
  }
  :is(.match, .bone) {
    position: relative;
    display: grid;
    gap: 4px;
    padding-block: 18px;
    padding-inline-start: 2.6em;
    border-block-end: 1px solid var(--_line);
    counter-increment: match;
  }
  .match::before {
    content: counter(match);
    position: absolute;
    inset-block-start: 15px;
    inset-inline-start: 0;
    min-inline-size: 1.4em;
    color: var(--_accent);
    font-size: 1.333em;
    font-variant-numeric: tabular-nums;
    font-weight: 600;
  }
  .match-title :is(a, button) {
    all: unset;
    color: var(--_ink);
    cursor: pointer;
  }
  .match-title :is(a, button):focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 3px;
    border-radius: 2px;
  }
  .match-title :is(a, button):hover {
    color: var(--_accent);
    text-decoration: underline;
  }
  .facts {
    color: var(--_ink-2);
    font-size: 0.933em;
  }
  .reason {
    max-inline-size: 44em;
  }
  /* English reasons are pieces of a sentence. */
  .reason::first-letter {
    text-transform: uppercase;
  }
  .quiet {
    color: var(--_ink-2);
    font-weight: 400;
  }
  .placed {
    color: var(--_warn);
  }
  .decided {
    color: var(--_ink-2);
  }
  .decided[data-tone='ok'],
  td[data-verdict='met'] {
    color: var(--_ok);
  }
  .failed,
  td[data-verdict='missed'] {
    color: var(--_hot);
  }
  summary {
    inline-size: fit-content;
    padding-block: 4px;
    color: var(--_accent);
    cursor: pointer;
  }
  table {
    inline-size: 100%;
    margin-block: 6px 12px;
    border-collapse: collapse;
    font-size: 0.933em;
  }
  caption {
    padding-block-end: 4px;
    color: var(--_ink-2);
    text-align: start;
  }
  th,
  td {
    padding: 6px 12px 6px 0;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  thead th {
    color: var(--_ink-2);
    font-weight: 400;
  }
  :is(thead th, [data-verdict]) {
    overflow-wrap: normal;
    word-break: keep-all;
  }
  .number {
    padding-inline-end: 0;
    font-variant-numeric: tabular-nums;
    text-align: end;
    white-space: nowrap;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    margin-block-start: 8px;
  }
  .actions .plain:first-child {
    margin-inline-start: -0.4em;
  }
  .empty,
  .panel {
    padding-block: 32px;
    border-block-start: 2px solid var(--_ink);
  }
  .empty p:first-child {
    font-size: 1.133em;
    font-weight: 600;
  }
  .panel .actions {
    margin-block-start: 16px;
  }
  dialog {
    inline-size: min(30em, calc(100vw - 32px));
    padding: 24px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_ground);
    color: var(--_ink);
  }
  dialog::backdrop {
    background: rgb(12 20 30 / 45%);
  }
  form {
    display: grid;
    gap: 10px;
  }
  fieldset {
    border: 0;
  }
  .labelled {
    display: grid;
    gap: 4px;
  }
  .skeleton .reason i {
    inline-size: 85%;
  }
  @media print {
    details:not([open]),
    .actions {
      display: none;
    }
  }
`;
