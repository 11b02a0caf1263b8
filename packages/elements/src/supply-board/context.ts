import type { ViewContext } from '../challenge-view/context.js';

/** What a row of a board of supply needs to be drawn, besides what all rows need. */
export interface SupplyContext<Row> extends ViewContext {
  /** Address of the host's page for it; undefined: it unfolds in place. */
  readonly href: (row: Row) => string | undefined;
  readonly isOpen: (row: Row) => boolean;
  readonly onOpen: (row: Row, event: Event) => void;
}
