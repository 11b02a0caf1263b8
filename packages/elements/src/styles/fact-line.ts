import { css } from 'lit';

/**
 * `.fact-line`: facts beside each other with a dot between them. The dot is drawn, not written: as a character it is
 * half as wide in one font as in the next, and screen readers name it. That of what wraps to the start of a line hangs
 * outside and is cut off.
 */
export const factLineStyles = css`
  .fact-line {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1.3em;
    overflow-x: clip;
  }
  .fact-line > * + * {
    position: relative;
  }
  .fact-line > * + *::before {
    content: '';
    position: absolute;
    inset-inline-start: -0.75em;
    inset-block-start: calc(0.8em - 1px);
    border: 1.5px solid;
    border-radius: 50%;
    opacity: 0.8;
  }
`;
