import { css } from 'lit';

/** How the parts of a challenge look, wherever they stand. */
export const challengeStyles = css`
  .title {
    font-family: var(--_title-font);
    font-size: 1.133em;
    font-weight: 600;
    line-height: 1.4;
  }
  /* A button in a line has its last line's baseline, not its first one's: amounts would sink beside two lines. */
  .title :is(a, button) {
    all: unset;
    display: block;
    inline-size: fit-content;
    color: var(--_ink);
    cursor: pointer;
  }
  .title :is(a, button):hover {
    color: var(--_accent);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  .title :is(a, button):focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 3px;
    border-radius: 2px;
  }
  mark {
    background: none;
    color: var(--_accent);
    font-weight: 600;
  }
  .title mark {
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.2em;
  }
  .origin {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 1.3em;
    /* The dot of what wraps to the start of a line hangs outside and is cut off. */
    overflow-x: clip;
    color: var(--_ink-2);
  }
  .origin .tag {
    margin-inline-start: -0.75em;
  }
  .dotted {
    display: inline-block;
    position: relative;
  }
  /* Drawn, not written: as a character it is half as wide in one font as in the next, and screen readers name it. */
  .dotted::before {
    content: '';
    position: absolute;
    inset-inline-start: -0.75em;
    inset-block-start: calc(50% - 1px);
    border: 1.5px solid;
    border-radius: 50%;
    opacity: 0.8;
  }
  .summary {
    display: -webkit-box;
    max-inline-size: 48em;
    overflow: hidden;
    color: var(--_ink-2);
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 0.55em;
  }
  .amount {
    font-size: 1.467em;
    font-weight: 600;
    line-height: 1.3;
    white-space: nowrap;
  }
  .amount small {
    color: var(--_ink-2);
    font-size: 0.59em;
    font-weight: 400;
  }
  /* Numbers and their units read from left to right on every page: 210–350 must not become 350–210. */
  :is(.amount, time, .total) {
    direction: ltr;
    unicode-bidi: isolate;
  }
  .amount small {
    white-space: nowrap;
  }
  .deadline {
    color: var(--_ink-2);
    white-space: nowrap;
    /* WebKit leaves the space between digits and characters out of what it reserves for a text that decides its width. */
    text-autospace: no-autospace;
  }
  .deadline[data-tone='hot'] {
    color: var(--_hot);
    font-weight: 600;
  }
  .deadline .dotted {
    margin-inline-start: 1em;
  }
  .bids {
    color: var(--_ink-3);
    white-space: nowrap;
    text-autospace: no-autospace;
  }
  @container qxwq (inline-size < 640px) {
    .wide-only {
      display: none !important;
    }
  }
  @media (forced-colors: active) {
    mark {
      background: Mark;
      color: MarkText;
    }
  }
`;
