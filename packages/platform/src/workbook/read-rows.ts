import type { CellContent, Column, Money, SheetLanguage } from './column.js';
import { columnLetter, type Headings } from './headings.js';
import { cellText, type RawCell, readCell } from './read-cell.js';

/** Something to say about a cell, by its column, or about the whole row. */
export interface RowRemark {
  readonly key: string | null;
  readonly message: string;
}

/** The values of one row by the keys of its columns. */
export class RowValues {
  constructor(private readonly values: ReadonlyMap<string, CellContent>) {}

  text(key: string): string {
    const value = this.values.get(key) ?? null;
    return typeof value === 'string' ? value : '';
  }
  code(key: string): string | null {
    return this.text(key) || null;
  }
  list(key: string): string[] {
    const value = this.values.get(key);
    return Array.isArray(value) ? value : [];
  }
  number(key: string): number | null {
    const value = this.values.get(key);
    return typeof value === 'number' ? value : null;
  }
  yes(key: string): boolean {
    return this.values.get(key) === true;
  }
  /** Whether anything was filled in. */
  has(key: string): boolean {
    return (this.values.get(key) ?? null) !== null;
  }
  money(key: string): Money | null {
    const value = this.values.get(key) ?? null;
    return typeof value === 'object' && value !== null && 'minWan' in value ? value : null;
  }
}

export interface ReadRow {
  /** As Excel counts. */
  readonly row: number;
  readonly cells: readonly RawCell[];
  readonly values: RowValues;
  readonly faults: RowRemark[];
}

/** The rows below the headings, without the empty ones, each cell read as its column wants it. */
export function readRows(headings: Headings, columns: readonly Column[], language: SheetLanguage): ReadRow[] {
  const { sheet, row, places } = headings;
  return sheet.rows.slice(row + 1).flatMap((cells, offset) => {
    if (places.every(({ at }) => cellText(cells[at] ?? null) === '')) return [];
    const values = new Map<string, CellContent>();
    const faults: RowRemark[] = [];
    for (const column of columns) {
      const place = places.find((each) => each.column.key === column.key);
      const read = readCell(column, place ? (cells[place.at] ?? null) : null, language, place?.inYuan ?? false);
      if ('fault' in read) faults.push({ key: column.key, message: read.fault });
      else values.set(column.key, read.value);
    }
    return [{ row: row + offset + 2, cells, values: new RowValues(values), faults }];
  });
}

/** Where a remark belongs, for people who look for the cell. */
export function placeOf(headings: Headings, cells: readonly RawCell[], key: string | null) {
  const place = headings.places.find(({ column }) => column.key === key);
  return {
    sheet: headings.sheet.name,
    column: place ? columnLetter(place.at) : '',
    heading: place?.heading ?? '',
    value: place ? cellText(cells[place.at] ?? null).slice(0, 200) : '',
  };
}
