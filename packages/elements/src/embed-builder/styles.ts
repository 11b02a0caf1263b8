import { css } from 'lit';

export const builderStyles = css`
  .builder {
    display: grid;
    gap: 24px 32px;
  }
  @container qxwq (inline-size >= 900px) {
    .builder {
      grid-template-columns: 17em minmax(0, 1fr);
    }
    .choices {
      grid-row: span 2;
    }
  }
  /* As many abreast as there is room for; headings and groups take a line of their own. */
  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr));
    gap: 12px 20px;
    align-content: start;
  }
  .choices > :is(.heading, .check, fieldset) {
    grid-column: 1 / -1;
  }
  .heading {
    padding-block-end: 6px;
    border-block-end: var(--_rule-size) solid var(--_rule);
    font-size: 1.067em;
    font-weight: 600;
  }
  label:not(.check) {
    display: grid;
    gap: 4px;
    align-content: start;
  }
  legend {
    padding: 0;
  }
  legend,
  label:not(.check) > span {
    color: var(--_ink-2);
  }
  .facets {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(9.5em, 1fr));
    gap: 0 16px;
    margin-block-start: 4px;
  }
  .extras {
    margin-block: 8px;
  }
  .rungs {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
    margin-block: 8px;
  }
  /* Of one height, so that the snippet below stays where it is while rows come. */
  .preview {
    block-size: 34em;
    padding: 12px;
    overflow: auto;
    border: 1px solid var(--_line);
    border-block-start: 0;
  }
  /* The site's own ground, whatever the builder looks like: a light board has none. */
  .preview:not([data-theme='dark']) {
    background: #fff;
  }
  @media (prefers-color-scheme: dark) {
    .preview[data-theme='auto'] {
      background: none;
    }
  }
  pre {
    margin: 8px 0 12px;
    padding: 12px 16px;
    overflow: auto;
    border-radius: var(--_radius);
    background: var(--_tint);
    font: 13px/1.6 ui-monospace, Consolas, monospace;
    white-space: pre-wrap;
  }
  pre + p {
    margin-block-end: 8px;
  }
  iframe {
    inline-size: 100%;
    block-size: 32em;
    border: 0;
  }
`;
