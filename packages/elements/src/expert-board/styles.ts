import { css } from 'lit';

/** The tabs of kinds. They scroll sideways where they do not fit: a second line of tabs would look like another choice. */
export const expertStyles = css`
  .kinds {
    display: flex;
    gap: 0 1.6em;
    margin-block-end: 16px;
    border-block-end: 1px solid var(--_line);
    overflow-x: auto;
    scrollbar-width: none;
  }
  .kinds label {
    position: relative;
    flex: none;
    padding-block: 8px 10px;
    color: var(--_ink-2);
    cursor: pointer;
    white-space: nowrap;
  }
  .kinds label:hover {
    color: var(--_accent);
  }
  .kinds input {
    position: absolute;
    inset: 0;
    appearance: none;
    margin: 0;
    border-radius: 2px;
    cursor: pointer;
  }
  .kinds input:focus-visible {
    outline-offset: -2px;
  }
  .kinds label:has(:checked) {
    box-shadow: inset 0 -2px var(--_accent);
    color: var(--_ink);
    font-weight: 600;
  }
  .kinds .count {
    font-weight: 400;
  }
  .facts .size {
    margin-inline-end: auto;
    font-weight: 600;
  }
  .partner {
    color: var(--_ink-2);
  }
  @container qxwq (inline-size >= 640px) {
    .rows .size {
      margin: 0;
    }
  }
  @media (pointer: coarse) {
    .kinds label {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .kinds label:has(:checked) {
      border-block-end: 2px solid Highlight;
    }
  }
  @media print {
    .kinds {
      display: none;
    }
  }
`;
