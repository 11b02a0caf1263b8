import { css } from 'lit';

/**
 * 适老化: larger type, stronger contrast, targets of 48 px and more, titles underlined, less at once, nothing that only
 * appears on hover. It follows the points of the Chinese guideline for websites for older readers
 * (互联网网站适老化通用设计规范): at least 18 px, line height 1.5 and more, targets of 44 px.
 */
export const elderStyles = css`
  .root[data-elder] {
    --_ink-2: var(--_ink);
    --_ink-3: var(--_ink);
    --_line: var(--_edge);
    font-size: max(var(--qxwq-font-size, 20px), 19px);
    line-height: 1.7;
  }
  [data-elder] :is(.button, .field) {
    min-block-size: 56px;
    border-width: 2px;
  }
  [data-elder] .button.plain {
    min-block-size: 48px;
    text-decoration: underline;
  }
  [data-elder] .check {
    min-block-size: 48px;
    align-items: center;
  }
  [data-elder] .chip {
    min-block-size: 48px;
    border-color: currentColor;
  }
  [data-elder] :is(.title a, .title button) {
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.25em;
  }
  [data-elder] :focus-visible {
    outline-width: 4px;
  }
  /* One thing at a time: facets wait behind their button, and of a challenge remains what decides. */
  [data-elder] :is(.layouts, .tags, .origin .dotted, .count, .facts .bids) {
    display: none;
  }
  [data-elder] table .wide-only {
    display: none;
  }
  [data-elder] .skeleton i {
    background: color-mix(in srgb, var(--_ink) 15%, var(--_ground));
  }
  [data-elder] .board[data-rail] {
    display: grid;
    grid-template: none;
    grid-template-columns: minmax(0, 1fr);
  }
  [data-elder] .board[data-rail] > * {
    grid-area: auto;
  }
  [data-elder] .rail:not([data-open]) {
    display: none;
  }
  [data-elder] :is(.filter-button, .rail-done) {
    display: inline-flex;
  }
  .aloud {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    margin-block-end: 16px;
  }
`;
