import { css } from 'lit';

export const layoutStyles = css`
  form,
  .receipt,
  .panel,
  .waiting {
    max-inline-size: 960px;
    margin-inline: auto;
  }
  h2 {
    font-size: 1.6em;
    font-weight: 600;
    line-height: 1.35;
    text-wrap: balance;
  }
  h3 {
    font-size: 1.133em;
    font-weight: 600;
    line-height: 1.5;
  }
  h2:focus,
  [tabindex='-1']:focus:not(:focus-visible) {
    outline: none;
  }
  .quiet,
  .hint {
    color: var(--_ink-2);
  }
  .hint {
    font-size: 0.9em;
  }
  .icon {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    margin-block-start: 0.3em;
  }
  .head {
    display: grid;
    grid-template-columns: 1fr;
    gap: 2px 24px;
    margin-block: 28px 18px;
  }
  .of-challenge {
    color: var(--_ink-2);
    font-size: 1.067em;
  }
  .saved,
  .deadline {
    color: var(--_ink-2);
    font-size: 0.933em;
  }
  .saved {
    order: 1;
  }
  .saved .icon {
    display: inline-block;
    margin: 0 0.4em 0 0;
    vertical-align: -0.12em;
  }
  .saved-note {
    display: block;
  }
  .saved[data-tone='warn'] {
    color: var(--_warn);
  }
  .saved[data-tone='ok'] .icon {
    color: var(--_ok);
  }
  .deadline[data-tone='hot'] {
    color: var(--_hot);
    font-weight: 600;
  }
  @container qxwq (min-width: 640px) {
    .head {
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: baseline;
    }
    .saved {
      order: 0;
    }
    .saved,
    .deadline {
      justify-self: end;
      text-align: end;
      max-inline-size: 26em;
    }
  }
  .lead {
    max-inline-size: 40em;
    margin-block-end: 20px;
    color: var(--_ink-2);
  }
  .block {
    display: grid;
    gap: 18px;
    padding-block: 22px 26px;
    border-block-start: 1px solid var(--_line);
  }
  .block > h3 + .hint {
    margin-block-start: -16px;
  }
  .notice {
    margin-block: 0 18px;
  }
  .notice[data-tone='ok'] {
    border-color: var(--_ok);
    background: var(--_ok-tint);
  }
  .notice[data-tone='hot'] strong,
  .notice[data-tone='hot'] h3 {
    color: var(--_hot);
  }
  .notice[data-tone='warn'] strong,
  .notice[data-tone='warn'] h3 {
    color: var(--_warn);
  }
  .notice[data-tone='ok'] h3 {
    color: var(--_ok);
  }
  .notice strong {
    font-weight: 600;
  }
  .notice-line {
    display: block;
  }
  .summary,
  .conflict {
    display: block;
    margin-block-end: 24px;
  }
  .summary ul {
    margin-block-start: 4px;
    padding-inline-start: 1.2em;
    list-style: disc;
  }
  .summary li {
    padding-block: 2px;
  }
  .summary a {
    color: var(--_hot);
    text-underline-offset: 3px;
  }
  .summary .mended {
    color: var(--_ok);
    list-style: none;
    margin-inline-start: -1.2em;
  }
  .summary .mended .icon {
    display: inline-block;
    margin-inline-end: 0.4em;
    vertical-align: -0.1em;
  }
  .conflict dl {
    margin-block: 10px;
  }
  .conflict dl div {
    display: flex;
    gap: 1em;
  }
  .conflict dt {
    flex: none;
    color: var(--_ink-2);
  }
  .set-aside {
    margin-block-end: 18px;
    color: var(--_ink-2);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 12px;
  }
  .conflict .actions,
  .panel .actions {
    margin-block-start: 14px;
  }
  .actions.main {
    padding-block: 22px;
    border-block-start: 2px solid var(--_ink);
  }
  .later {
    margin-inline-start: auto;
    text-align: end;
  }
  .submit {
    padding-inline: 1.8em;
    font-weight: 600;
  }
  .notice-fold {
    padding-block: 14px;
    border-block-start: 1px solid var(--_line);
    color: var(--_ink-2);
    font-size: 0.933em;
  }
  .notice-fold summary {
    inline-size: fit-content;
    padding-block: 4px;
    cursor: pointer;
  }
  .notice-text {
    display: grid;
    gap: 6px;
    margin-block-start: 8px;
    color: var(--_ink-2);
    font-size: 0.933em;
  }
  .notice-text div {
    display: grid;
    grid-template-columns: 6.5em minmax(0, 1fr);
    gap: 1em;
  }
  .notice-text dd {
    max-inline-size: 44em;
  }
  .panel {
    padding-block: 32px;
  }
  .panel p {
    margin-block-start: 6px;
    color: var(--_ink-2);
  }
  .bids {
    border-block-start: 2px solid var(--_ink);
  }
  .bids li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 12px 24px;
    padding-block: 16px;
    border-block-end: 1px solid var(--_line);
  }
  .bone {
    border-radius: var(--_radius);
    background: var(--_tint);
    animation: appear 150ms 150ms both;
  }
  .bone.steps {
    block-size: 44px;
    margin-block-end: 28px;
  }
  .bone.heading {
    inline-size: 12em;
    block-size: 2.2em;
  }
  .bone.line {
    inline-size: 24em;
    max-inline-size: 100%;
    block-size: 1.6em;
    margin-block: 8px 24px;
  }
  .bone.box {
    block-size: 88px;
    margin-block-end: 18px;
  }
  .bone.tall {
    block-size: 240px;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
`;
