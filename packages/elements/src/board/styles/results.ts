import { css } from 'lit';

/** The rows as a list, which the other layouts build on, and what stands there when there are none. */
export const resultStyles = css`
  .notice,
  .empty {
    margin-block: 18px;
  }

  .pack > * {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 10px 40px;
    align-items: baseline;
    padding-block: 18px;
    border-block-end: 1px solid var(--_line);
    break-inside: avoid;
  }
  /* Of a long board only what is near the screen is laid out and painted. Rings of focus may stick out of a row. */
  @media screen {
    [data-far] {
      content-visibility: auto;
      contain-intrinsic-block-size: auto 113em;
      overflow-clip-margin: 8px;
    }
  }
  .text > * + * {
    margin-block-start: 3px;
  }
  .text > .tags {
    margin-block-start: 10px;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.8em;
  }

  .quiet {
    color: var(--_ink-3);
    font-size: 0.933em;
  }
  .footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    min-block-size: 3em;
    padding-block-start: 18px;
  }
  .empty {
    padding-block: 40px;
    text-align: center;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 12px;
    margin-block-start: 16px;
  }

  @container qxwq (inline-size >= 640px) {
    .pack > * {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .rows .facts {
      flex-direction: column;
      align-items: flex-end;
    }
    /* One measure for all rows, so that their texts end alike. */
    .rows .deadline {
      min-inline-size: 11.2em;
      text-align: end;
    }
  }
  @container qxwq (inline-size < 640px) {
    .facts .amount {
      flex-basis: 100%;
    }
    .facts .deadline {
      margin-inline-end: auto;
    }
  }
  /* A wall, or a very large screen: people stand farther away. */
  @container qxwq (inline-size >= 1500px) {
    .board {
      font-size: 1.25em;
    }
    .list .pack {
      display: grid;
      grid-template-columns: 1fr 1fr;
      column-gap: 60px;
    }
  }
`;
