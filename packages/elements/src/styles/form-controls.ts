import { css } from 'lit';

/** What only elements have in which somebody writes: text areas, radio buttons, fields that are wrong. */
export const formControlStyles = css`
  .field[aria-invalid='true'] {
    border-color: var(--_hot);
    box-shadow: inset 0 0 0 1px var(--_hot);
  }
  textarea.field {
    resize: vertical;
    line-height: 1.6;
  }
  .check input[type='radio'] {
    border-radius: 50%;
  }
  .check input[type='radio']:checked::before {
    clip-path: circle(28%);
  }
`;
