import readXlsxFile from 'read-excel-file/node';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import type { RawCell } from './read-cell.js';
import { type Sheet, UnreadableFileError } from './sheet.js';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export async function readXlsx(bytes: Uint8Array): Promise<Sheet[]> {
  try {
    const sheets = await readXlsxFile(Buffer.from(bytes));
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data as unknown as RawCell[][] }));
  } catch {
    throw new UnreadableFileError('xlsx');
  }
}

/** A sheet to write: headings in bold on a tint, columns wide enough to read. */
export interface NewSheet {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly RawCell[])[];
  readonly widths?: readonly number[];
}

export async function writeXlsx(sheets: readonly NewSheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const written = sheets.map(({ name, headings, rows, widths }) => ({
    sheet: name,
    data: [
      headings.map((value) => ({ value, fontWeight: 'bold' as const, backgroundColor: '#DCE6F2', wrap: true })),
      ...rows.map((row) => row.map(cellOf)),
    ] as SheetData,
    columns: headings.map((heading, at) => ({ width: widths?.[at] ?? Math.max(12, heading.length * 2 + 2) })),
    stickyRowsCount: 1,
  }));
  return new Uint8Array(await writeXlsxFile(written).toBuffer());
}

function cellOf(value: RawCell) {
  if (value === null || value === '') return null;
  if (value instanceof Date) return { value, type: Date, format: 'yyyy-mm-dd' };
  // Text that begins with "=" stays text: a formula that somebody typed must not run in the next reader's Excel.
  return typeof value === 'string' ? { value, type: String, wrap: value.length > 40 } : value;
}
