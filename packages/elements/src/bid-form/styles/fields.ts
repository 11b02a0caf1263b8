import { css } from 'lit';

export const fieldStyles = css`
  .entry {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
  }
  .label-line {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 1em;
    margin-block-end: 6px;
  }
  .entry > .hint {
    margin-block: -5px 6px;
  }
  .count {
    margin-inline-start: auto;
    color: var(--_ink-3);
    font-size: 0.867em;
  }
  .count[data-over] {
    color: var(--_hot);
    font-weight: 600;
  }
  .with-unit {
    position: relative;
    display: flex;
  }
  .unit {
    position: absolute;
    inset-block: 1px;
    inset-inline-end: 0.9em;
    display: flex;
    align-items: center;
    color: var(--_ink-2);
    pointer-events: none;
  }
  .with-unit:has(.unit) .field {
    padding-inline-end: 4em;
  }
  .unit-text {
    color: var(--_ink-2);
  }
  .message {
    display: flex;
    align-items: flex-start;
    gap: 0.4em;
    margin-block-start: 6px;
    font-size: 0.933em;
  }
  [data-tone='hot'].message,
  .file-state[data-tone='hot'] {
    color: var(--_hot);
  }
  [data-tone='warn'].message {
    color: var(--_warn);
  }
  [data-tone='ok'].message,
  .file-state[data-tone='ok'] {
    color: var(--_ok);
  }
  .message .aside {
    display: block;
    color: var(--_ink-2);
    font-size: 0.933em;
  }
  .half {
    display: grid;
    gap: 6px 20px;
    align-items: end;
  }
  .half .beside {
    padding-block-end: 0.9em;
  }
  .requirement {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.4em;
    margin-block-start: -14px;
  }
  .requirement strong {
    font-weight: 600;
  }
  .requirement .acceptance {
    color: var(--_ink-2);
  }
  .tally {
    margin-block-end: 14px;
    font-weight: 600;
  }
  .answer {
    display: grid;
    gap: 16px 20px;
  }
  .consent-title {
    font-weight: 600;
  }
  .consent-title .tag {
    margin-inline-start: 0.4em;
    font-weight: 400;
  }
  .consent-text,
  .consent .message {
    margin-inline-start: 1.8em;
    max-inline-size: 44em;
  }
  .check input[aria-invalid='true'] {
    border-color: var(--_hot);
    box-shadow: 0 0 0 1px var(--_hot);
  }
  .sealed {
    display: flex;
    gap: 0.6em;
    padding-block: 0 22px;
    color: var(--_ink-2);
  }
  @container qxwq (min-width: 640px) {
    .requirement .acceptance::before {
      content: '· ';
    }
    .half {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .answer {
      grid-template-columns: 252px minmax(0, 1fr);
    }
    .answer.words {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .cells.contact {
      display: grid;
      grid-template-columns: repeat(3, minmax(0, 1fr));
      gap: 16px 20px;
      align-items: start;
    }
  }
`;
