import { css } from 'lit';

/**
 * Keeps the page's CSS out. Shadow roots stop selectors, but not inheritance: `letter-spacing`, `text-indent`,
 * `white-space`, `text-align` and the like come in from whatever the page set around the element.
 */
export const reset = css`
  :host {
    display: block;
    /* Width decides, not the screen. */
    container: qxwq / inline-size;
    /* In a float or a flex row, containment would otherwise leave a width of nothing. */
    contain-intrinsic-inline-size: 300px;
    min-inline-size: 0;
    text-align: start;
  }
  :host([hidden]) {
    display: none !important;
  }
  .root {
    all: initial;
    display: block;
    /* What is hidden from sight stays inside, and does not lengthen the page. */
    position: relative;
    box-sizing: border-box;
    direction: inherit;
    visibility: inherit;
    color: var(--_ink);
    font-family: var(--qxwq-font, inherit);
    font-size: var(--_font-size, var(--qxwq-font-size, 15px));
    line-height: 1.6;
    font-variant-numeric: tabular-nums;
    text-autospace: normal;
    text-wrap: pretty;
    overflow-wrap: anywhere;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  .root[data-own-font] {
    font-family: var(--qxwq-font, system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif);
  }
  .root *,
  .root *::before,
  .root *::after {
    box-sizing: border-box;
  }
  h1, h2, h3, h4, p, ul, ol, dl, dd, fieldset, figure {
    margin: 0;
    padding: 0;
    border: 0;
    font: inherit;
  }
  fieldset {
    min-inline-size: 0;
  }
  ul, ol {
    list-style: none;
  }
  a {
    color: var(--_accent);
  }
  button, input, select, textarea {
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
  }
  [hidden] {
    display: none !important;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  @media (prefers-reduced-motion: reduce) {
    .root *,
    .root *::before,
    .root *::after {
      animation-duration: 0s !important;
      transition-duration: 0s !important;
    }
  }
`;
