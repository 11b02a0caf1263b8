import { css } from 'lit';

export const bidListStyles = css`
  .head {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    padding-block-end: 12px;
  }
  h2 {
    font-size: 1.6em;
    font-weight: 600;
    line-height: 1.35;
  }
  h2:focus:not(:focus-visible) {
    outline: none;
  }
  h3 {
    font-size: 1.133em;
    font-weight: 600;
    line-height: 1.4;
  }
  .quiet {
    color: var(--_ink-2);
  }
  .bids {
    border-block-start: 2px solid var(--_ink);
  }
  :is(.bid, .bone) {
    display: grid;
    gap: 4px 24px;
    padding-block: 18px;
    border-block-end: 1px solid var(--_line);
  }
  .plan {
    overflow-wrap: anywhere;
  }
  .meta {
    color: var(--_ink-2);
    font-size: 0.933em;
  }
  .meta .soon {
    color: var(--_hot);
    font-weight: 600;
  }
  .tag[data-tone='ok'] {
    background: var(--_ok-tint);
    color: var(--_ok);
  }
  .tag[data-tone='accent'] {
    background: var(--_accent-tint);
    color: var(--_accent);
  }
  .state {
    justify-self: start;
  }
  .changed {
    color: var(--_warn);
  }
  .failed {
    color: var(--_hot);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
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
  .empty p + p,
  .panel p {
    margin-block-start: 6px;
    color: var(--_ink-2);
  }
  .empty p:first-child {
    font-size: 1.133em;
    font-weight: 600;
  }
  .consents {
    margin-block-start: 12px;
    padding: 14px 18px;
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .consents h4 {
    font-weight: 600;
  }
  .consents li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 16px;
    align-items: center;
    padding-block: 10px;
    border-block-start: 1px solid var(--_line);
  }
  .consents li:first-child {
    margin-block-start: 10px;
  }
  .consents .note {
    color: var(--_warn);
  }
  dialog {
    max-inline-size: min(30em, calc(100vw - 32px));
    padding: 24px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_ground);
    color: var(--_ink);
  }
  dialog::backdrop {
    background: rgb(12 20 30 / 45%);
  }
  dialog h3 {
    font-size: 1.267em;
  }
  dialog p {
    margin-block: 8px 0;
  }
  dialog .subject {
    color: var(--_ink-2);
  }
  dialog .actions {
    margin-block-start: 20px;
  }
  .button.danger {
    border-color: transparent;
    background: var(--_hot);
    color: var(--_ground);
  }
  .button.danger:hover {
    background: color-mix(in srgb, var(--_hot) 88%, var(--_ink));
  }
  .more {
    padding-block: 18px;
    text-align: center;
  }
  .skeleton .actions i {
    inline-size: 7em;
    block-size: 2.8em;
    border-radius: var(--_radius);
  }
  @container qxwq (min-width: 640px) {
    .bid {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .bid > * {
      grid-column: 1 / -1;
    }
    .bid > .bid-title {
      grid-column: 1;
    }
    .bid > .state {
      grid-column: 2;
      grid-row: 1;
    }
  }
`;
