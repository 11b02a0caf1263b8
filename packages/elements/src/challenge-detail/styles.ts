import { css } from 'lit';

export const detailStyles = css`
  .detail {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 28px 44px;
  }
  .back {
    margin-block-end: 12px;
  }
  .back a {
    text-decoration: none;
  }
  .back a:hover {
    text-decoration: underline;
  }
  .main-title {
    margin-block-end: 6px;
    font-size: 1.733em;
    font-weight: 600;
    line-height: 1.35;
    text-wrap: balance;
  }
  .number,
  .quiet {
    color: var(--_ink-3);
    font-size: 0.933em;
  }

  .stages {
    display: grid;
    line-height: 1.5;
  }
  .stages li {
    --_dot: 0.87em;
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.8em;
    padding-block-end: 0.6em;
    padding-inline-start: 1.6em;
    color: var(--_ink-3);
  }
  .stages li::before {
    content: '';
    position: absolute;
    z-index: 1;
    inset-block-start: 0.32em;
    inset-inline-start: 0;
    inline-size: var(--_dot);
    block-size: var(--_dot);
    border: 2px solid var(--_edge);
    border-radius: 50%;
    background: var(--_ground);
  }
  .stages li:not(:last-child)::after {
    content: '';
    position: absolute;
    inset-block: 0.32em -0.32em;
    inset-inline-start: calc(var(--_dot) / 2 - 1px);
    inline-size: 2px;
    background: var(--_line);
  }
  .stage-time {
    font-size: 0.933em;
    text-autospace: no-autospace;
    word-break: keep-all;
  }
  .stages li:is([data-progress='done'], [data-progress='current'])::before {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  .stages li[data-progress='done']::after {
    background: var(--_accent) !important;
  }
  .stages li[data-progress='done'] {
    color: var(--_ink-2);
  }
  .stages li[data-progress='current'] {
    color: var(--_accent);
    font-weight: 600;
  }
  .stages li[data-progress='current']::before {
    outline: 3px solid color-mix(in srgb, var(--_accent) 25%, transparent);
  }

  aside {
    padding-block-start: 18px;
    border-block-start: 3px solid var(--_accent);
  }
  .money .amount {
    font-size: 2.133em;
  }
  .money .amount small {
    font-size: 0.44em;
  }
  .payments {
    color: var(--_ink-2);
    font-size: 0.933em;
  }
  dl {
    display: grid;
    grid-template-columns: fit-content(45%) minmax(0, 1fr);
    gap: 8px 16px;
    margin-block: 18px;
  }
  dl > div {
    display: contents;
  }
  dt {
    color: var(--_ink-3);
  }
  .left {
    display: block;
    font-weight: 600;
  }
  .left[data-tone='hot'] {
    color: var(--_hot);
  }
  dd time {
    color: var(--_ink-2);
    font-size: 0.933em;
  }
  aside .button {
    inline-size: 100%;
    min-block-size: 3.2em;
    font-weight: 600;
  }
  .reassurance {
    margin-block-start: 10px;
    color: var(--_ink-3);
    font-size: 0.933em;
  }
  .closed {
    padding: 0.8em;
    border-radius: var(--_radius);
    background: var(--_tint);
    color: var(--_ink-2);
    text-align: center;
  }

  .content {
    display: grid;
    gap: 32px;
    min-inline-size: 0;
  }
  .heading {
    margin-block-end: 8px;
    font-size: 1.2em;
    font-weight: 600;
    line-height: 1.4;
  }
  .prose {
    max-inline-size: 40em;
    white-space: pre-line;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 12px 16px 12px 0;
    padding-inline: 0 16px;
    border-block-end: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
    vertical-align: baseline;
  }
  thead th {
    padding-block: 6px;
    border-block-end-color: var(--_ink);
    color: var(--_ink-2);
    font-size: 0.933em;
  }
  :is(th, td):first-child {
    inline-size: 36%;
  }
  :is(th, td):last-child {
    padding-inline-end: 0;
  }
  td strong {
    font-weight: 600;
    font-size: 1.067em;
  }
  td small {
    color: var(--_ink-2);
    font-size: 0.933em;
  }
  .quantity {
    white-space: nowrap;
  }
  .addition {
    display: block;
    color: var(--_ink-2);
    font-size: 0.933em;
  }
  .acceptance {
    color: var(--_ink-2);
  }

  .files li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 12px;
    padding-block: 10px;
    border-block-end: 1px solid var(--_line);
  }
  .files .button {
    margin-inline-start: auto;
  }
  .failed {
    flex-basis: 100%;
    color: var(--_hot);
  }
  .similar li {
    padding-block: 12px;
    border-block-end: 1px solid var(--_line);
  }
  .similar .title {
    font-size: 1em;
    font-weight: 500;
  }
  .skeleton .stages {
    min-block-size: 4.6em;
  }
  .skeleton .prose:last-child i {
    inline-size: 55%;
  }
  .skeleton .prose i {
    inline-size: 92%;
  }
  .skeleton .heading i {
    inline-size: 7em;
  }

  @container qxwq (inline-size >= 640px) {
    :where(.root:not([data-elder])) .stages {
      grid-auto-columns: minmax(min-content, 1fr);
      grid-auto-flow: column;
    }
    :where(.root:not([data-elder])) .stages li {
      display: block;
      padding: 1.5em 0.6em 0 0;
      padding-inline: 0 0.6em;
      /* A date stays in one piece; a stage without one gives way to it. */
      overflow-wrap: break-word;
    }
    :where(.root:not([data-elder])) .stages li::before {
      inset-block-start: 0;
    }
    :where(.root:not([data-elder])) .stages li:not(:last-child)::after {
      inset-block: calc(var(--_dot) / 2 - 1px) auto;
      inset-inline: 0;
      inline-size: auto;
      block-size: 2px;
    }
    :where(.root:not([data-elder])) .stage-time {
      display: block;
    }
  }
  @container qxwq (inline-size >= 900px) {
    .detail {
      grid-template: 'header side' auto 'stages side' auto 'content side' 1fr / minmax(0, 1fr) 272px;
      row-gap: 30px;
    }
    .header {
      grid-area: header;
    }
    .side {
      grid-area: side;
    }
    .stages {
      grid-area: stages;
    }
    .content {
      grid-area: content;
    }
    aside {
      position: sticky;
      inset-block-start: 24px;
    }
  }
  @media (forced-colors: active) {
    .stages li:is([data-progress='done'], [data-progress='current'])::before {
      background: Highlight;
      forced-color-adjust: none;
    }
    .stages li::after {
      background: CanvasText !important;
    }
  }
  @media print {
    .detail > * + * {
      margin-block-start: 20px;
    }
    aside .button,
    .reassurance,
    .back,
    .files .button,
    section[part='similar'] {
      display: none;
    }
    .detail {
      display: block;
    }
    .content {
      gap: 20px;
    }
    section,
    tr {
      break-inside: avoid;
    }
  }
`;
