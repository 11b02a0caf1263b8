import { css } from 'lit';

/** Search, facets, sort, layout and what was chosen: everything around the rows. */
export const controlStyles = css`
  .board {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
  }
  .search {
    position: relative;
    flex: 1 1 15em;
  }
  .search .field {
    padding-inline-start: 2.7em;
    block-size: 100%;
  }
  svg {
    inline-size: 1.3em;
    block-size: 1.3em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
  }
  .search svg {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0.9em;
    margin-block: auto;
    color: var(--_ink-2);
  }
  .sort {
    inline-size: auto;
    min-inline-size: 9em;
  }
  .layouts {
    display: flex;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
  }
  .layouts label {
    position: relative;
    display: grid;
    place-items: center;
    min-inline-size: 3em;
    border-radius: inherit;
    color: var(--_ink-2);
  }
  .layouts label:has(:checked) {
    background: var(--_accent-tint);
    color: var(--_accent);
  }
  .layouts input {
    position: absolute;
    inset: 0;
    appearance: none;
    margin: 0;
    border-radius: inherit;
    cursor: pointer;
  }
  .layouts input:focus-visible {
    outline-offset: -3px;
  }
  .filter-button strong {
    color: var(--_accent);
  }

  .rail {
    display: none;
    margin-block-start: 16px;
  }
  .rail[data-open] {
    display: block;
  }
  .facet {
    padding-block: 16px;
    border-block-end: 1px solid var(--_line);
  }
  .facet:first-child {
    padding-block-start: 0;
  }
  .facet :is(legend, .legend) {
    padding: 0 0 4px;
    color: var(--_ink-2);
    font-size: 0.933em;
    font-weight: 600;
  }
  .facet legend {
    /* A legend sits on its fieldset's edge, above the padding, unless it floats. */
    float: inline-start;
    inline-size: 100%;
  }
  .facet legend ~ * {
    clear: both;
  }
  .facet .button.plain {
    margin-inline-start: calc(-0.4em - 1px);
    font-size: 0.933em;
  }
  .count {
    flex: none;
    margin-inline-start: auto;
    color: var(--_ink-3);
  }
  .rail-done {
    inline-size: 100%;
    margin-block-start: 16px;
  }

  .summary-bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    min-block-size: 30px;
    padding-block: 12px;
  }
  .total {
    min-inline-size: 4.5em;
    font-size: 1.067em;
    font-weight: 600;
    outline: none;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.6em;
    min-block-size: 2em;
    padding: 0 0.9em;
    border: 1px solid transparent;
    border-radius: 99em;
    background: var(--_accent-tint);
    color: var(--_accent);
    cursor: pointer;
  }
  .chip svg {
    font-size: 0.5em;
  }
  /* The one strong line. While rows are fetched it takes the accent: old rows stay, and nothing moves. */
  .line {
    block-size: var(--_rule-size);
    background: var(--_rule);
  }
  .line[data-busy] {
    animation: busy 900ms infinite alternate;
    background: var(--_accent);
  }

  @keyframes busy {
    to {
      opacity: 0.35;
    }
  }

  .skeleton .check {
    min-block-size: 2.2em;
    align-items: center;
  }
  :is(.total, .facet) i {
    inline-size: 4.5em;
  }

  @container qxwq (inline-size < 640px) {
    :is(.filter-button, .sort) {
      flex: 1;
    }
    .search {
      flex-basis: 100%;
    }
    /* With one column, cards are a list. */
    .layouts {
      display: none;
    }
  }
  @container qxwq (inline-size >= 900px) {
    [data-rail] {
      grid-template: 'rail toolbar' auto 'rail main' 1fr / minmax(0, 232px) minmax(0, 1fr);
      column-gap: 32px;
    }
    [data-rail] .toolbar {
      grid-area: toolbar;
    }
    [data-rail] .main {
      grid-area: main;
    }
    .rail {
      display: block;
      grid-area: rail;
      margin-block-start: 8px;
    }
    .filter-button,
    .rail-done {
      display: none;
    }
  }
  @media (pointer: coarse) {
    .chip,
    .layouts label {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .line {
      background: CanvasText;
    }
    .layouts label:has(:checked) {
      outline: 2px solid Highlight;
      outline-offset: -3px;
    }
    .chip {
      border-color: ButtonText;
    }
  }
  @media print {
    .toolbar,
    .rail,
    .chip svg,
    .summary-bar .plain,
    .footer .button {
      display: none !important;
    }
    [data-rail] {
      display: block;
    }
  }
`;
