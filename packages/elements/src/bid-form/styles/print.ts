import { css } from 'lit';

/** On paper a receipt is black on white and complete; buttons and hints for the screen are not on it. */
export const printStyles = css`
  @media print {
    .root {
      --_ink: #000;
      --_ink-2: #333;
      --_ink-3: #333;
      --_line: #999;
      --_ground: #fff;
      color-scheme: light;
    }
    .actions,
    .stepper,
    .drop,
    .add,
    .remove,
    .notice-fold summary {
      display: none;
    }
    .receipt,
    .block,
    .row {
      break-inside: avoid;
    }
    .receipt {
      max-inline-size: none;
    }
  }
`;
