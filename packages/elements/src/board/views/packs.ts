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
  /** Draws a row; its place is counted from 1. */
  draw: (row: Row, place: number) => TemplateResult,
  /** Puts rows into a pack. A far one may be left out while it is not near the screen. */
  pack: (rows: readonly TemplateResult[], isFar: boolean) => TemplateResult,
): readonly unknown[] {
  const drawn: unknown[] = [];
  for (let first = 0; first < rows.length; first += PACK) {
    const some = rows.slice(first, first + PACK);
    // One that still grows is on the screen, and its height unknown.
    const isFar = first >= NEAR && some.length === PACK;
    const draws = () => some.map((row, index) => draw(row, first + index + 1));
    drawn.push(guard([...look, ...some, ...some.map(changing)], () => pack(draws(), isFar)));
  }
  return drawn;
}
