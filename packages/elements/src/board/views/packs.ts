import type { TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';

/**
 * Rows of a pack. One that comes near the screen is laid out whole, so it must be small; 12 fill the last line of cards
 * in one, two, three, four and six columns.
 */
const PACK = 12;
/** Boards up to here are laid out whole: nothing is guessed on pages that most people see. */
const NEAR = 3 * PACK;

/** What tells whether a pack must be drawn anew. */
export interface PackView<Row> {
  /** Whatever all rows show besides their own data; another value, and all are drawn anew. */
  readonly look: readonly unknown[];
  /** What of a row changes although its data stay, as time goes by or as it is unfolded. */
  readonly changing: (row: Row) => unknown;
}

/**
 * Rows in packs. A browser asks with every frame of everything that it may leave out whether it is near the screen, and
 * walks all siblings of what has changed: ten thousand rows cost more than 50 ms a frame, 834 packs do not. A pack whose
 * rows have not changed is not drawn again either.
 */
export function packs<Row>(
  rows: readonly Row[],
  { look, changing }: PackView<Row>,
  draw: (rows: readonly Row[], first: number) => TemplateResult,
): readonly unknown[] {
  const drawn: unknown[] = [];
  for (let first = 0; first < rows.length; first += PACK) {
    const pack = rows.slice(first, first + PACK);
    drawn.push(guard([...look, ...pack, ...pack.map(changing)], () => draw(pack, first)));
  }
  return drawn;
}

/** Whether a pack may be left out while it is not near. One that still grows is on the screen, and its height unknown. */
export const isFar = (rows: readonly unknown[], first: number): boolean => first >= NEAR && rows.length === PACK;
