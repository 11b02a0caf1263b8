import { css } from 'lit';

export const localMatchStyles = css`
  .form {
    display: grid;
    gap: 12px;
    padding: 0;
    border-radius: var(--_radius);
  }
  .form[data-over] {
    outline: 2px dashed var(--_accent);
    outline-offset: 8px;
  }
  .intro {
    color: var(--_ink-2);
  }
  textarea.field {
    min-block-size: 9em;
  }
  .privacy {
    display: flex;
    gap: 0.5em;
    align-items: flex-start;
    color: var(--_ok);
  }
  .privacy svg {
    flex: none;
    inline-size: 1.2em;
    block-size: 1.2em;
    margin-block-start: 0.2em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linejoin: round;
  }
  .form [data-absent] {
    visibility: hidden;
  }
  .form .actions .plain:first-child {
    margin: 0;
  }
  .file:has(:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .waiting {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    margin-block-start: 24px;
    color: var(--_ink-2);
  }
  progress {
    flex: 0 1 16em;
    accent-color: var(--_accent);
  }
  .notice,
  .empty {
    margin-block-start: 24px;
  }
  .found {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    align-items: baseline;
    margin-block: 28px 12px;
    font-size: 1.067em;
    font-weight: 600;
  }
  .found .quiet {
    font-size: 0.875em;
  }
  .matches {
    border-block-start: var(--_rule-size) solid var(--_rule);
  }
  @media print {
    .form {
      display: none;
    }
  }
`;
