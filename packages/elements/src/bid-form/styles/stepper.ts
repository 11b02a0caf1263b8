import { css } from 'lit';

/** On a narrow element only the bars and the name of the open step stay; five names would not fit. */
export const stepperStyles = css`
  .stepper ol {
    display: grid;
    grid-template-columns: repeat(5, minmax(0, 1fr));
    gap: 8px;
  }
  .stepper button {
    display: block;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 0 0 2px;
    border: 0;
    border-block-start: 4px solid var(--_line);
    background: none;
    color: var(--_ink-2);
    text-align: start;
    cursor: pointer;
  }
  .stepper li[data-done] button,
  .stepper button[aria-current] {
    border-block-start-color: var(--_accent);
  }
  .stepper button:hover .name {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .stepper button[aria-current] .name {
    color: var(--_accent);
    font-weight: 600;
  }
  .stepper .place {
    color: var(--_ink-2);
    font-size: 0.867em;
    margin-block-end: 6px;
  }
  .stepper .name {
    padding-block-start: 8px;
    line-height: 1.4;
  }
  .stepper .state {
    display: inline-flex;
    padding-block-start: 8px;
    align-items: center;
    font-size: 0.867em;
  }
  .state[data-tone='ok'] {
    color: var(--_ok);
  }
  .state[data-tone='hot'] {
    color: var(--_hot);
  }
  .stepper .state .icon {
    margin-block-start: 0;
  }
  @media (forced-colors: active) {
    .stepper li[data-done] button,
    .stepper button[aria-current] {
      border-block-start-color: Highlight;
    }
  }
  @container qxwq (max-width: 639px) {
    .stepper li:has([aria-current]) .name {
      display: block;
      inline-size: max-content;
    }
    .stepper li {
      position: relative;
    }
    /* Not seen, but heard: a bar alone would have no name. */
    .stepper li:not(:has([aria-current])) .name,
    .stepper button[aria-current] .state,
    .stepper .state[data-tone='hot'] {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .stepper li:nth-child(n + 4) button[aria-current] .name {
      margin-inline-start: auto;
      float: inline-end;
    }
    .stepper button:has(.state[data-tone='hot']) {
      border-block-start-style: dashed;
      border-block-start-color: var(--_hot);
    }
  }
  @container qxwq (min-width: 640px) {
    .stepper button {
      padding-block-start: 8px;
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      align-content: flex-start;
      gap: 0 8px;
    }
    .stepper button:has(.state[data-tone='ok']) {
      flex-wrap: nowrap;
    }
    .stepper .name,
    .stepper .state {
      padding-block-start: 0;
    }
    .stepper .place {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
`;
