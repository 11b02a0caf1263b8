import { type Column, headingOf, type SheetLanguage } from './column.js';
import { cellText, type RawCell } from './read-cell.js';
import type { Sheet } from './sheet.js';

/** Where the columns of a table stand. */
export interface Headings {
  readonly sheet: Sheet;
  /** Row of the headings, from 0. */
  readonly row: number;
  readonly places: readonly Place[];
}

export interface Place {
  readonly column: Column;
  /** From 0. */
  readonly at: number;
  /** As it stands in the file. */
  readonly heading: string;
  /** The heading says 元, not 万元. */
  readonly inYuan: boolean;
}

/** Titles and notes stand above the headings; further down nobody looks for them. */
const SEARCHED_ROWS = 12;

/** `*成果名称 （必填）` is 成果名称. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/g, '')
    .replace(/[\s\p{P}\p{S}]/gu, '');

/** The sheet and row in which most headings are found; undefined where no required one is. */
export function findHeadings(sheets: readonly Sheet[], columns: readonly Column[]): Headings | undefined {
  const names = new Map(
    columns.flatMap((column) =>
      [column.key, column.zh, column.en, ...(column.also ?? [])].map((name) => [plain(name), column] as const),
    ),
  );
  let best: Headings | undefined;
  for (const sheet of sheets) {
    for (const row of sheet.rows.slice(0, SEARCHED_ROWS).keys()) {
      const places = placesIn(sheet.rows, row, names);
      if (places.length > (best?.places.length ?? 0)) best = { sheet, row, places };
    }
  }
  return best?.places.some(({ column }) => column.required) ? best : undefined;
}

function placesIn(rows: Sheet['rows'], row: number, names: ReadonlyMap<string, Column>): Place[] {
  const seen = new Set<string>();
  return (rows[row] ?? []).flatMap((cell, at) => {
    // Of a heading merged over two rows the lower cell is empty and the upper one has the text.
    const heading = cellText(cell) || cellText(row > 0 ? ((rows[row - 1] as readonly RawCell[])[at] ?? null) : null);
    const column = names.get(plain(heading));
    if (!column || seen.has(column.key)) return [];
    seen.add(column.key);
    return [{ column, at, heading, inYuan: /[（(]\s*元\s*[)）]/.test(heading) }];
  });
}

/** `0` is A, `26` is AA. */
export function columnLetter(at: number): string {
  const rest = Math.floor(at / 26);
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (at % 26));
}

export const headingWithMark = (column: Column, language: SheetLanguage): string =>
  `${column.required ? '*' : ''}${headingOf(column, language)}`;
