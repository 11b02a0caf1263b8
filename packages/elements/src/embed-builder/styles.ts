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
  .choices {
    display: grid;
    gap: 12px;
    align-content: start;
  }
  .heading {
    padding-block-end: 6px;
    border-block-end: 2px solid var(--_accent);
    font-weight: 600;
  }
  label {
    display: grid;
    gap: 4px;
  }
  label.inline {
    display: flex;
    gap: 8px;
    align-items: center;
    min-block-size: 32px;
  }
  legend {
    padding: 0;
    color: var(--_ink-2);
  }
  label > span {
    color: var(--_ink-2);
  }
  label.inline > span {
    color: inherit;
  }
  .extras {
    margin-block: 8px;
  }
  .rungs {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    margin-block: 8px;
  }
  /* Of one height, so that the snippet below stays where it is while rows come. */
  .preview {
    block-size: 34em;
    padding: 12px;
    overflow: auto;
    border: 1px solid var(--_line);
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
    margin: 8px 0;
    padding: 12px;
    overflow: auto;
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
