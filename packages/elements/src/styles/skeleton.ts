import { css } from 'lit';

/**
 * Grey bars where text will be, in lines of the true height. They are in place at once and seen after 150 ms: an
 * answer that is faster than that should not flicker.
 */
export const skeletonStyles = css`
  .skeleton {
    animation: appear 0s 150ms both;
  }
  .skeleton i {
    display: inline-block;
    inline-size: 60%;
    block-size: 0.8em;
    border-radius: 3px;
    background: var(--_line);
    vertical-align: -0.05em;
  }
  .skeleton .summary i:first-child {
    inline-size: 95%;
  }
  .skeleton .summary i + i {
    inline-size: 80%;
  }
  .skeleton .tags i {
    inline-size: 12em;
    block-size: 1.6em;
  }
  .skeleton .facts i {
    inline-size: 6em;
    margin-block: 0.4em;
  }
  .skeleton .row {
    align-items: start;
  }
  .skeleton .origin {
    min-block-size: 1.75em;
    align-items: center;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
`;
