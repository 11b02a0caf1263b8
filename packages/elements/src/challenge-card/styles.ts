import { css } from 'lit';

export const cardStyles = css`
  :host {
    block-size: 100%;
  }
  .root {
    block-size: 100%;
  }
  .card {
    display: flex;
    flex-direction: column;
    gap: 16px;
    min-block-size: 100%;
    padding: 18px 20px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .card:hover {
    border-color: var(--_edge);
  }
  .text {
    flex: 1;
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
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_line);
  }
  .facts .amount {
    flex-basis: 100%;
  }
  .facts .deadline {
    margin-inline-end: auto;
  }
  ::slotted([slot='media']) {
    display: block;
    inline-size: 100%;
  }
`;
