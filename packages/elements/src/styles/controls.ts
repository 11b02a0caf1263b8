import { css } from 'lit';

/**
 * Controls that all elements share, by class:
 * `.button` (with `.primary` or `.plain`), `.field` for input, select and textarea, `.check` for a checkbox with its
 * label, `.tag`, `.notice` with `data-tone="hot|ok|warn"`.
 */
export const controls = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.4em;
    min-block-size: 2.8em;
    padding: 0.4em 1.2em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_ground);
    color: var(--_ink);
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }
  .button:hover {
    border-color: var(--_ink-2);
    background: var(--_tint);
  }
  .button.primary {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .button.primary:hover {
    background: color-mix(in srgb, var(--_accent) 88%, var(--_ink));
  }
  .button.plain {
    min-block-size: 2em;
    padding: 0 0.4em;
    border-color: transparent;
    background: none;
    color: var(--_accent);
  }
  .button.plain:hover {
    text-decoration: underline;
  }
  .button:disabled,
  .button[aria-disabled='true'] {
    cursor: default;
    border-color: var(--_line);
    background: var(--_tint);
    color: var(--_ink-2);
  }
  .field {
    inline-size: 100%;
    min-block-size: 2.8em;
    padding: 0.4em 0.8em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background-color: var(--_ground);
    color: var(--_ink);
    margin: 0;
  }
  .field::placeholder {
    color: var(--_ink-3);
    opacity: 1;
  }
  .field:hover {
    border-color: var(--_ink-2);
  }
  .field:focus-visible {
    outline-offset: -1px;
    border-color: var(--_accent);
  }
  select.field {
    appearance: none;
    padding-inline-end: 2.2em;
    /* A chevron of two strokes; a picture would need a source in the host's policy. */
    background-image:
      linear-gradient(45deg, transparent 42%, currentColor 42% 58%, transparent 58%),
      linear-gradient(-45deg, transparent 42%, currentColor 42% 58%, transparent 58%);
    background-position:
      calc(100% - 1.25em) 52%,
      calc(100% - 0.87em) 52%;
    background-size: 0.4em 0.4em;
    background-repeat: no-repeat;
  }
  select.field:dir(rtl) {
    background-position:
      0.87em 52%,
      1.25em 52%;
  }
  .check {
    display: flex;
    align-items: flex-start;
    gap: 0.6em;
    padding-block: 0.3em;
    cursor: pointer;
  }
  .check input {
    appearance: none;
    flex: none;
    inline-size: 1.2em;
    block-size: 1.2em;
    margin: 0.2em 0 0;
    border: 1px solid var(--_edge);
    border-radius: 3px;
    background: var(--_ground);
    cursor: pointer;
  }
  .check:hover input {
    border-color: var(--_ink-2);
  }
  .check input:checked {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  .check input:checked::before {
    content: '';
    display: block;
    inline-size: 100%;
    block-size: 100%;
    background: var(--_on-accent);
    clip-path: polygon(16% 52%, 26% 42%, 41% 57%, 75% 22%, 85% 32%, 41% 77%);
  }
  .tag {
    display: inline-block;
    padding: 0.15em 0.65em;
    border-radius: 4px;
    background: var(--_tint);
    color: var(--_ink-2);
    font-size: 0.867em;
    white-space: nowrap;
  }
  .tag[data-tone='warn'] {
    background: var(--_warn-tint);
    color: var(--_warn);
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.8em 1.2em;
    padding: 1em 1.2em;
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .notice > p {
    flex: 1 1 16em;
  }
  .notice[data-tone='hot'] {
    border-color: var(--_hot);
    background: var(--_hot-tint);
  }
  .notice[data-tone='warn'] {
    border-color: var(--_warn);
    background: var(--_warn-tint);
  }
  @media (pointer: coarse) {
    .button,
    .field {
      min-block-size: max(2.8em, 44px);
    }
    .check {
      padding-block: 0.65em;
    }
  }
  @media (forced-colors: active) {
    .check input {
      appearance: auto;
    }
    .check input::before {
      content: none !important;
    }
    .button.primary {
      border-color: ButtonText;
    }
    .tag {
      border: 1px solid;
    }
    select.field {
      appearance: auto;
      background-image: none;
    }
  }
`;
