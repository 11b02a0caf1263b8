import { css } from 'lit';

export const receiptStyles = css`
  .receipt {
    max-inline-size: 720px;
    padding-block-start: 26px;
    border-block-start: 4px solid var(--_ok);
  }
  .number {
    margin-block: 14px 4px;
    font-size: 2.2em;
    font-weight: 600;
    letter-spacing: 0.02em;
    line-height: 1.2;
  }
  .receipt dl {
    margin-block: 18px 22px;
    border-block: 1px solid var(--_line);
    padding-block: 10px;
  }
  .receipt dl div {
    display: grid;
    grid-template-columns: 6em minmax(0, 1fr);
    gap: 0 16px;
    padding-block: 6px;
  }
  .receipt dt {
    color: var(--_ink-2);
  }
  .receipt code {
    display: block;
    font-family: ui-monospace, 'SFMono-Regular', Consolas, 'Liberation Mono', monospace;
    font-size: 0.933em;
    overflow-wrap: normal;
  }
  .receipt ol {
    margin-block: 8px 24px;
    padding-inline-start: 1.4em;
    list-style: decimal;
  }
  .receipt ol li {
    padding-block: 3px;
    padding-inline-start: 0.2em;
  }
  @container qxwq (max-width: 479px) {
    .number {
      font-size: 1.6em;
    }
    .receipt dl div {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
